/**
 * Where brackets are nested deeper than `deepest` levels.
 *
 * Looked for before parsing: parsers are recursive, and V8 can abort, not throw, where the stack ends within a regular
 * expression.
 *
 * @param tokens Matches brackets one by one, and strings and comments as a whole; global.
 */
export function findTooDeep(text: string, tokens: RegExp, deepest: number): number | undefined {
  let depth = 0;
  for (const { 0: token, index } of text.matchAll(tokens)) {
    if (token === '[' || token === '{') depth++;
    else if (token === ']' || token === '}') depth--;
    if (depth > deepest) return index;
  }
  return undefined;
}
