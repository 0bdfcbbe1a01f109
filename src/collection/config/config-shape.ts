import { DEFAULT_LIMITS } from '../../parse/limits/limits.ts';
import { isPermalink, PERMALINK_PARTS } from '../links/page-path.ts';
import type { CollectionSetup, ReferenceSetup } from '../references/connected-collection.ts';
import type { RelatedField, RelatedOptions } from '../related/related-article.ts';
import type { BroadsheetConfig } from './broadsheet-config.ts';

/** What the value of a key may be. */
export type Shape =
  /** Told by a test; `expected` goes on after "expected". */
  | { readonly expected: string; readonly test: (value: unknown) => boolean }
  /** An object with these keys and no others. */
  | { readonly keys: Readonly<Record<string, Shape>>; readonly required?: readonly string[] }
  /** An object with keys of the author's own. */
  | { readonly each: Shape };

const isText = (value: unknown) => typeof value === 'string' && value !== '';
const isPart = (value: unknown) => typeof value === 'number' && value >= 0 && value <= 1;
const isCount = (value: unknown) => Number.isSafeInteger(value) && Number(value) >= 0;
const isWebAddress = (value: unknown) => /^https?:\/\//i.test(String(value)) && URL.canParse(String(value));

const text: Shape = { expected: 'text', test: isText };
const texts: Shape = {
  expected: 'a list of texts',
  test: (value) => Array.isArray(value) && value.every(isText),
};
const globs: Shape = {
  expected: 'a glob, or a list of globs',
  test: (value) => isText(value) || (Array.isArray(value) && value.every(isText)),
};
const path: Shape = {
  expected: 'a path or a URL of a file',
  test: (value) => isText(value) || value instanceof URL,
};
const part: Shape = { expected: 'a number from 0 to 1', test: isPart };
const count: Shape = { expected: 'a whole number, 0 or more', test: isCount };

/** By key: a new option is a type error here until it has its shape. */
type Keys<Options> = { readonly [Key in keyof Required<Options>]: Shape };

const limits = Object.fromEntries(
  Object.keys(DEFAULT_LIMITS).map((name): [string, Shape] => [
    name,
    { expected: 'a number, 0 or more, or Infinity', test: (value) => typeof value === 'number' && value >= 0 },
  ]),
);

const options = {
  include: globs,
  exclude: globs,
  plugins: {
    expected: 'a list of paths or URLs of modules',
    test: (value) => Array.isArray(value) && value.every((each) => isText(each) || each instanceof URL),
  },
  site: { expected: 'the address of a site, such as "https://example.org/"', test: isWebAddress },
  permalink: {
    expected: `a path made of ${PERMALINK_PARTS}, such as "/blog/:slug/"`,
    test: (value) => typeof value === 'string' && isPermalink(value),
  },
  cache: {
    expected: 'the path of a folder, or true or false',
    test: (value) => isText(value) || typeof value === 'boolean',
  },
  workers: count,
  timeBudget: {
    expected: 'a number of milliseconds, more than 0',
    test: (value) => typeof value === 'number' && value > 0,
  },
  limits: { keys: limits },
  relatedHeadings: texts,
  tagSeparator: { expected: '"comma" or "space"', test: (value) => value === 'comma' || value === 'space' },
  sanitize: {
    expected: 'an object with `elements`, `properties` and `schemes`, such as SAFE_HTML',
    test: (value) => isObject(value) && ['elements', 'properties', 'schemes'].every((key) => key in value),
  },
  dir: path,
  schema: {
    expected: 'a schema of zod, valibot, arktype or any other Standard Schema library',
    test: (value) =>
      isObject(value) && isObject(value['~standard']) && typeof value['~standard'].validate === 'function',
  },
} satisfies Partial<Keys<CollectionSetup>>;

const reference: Keys<ReferenceSetup> = { to: text, by: text };

const setup: Keys<CollectionSetup> = { ...options, references: { each: { keys: reference, required: ['to'] } } };

const field: Keys<RelatedField> = {
  weight: { expected: 'a number, 0 or more', test: (value) => typeof value === 'number' && value >= 0 },
  cardinality: part,
};
const fields: Keys<NonNullable<RelatedOptions['fields']>> = {
  tags: { keys: field },
  category: { keys: field },
  date: { keys: field },
  headings: { keys: field },
  text: { keys: field },
};
const related: Keys<RelatedOptions> = {
  limit: count,
  threshold: part,
  fields: { keys: fields },
  pinned: texts,
  excluded: texts,
};

const config: Keys<BroadsheetConfig> = {
  ...options,
  collections: { each: { keys: setup, required: ['dir'] } },
  related: { keys: related },
};

/** What a configuration may hold. */
export const CONFIG_SHAPE: Shape = { keys: config };

/** Whether a value is an object whose keys can be read. A schema may be a function (arktype). */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}
