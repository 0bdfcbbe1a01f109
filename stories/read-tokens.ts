/** A custom property that a site may set. */
export interface Token {
  /** With its dashes: `--broadsheet-ink`. */
  readonly name: string;
  /** What holds when the site sets nothing. */
  readonly fallback: string;
}

const START = 'var(--broadsheet-';

/** Reads the tokens that a style sheet uses, each once, in the order in which they come. */
export function readTokens(css: string): Token[] {
  const tokens = new Map<string, string>();
  for (let at = css.indexOf(START); at !== -1; at = css.indexOf(START, at + START.length)) {
    const inside = insideOfParentheses(css, at + 'var('.length);
    const comma = inside.indexOf(',');
    const name = inside.slice(0, comma === -1 ? undefined : comma).trim();
    if (!tokens.has(name)) tokens.set(name, comma === -1 ? '' : inside.slice(comma + 1).trim());
  }
  return [...tokens].map(([name, fallback]) => ({ name, fallback }));
}

function insideOfParentheses(css: string, start: number): string {
  let depth = 1;
  let end = start;
  for (; end < css.length; end++) {
    if (css[end] === '(') depth++;
    if (css[end] === ')' && --depth === 0) break;
  }
  return css.slice(start, end);
}
