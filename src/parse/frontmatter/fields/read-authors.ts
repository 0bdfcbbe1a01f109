import type { Author } from '../../../model/article.ts';
import { isSafeUrl } from '../../../model/safe-html.ts';
import { visibleText } from '../../../model/visible-text.ts';
import { entryOf, type MappingNode, type ValueNode } from '../mapping-node.ts';
import { isEmpty, readItems } from './list-readers.ts';
import { type Reader, type Reading, unsafeUrl, wrongKind } from './reading.ts';
import { textOf } from './scalar-readers.ts';

const ADDRESS_KEYS = ['url', 'link', 'website'];

/**
 * Authors: one, or a list; each a name or an object with name and address.
 *
 * A string is one author whatever it holds: "Smith, Jane" and "Acme, Inc." have commas of their own.
 */
export const readAuthors: Reader<Author[]> = (node, key) => {
  if (node.kind === 'sequence') return readItems(node, key, readAuthor);
  const { value, ...reading } = readAuthor(node, key);
  return value ? { ...reading, value: [value] } : reading;
};

function readAuthor(node: ValueNode, key: string): Reading<Author> {
  const name = textOf(node);
  if (name !== undefined) return { value: { name: visibleText(name) } };
  if (node.kind === 'mapping') return readAuthorObject(node, key);
  return wrongKind(node, key, 'a name, or an object with a name', `Write \`${key}: Jane Doe\`.`);
}

function readAuthorObject(node: MappingNode, key: string): Reading<Author> {
  const nameNode = entryOf(node, 'name')?.value;
  const name = textOf(nameNode);
  if (!nameNode || name === undefined || isEmpty(nameNode)) {
    return wrongKind(node, key, 'an author with a name', `Write \`name: Jane Doe\` below \`${key}\`.`);
  }
  const author = { name: visibleText(name) };
  const entry = ADDRESS_KEYS.map((each) => entryOf(node, each)).find((each) => each && !isEmpty(each.value));
  const url = textOf(entry?.value)?.trim();
  if (!entry || url === undefined) return { value: author, used: [nameNode] };
  if (isSafeUrl('href', url)) return { value: { ...author, url }, used: [nameNode, entry.value] };
  const problems = [unsafeUrl(url, `${key}.${entry.key}`, entry.value.place)];
  return { value: author, used: [nameNode], problems };
}
