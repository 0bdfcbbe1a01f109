import { problem } from '../../../model/problem.ts';
import { isSafeUrl } from '../../../model/safe-html.ts';
import { visibleText } from '../../../model/visible-text.ts';
import type { ValueNode } from '../mapping-node.ts';
import { readDate } from './read-date.ts';
import { type Reader, type Reading, unsafeUrl, wrongKind } from './reading.ts';

const FLAGS: ReadonlyMap<string, boolean> = new Map([
  // The words of YAML 1.1, which many site generators still read.
  ...['true', 'yes', 'on', 'y'].map((word) => [word, true] as const),
  ...['false', 'no', 'off', 'n'].map((word) => [word, false] as const),
]);

/** The text of a string or a number (as written); `undefined` for anything else. */
export function textOf(node: ValueNode | undefined): string | undefined {
  if (node?.kind !== 'scalar') return undefined;
  return typeof node.value === 'string' || typeof node.value === 'number' ? node.text : undefined;
}

/** Text for a reader: white space collapsed. */
export const readText: Reader<string> = (node, key) => {
  const text = textOf(node);
  return text === undefined
    ? wrongKind(node, key, 'text', `Write \`${key}: Some text\`.`)
    : { value: visibleText(text) };
};

export const readFlag: Reader<boolean> = (node, key) => {
  const flag = flagOf(node);
  return flag === undefined
    ? wrongKind(node, key, 'true or false', `Write \`${key}: true\` or \`${key}: false\`.`)
    : { value: flag };
};

function flagOf(node: ValueNode): boolean | undefined {
  return node.kind === 'scalar' ? FLAGS.get(String(node.value).toLowerCase()) : undefined;
}

/** `published: false` says that an article is a draft; `published` may be a date as well. */
export const readUnpublished: Reader<boolean> = (node) => {
  const published = flagOf(node);
  return published === undefined ? {} : { value: !published };
};

/** `status: draft`; any other status says something else. */
export const readDraftStatus: Reader<boolean> = (node) =>
  textOf(node)?.trim().toLowerCase() === 'draft' ? { value: true } : {};

export const readDateField: Reader<string> = (node, key) => {
  const text = textOf(node);
  if (text === undefined) return wrongKind(node, key, 'a date', `Write \`${key}: 2024-12-10\`.`);
  const date = readDate(text);
  if (date) return { value: date };
  return {
    problems: [
      problem('date-invalid', {
        message: `\`${key}\` is no date that can be read: "${text.slice(0, 60)}".`,
        hint: `Write the date as \`2024-12-10\`, with a time as \`2024-12-10T10:00:00Z\`.`,
        place: node.place,
        expected: 'a date',
        actual: text.slice(0, 60),
      }),
    ],
  };
};

/** `published` when it is a date; when it is a flag it says whether the article is a draft. */
export const readPublishedDate: Reader<string> = (node, key, options) =>
  flagOf(node) === undefined ? readDateField(node, key, options) : {};

/** The last segment of a path or URL. `false` and templates (`/:year/:title/`, `{{ … }}`) say nothing about it. */
export const readLastSegment: Reader<string> = (node, key) => {
  const text = textOf(node);
  if (text === undefined) {
    if (node.kind === 'scalar' && node.value === false) return {};
    return wrongKind(node, key, 'a path', `Write \`${key}: my-article\`.`);
  }
  const segment = lastSegment(text);
  return segment === undefined ? {} : { value: segment };
};

/** A path of more than one segment, or from the root; what is wrong with any other value is said where a slug is read. */
export const readPagePath: Reader<string> = (node) => {
  const text = textOf(node)?.trim() ?? '';
  const isPath = text.includes('/') && !/^(?:[a-z][a-z\d+.-]*:|\/\/|\.)/i.test(text);
  // The site's own page has no name.
  if (!isPath || (text !== '/' && lastSegment(text) === undefined)) return {};
  return { value: text.replace(/^(?!\/)/, '/').replace(/[?#].*$/su, '') };
};

function lastSegment(path: string): string | undefined {
  if (/[{}]|(?:^|\/):/.test(path)) return undefined;
  const segments = path
    .trim()
    .replace(/[?#].*$/su, '')
    .replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, '')
    .split('/')
    .filter((segment) => segment !== '' && segment !== '.' && segment !== '..');
  const last = segments.at(-1);
  const named = last !== undefined && /^index\.html?$/i.test(last) ? segments.at(-2) : last;
  return named?.replace(/\.html?$/i, '') || undefined;
}

/** A web address or path, refused when its scheme could run code. */
export function readAddress(property: 'href' | 'src'): Reader<string> {
  return (node, key): Reading<string> => {
    const text = textOf(node)?.trim();
    if (text === undefined) {
      if (node.kind === 'scalar' && node.value === false) return {};
      return wrongKind(node, key, 'a web address or path', `Write \`${key}: https://example.com/\`.`);
    }
    if (!isSafeUrl(property, text)) return { problems: [unsafeUrl(text, key, node.place)] };
    return { value: text };
  };
}

/** A BCP 47 language tag; `en_US` is taken for `en-US`. */
export const readLanguage: Reader<string> = (node, key) => {
  const text = textOf(node)?.trim().replaceAll('_', '-');
  try {
    const [tag] = text === undefined ? [] : Intl.getCanonicalLocales(text);
    if (tag) return { value: tag };
  } catch {
    // Not a tag: the problem below says so.
  }
  return wrongKind(node, key, 'a language tag', `Write \`${key}: en\` or \`${key}: pt-BR\`.`);
};
