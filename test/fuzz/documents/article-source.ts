import fc from 'fast-check';
import { generateArticle } from './generate-article.ts';

/** A line with its end. */
const LINES = /[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g;

/** What a source is made plainer by, once nothing can go any more. */
const PLAINER: readonly [RegExp, string][] = [
  [/\r\n|\r/g, '\n'],
  [/[^\S\n ]/g, ' '],
  [/[^\sa-z]/gu, 'a'],
  [/[b-z]/g, 'a'],
  [/[02-9]/g, '1'],
];

/**
 * Sources of articles for fast-check. They are made from numbers that it gives, which is ten times as fast as a grammar
 * of its arbitraries, and become shorter by their text: lines go, then characters, then those that are left become plainer.
 */
export class ArticleSource extends fc.Arbitrary<string> {
  readonly #sources: readonly string[];

  /** @param sources Real files and examples that are changed as well. */
  constructor(sources: readonly string[]) {
    super();
    this.#sources = sources;
  }

  generate(random: fc.Random): fc.Value<string> {
    const seeds = [random.nextInt(0, 2 ** 31 - 1), random.nextInt(0, 2 ** 31 - 1)];
    return new fc.Value(generateArticle(seeds, this.#sources), undefined);
  }

  canShrinkWithoutContext(value: unknown): value is string {
    return typeof value === 'string';
  }

  shrink(value: string): fc.Stream<fc.Value<string>> {
    return fc.stream(shorter(value)).map((source) => new fc.Value(source, undefined));
  }
}

function* shorter(source: string): Generator<string> {
  yield* without(source.match(LINES) ?? []);
  yield* without([...source]);
  for (const [pattern, replacement] of PLAINER) {
    for (const { index, 0: found } of source.matchAll(pattern)) {
      yield source.slice(0, index) + replacement + source.slice(index + found.length);
    }
  }
}

/** The whole without some of its pieces: without half of them first, then without ever shorter runs. */
function* without(pieces: readonly string[]): Generator<string> {
  for (let size = Math.ceil(pieces.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let start = 0; start < pieces.length; start += size) yield pieces.toSpliced(start, size).join('');
  }
}
