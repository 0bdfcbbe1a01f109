import { type CST, Lexer, Parser } from 'yaml';

/** A token of the concrete syntax, and how many collections it stands in. */
export interface NestedToken {
  readonly token: CST.Token;
  readonly depth: number;
}

/**
 * Splits YAML into its syntax tree.
 *
 * The parser closes what is open by recursion, so it is stopped as soon as far too much is.
 *
 * @param deepest Levels that are wanted: a tree that is returned can be parsed, and may have some more.
 * @returns An offset when the source is nested deeper than can be parsed: where it becomes too deep.
 */
export function parseTokens(text: string, deepest: number): readonly CST.Token[] | number {
  // More than so many collections, each with what it takes to hold it.
  const mostOpen = 4 * (deepest + 1);
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let tooDeep = 0;
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length <= deepest + 1) tooDeep = parser.offset;
    if (parser.stack.length > mostOpen) return tooDeep;
  }
  for (const token of parser.end()) tokens.push(token);
  return tokens;
}

/** Walks a syntax tree in the order of the source, without recursion. */
export function* walkTokens(tokens: readonly CST.Token[]): Generator<NestedToken> {
  const pending: NestedToken[] = tokens.map((token) => ({ token, depth: 0 })).reverse();
  for (let next = pending.pop(); next; next = pending.pop()) {
    yield next;
    const depth = next.depth + 1;
    for (const token of childrenOf(next.token).reverse()) pending.push({ token, depth });
  }
}

function childrenOf(token: CST.Token): CST.Token[] {
  if (token.type === 'document') return token.value ? [token.value] : [];
  if (!('items' in token)) return [];
  return token.items.flatMap(({ key, value }) => [key, value].filter((child) => child != null));
}
