import { type CST, Parser } from 'yaml';

/** A token of the concrete syntax, and how many collections it stands in. */
export interface NestedToken {
  readonly token: CST.Token;
  readonly depth: number;
}

/** Splits YAML into its syntax tree. Unlike composing, this is not recursive and takes any depth. */
export function parseTokens(text: string): readonly CST.Token[] {
  return [...new Parser().parse(text)];
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
