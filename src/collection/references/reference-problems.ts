import { posix } from 'node:path';
import { LineMap } from '../../model/line-map.ts';
import { nearestName } from '../../model/nearest-name.ts';
import type { Place } from '../../model/place.ts';
import { type Problem, problem } from '../../model/problem.ts';
import { entryOf, type MappingNode, nodeAt } from '../../parse/frontmatter/mapping-node.ts';
import { type KnownRevision, readAgain } from '../files/read-again.ts';
import type { LinkResolver } from '../links/link-resolver.ts';
import type { Reference, ReferenceFollower } from './follow-references.ts';

/**
 * What is wrong with the references of a folder's articles: those to articles that are not there, and those of published
 * articles to drafts.
 *
 * Only the frontmatter of articles with such references is read again, to say where they are.
 */
export async function referenceProblems(
  home: LinkResolver<unknown>,
  references: readonly Reference[],
  follower: ReferenceFollower,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  let read: { path: string; mapping: MappingNode | undefined } | undefined;
  for (const reference of references) {
    const { from, to } = reference;
    if (to && !(to.fields.draft && !from.fields.draft)) continue;
    // References come in the order of the articles.
    if (read?.path !== from.path) read = { path: from.path, mapping: await readMapping(home, from) };
    const where = { file: from.path, ...placeOf(reference, read.mapping) };
    problems.push(to ? toDraft(reference, home, where) : missing(reference, follower, where));
  }
  return problems;
}

interface Where {
  readonly file: string;
  readonly place?: Place;
}

function missing(reference: Reference, follower: ReferenceFollower, where: Where): Problem {
  const { field, value, by, folder } = reference;
  if (typeof value !== 'string' && typeof value !== 'number') {
    return problem('reference-missing', {
      message: `\`${field}\` refers to an article of "${folder.name}", and its value is no text.`,
      hint: `Write the \`${by}\` of the article.`,
      ...where,
      expected: 'text',
      actual: Array.isArray(value) ? 'a list' : value === null ? 'nothing' : typeof value,
    });
  }
  const name = String(value);
  const nearest = nearestName(name, follower.names(reference));
  return problem('reference-missing', {
    message: `\`${field}\` refers to "${name}", and no article of "${folder.name}" has that \`${by}\`.`,
    hint: nearest !== undefined ? `Did you mean "${nearest}"?` : `Correct the value, or add the article.`,
    ...where,
    ...(nearest !== undefined && { expected: nearest }),
    actual: name,
  });
}

function toDraft({ field, value, to, folder }: Reference, home: LinkResolver<unknown>, where: Where): Problem {
  const file = posix.relative(home.directory, `${folder.resolver.directory}/${to?.path}`);
  return problem('link-to-draft', {
    message: `\`${field}\` refers to a draft: "${to?.title}".`,
    hint: 'Publish the draft, or remove the reference.',
    ...where,
    related: [{ file, ...(to?.origin.draft && { place: to.origin.draft.place }), message: 'It is a draft here.' }],
    actual: String(value),
  });
}

async function readMapping(home: LinkResolver<unknown>, article: KnownRevision): Promise<MappingNode | undefined> {
  try {
    const source = await readAgain(home.directory, article);
    if (source === undefined) return undefined;
    // The parser: where every reference leads somewhere, none is needed.
    const { readFrontmatter } = await import('../../parse/frontmatter/read-frontmatter.ts');
    return readFrontmatter(source, new LineMap(source)).mapping;
  } catch {
    // Where it has gone, too: what it said is still wrong.
    return undefined;
  }
}

function placeOf({ field, index }: Reference, mapping: MappingNode | undefined): { place?: Place } {
  if (!mapping) return {};
  const path = entryOf(mapping, field) ? [field] : field.split('.');
  return { place: nodeAt(mapping, index === undefined ? path : [...path, index]).node.place };
}
