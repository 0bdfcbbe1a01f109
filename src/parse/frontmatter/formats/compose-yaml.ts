import { Composer, type CST, type Document, type ErrorCode } from 'yaml';

/** What stands first in the way of reading YAML. */
export interface YamlError {
  readonly code: ErrorCode;
  readonly message: string;
  readonly pos: readonly [start: number, end: number];
}

export interface ComposedYaml {
  /** Absent when there is an error. */
  readonly document?: Document.Parsed | undefined;
  readonly error?: YamlError;
}

/**
 * Makes a document of the tokens of one, and stops at the first error.
 *
 * The composer goes on after an error, and makes an `Error` with a stack of each: tens of thousands where a bracket is
 * followed by nothing but commas. Its hook for them is not public; without it, the same is returned, later.
 */
export function composeYaml(tokens: readonly CST.Token[], length: number): ComposedYaml {
  // `uniqueKeys` compares every key with every other.
  const composer = new Composer({ version: '1.2', schema: 'core', merge: false, uniqueKeys: false });
  let first: YamlError | undefined;
  const onError = (source: ErrorSource, code: ErrorCode, message: string, isWarning?: boolean) => {
    if (isWarning) return;
    // It catches what is thrown, once for each collection around, and tells that as an error of its own.
    first ??= { code, message, pos: rangeOf(source) };
    throw new Stopped();
  };
  Object.assign(composer, { onError });
  const firstError = tokens.find(({ type }) => type === 'error');
  const read = tokens.filter((token) => token.type !== 'error' || token === firstError);
  try {
    const [document] = composer.compose(read, true, length);
    const [error] = document?.errors ?? [];
    return error ? { error } : { document };
  } catch (cause) {
    if (cause instanceof Stopped && first) return { error: first };
    throw cause;
  }
}

class Stopped extends Error {}

/** Where the composer found something: an offset, a range, or a token. */
type ErrorSource =
  | number
  | readonly [number, number, ...number[]]
  | { readonly offset: number; readonly source?: string };

function rangeOf(source: ErrorSource): readonly [start: number, end: number] {
  if (typeof source === 'number') return [source, source + 1];
  if ('offset' in source) return [source.offset, source.offset + (source.source?.length ?? 1)];
  return [source[0], source[1]];
}
