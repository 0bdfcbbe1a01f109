/**
 * A line of plain text as Markdown that reads as the same text.
 *
 * @param text Visible text: a single line.
 */
export function escapeInline(text: string): string {
  return text.split(' ').map(escapeWord).join(' ');
}

/** What would begin another block at the start of a line; for text that has been escaped by `escapeInline`. */
export function escapeBlockStart(text: string): string {
  return text.replace(/^[-+>=]/, '\\$&').replace(/^(\d+)([.)])/, '$1\\$2');
}

const MARKUP = /[\\`*[\]<|~_]|&(?=#?\w+;)|^#/g;

/** What GFM takes for a link without markup: in it a backslash is a backslash. */
const LINK = /https?:\/\/|www\.|@/gi;

function escapeWord(word: string): string {
  const escaped = word.replace(MARKUP, (found, at: number) => {
    // An underscore between letters is no markup, and file names have many.
    const isLetter = found === '_' && [at - 1, at + 1].every((index) => /[a-z0-9]/i.test(word.charAt(index)));
    return isLetter ? found : `\\${found}`;
  });
  return escaped === word ? word : escaped.replace(LINK, (found) => found.replace(/[:.@]/, '\\$&'));
}
