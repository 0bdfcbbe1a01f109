const MAPPING_LINE = {
  yaml: /^["']?[\p{L}_][\p{L}\p{N}_.-]*["']?[ \t]*:(?:[ \t]|$)/u,
  toml: /^(?:["']?[\p{L}\p{N}_-][\p{L}\p{N}_.-]*["']?[ \t]*=|\[[^\]]*\]{1,2}[ \t]*$)/u,
};

/**
 * Whether a text that is no valid mapping was meant as one.
 *
 * True when at least half of the lines that start at the margin are `key: …` (`key = …` in TOML). Comments, list items
 * and closing brackets are not counted. The key is a single word: `To be clear: …` is prose.
 */
export function hasKeyLines(text: string, type: 'yaml' | 'toml'): boolean {
  let keys = 0;
  let others = 0;
  for (const line of text.split(/\r\n|\r|\n/)) {
    if (/^(?:[ \t]|#|-[ \t]|[\]}]|$)/.test(line)) continue;
    if (MAPPING_LINE[type].test(line)) keys++;
    else others++;
  }
  return keys > 0 && keys >= others;
}
