import { BroadsheetError } from '../../model/broadsheet-error.ts';
import type { Edit } from '../../model/edit.ts';
import type { JsonObject } from '../../model/json.ts';
import { LineMap } from '../../model/line-map.ts';
import { problem } from '../../model/problem.ts';
import type { ProblemCode } from '../../model/problem-codes.ts';
import { type Block, findBlock } from '../../parse/frontmatter/find-block.ts';
import { type MappingNode, toJson } from '../../parse/frontmatter/mapping-node.ts';
import { readFrontmatter } from '../../parse/frontmatter/read-frontmatter.ts';
import type { Frontmatter } from '../../parse/frontmatter/read-frontmatter-with.ts';
import type { Limits } from '../../parse/limits/limits.ts';
import { applyEdits } from '../apply-edits.ts';
import { type Attempt, Draft, Unwritable } from './draft.ts';
import { sameJson } from './json-values.ts';
import { writeJson } from './write-json.ts';
import { writeToml } from './write-toml.ts';
import { writeYaml } from './yaml/write-yaml.ts';

/** The problems of frontmatter that is too much. */
const OVER_LIMIT: ReadonlySet<ProblemCode> = new Set([
  'frontmatter-too-large',
  'frontmatter-too-deep',
  'aliases-too-many',
]);

/** A source and what its frontmatter says; both as they are before the change. */
export interface Head {
  readonly source: string;
  readonly mapping: MappingNode;
  readonly frontmatter: Frontmatter;
  /** What is read of it at most, before the change and after it. */
  readonly limits: Limits;
  /** Absent when there is no frontmatter. */
  readonly content?: { readonly type: Block['type']; readonly start: number; readonly end: number };
}

/** What is wanted of a change. */
export interface Wanted {
  /** The whole frontmatter; where there are several, the first that can be written is. */
  readonly targets: readonly JsonObject[];
  /** Whether a mapping says what it should, beyond being equal to a target. */
  readonly accepts: (mapping: MappingNode) => boolean;
  /** What is changed, for the message: `tags`. */
  readonly name: string;
  /** Whether a new value that looks like a date is one. */
  readonly dates: boolean;
}

/**
 * Reads the head of a source.
 *
 * @throws BroadsheetError with the problems of frontmatter that cannot be read: nobody can say what a change of it does.
 */
export function readHead(source: string, limits: Limits): Head {
  const lines = new LineMap(source);
  const frontmatter = readFrontmatter(source, lines, limits);
  const block = findBlock(source);
  const { mapping, fence, problems } = frontmatter;
  if (mapping && fence && block?.closing) {
    const content = { type: block.type, start: block.contentStart, end: block.closing.contentEnd };
    return { source, mapping, frontmatter, limits, content };
  }
  if (problems.length > 0) throw new BroadsheetError(problems);
  return { source, frontmatter, limits, mapping: { kind: 'mapping', entries: [], place: lines.place(0, 0) } };
}

/**
 * The edits that make the frontmatter say what is wanted.
 *
 * Nothing is handed out on trust: the changed source is read again, and must hold the target, the same body, and no
 * problem that was not there.
 *
 * @throws BroadsheetError with a problem `edit-refused` when there is no such edit.
 */
export function rewriteFrontmatter(head: Head, { targets, accepts, name, dates }: Wanted): Edit[] {
  let reason = '';
  for (const target of targets) {
    if (sameJson(toJson(head.mapping), target) && accepts(head.mapping)) return [];
    for (const cautious of [false, true]) {
      try {
        const edits = write(head, target, { cautious, dates });
        if (readsBack(head, applyEdits(head.source, edits), target, accepts)) return edits;
      } catch (error) {
        if (error instanceof Unwritable) reason = `: ${error.message}`;
        else if (!(error instanceof BroadsheetError)) throw error;
      }
    }
  }
  throw refusal(head, name, reason);
}

function write(head: Head, target: JsonObject, attempt: Attempt): Edit[] {
  const { source, mapping, content } = head;
  if (!content) return createBlock(source, head.frontmatter.start, target, attempt);
  const draft = new Draft(source, content, attempt);
  if (content.type === 'toml') writeToml(draft, mapping, target);
  else if (content.type === 'json') writeJson(draft, mapping, target);
  else writeYaml(draft, mapping, target);
  return draft.edits();
}

/** A block of YAML at the start of the source, and a blank line behind it where there is none. */
function createBlock(source: string, start: number, target: JsonObject, attempt: Attempt): Edit[] {
  const draft = new Draft(source, { start, end: start }, attempt);
  const fence = `---${draft.eol}`;
  const empty = new Draft(fence + fence, { start: fence.length, end: fence.length }, attempt);
  writeYaml(empty, { kind: 'mapping', entries: [], place: new LineMap(fence).place(0, 0) }, target);
  const body = source.slice(start);
  const gap = body === '' || /^[ \t]*[\r\n]/.test(body) ? '' : draft.eol;
  draft.insert(start, applyEdits(fence + fence, empty.edits()) + gap);
  return draft.edits();
}

function readsBack(head: Head, changed: string, target: JsonObject, accepts: Wanted['accepts']): boolean {
  const { mapping, bodyStart, problems } = readFrontmatter(changed, new LineMap(changed), head.limits);
  const over = problems.find(({ code }) => OVER_LIMIT.has(code));
  if (over) throw new Unwritable(`more would be written than is read back (${over.code})`);
  if (!mapping || problems.length > head.frontmatter.problems.length) return false;
  const body = head.source.slice(head.frontmatter.bodyStart);
  const newBody = changed.slice(bodyStart);
  const isBody = head.content ? newBody === body : newBody.endsWith(body) && newBody.trim() === body.trim();
  return isBody && sameJson(toJson(mapping), target) && accepts(mapping);
}

function refusal({ source, mapping, content }: Head, name: string, reason: string): BroadsheetError {
  const key = name.split('.')[0];
  const entry = mapping.entries.find((each) => each.key === key);
  const place = entry?.value.place ?? mapping.place;
  const text = content ? source.slice(content.start, content.end) : '';
  const isShared = content?.type === 'yaml' && /(?:^|[\s[{,:-])[&*][^\s,[\]{}]+|<<[ \t]*:/m.test(text);
  return new BroadsheetError([
    problem('edit-refused', {
      message: isShared
        ? `\`${name}\` cannot be changed without changing what other keys share with it by an anchor or a merge key.`
        : `\`${name}\` cannot be changed without changing something else${reason}.`,
      hint: isShared
        ? 'Write the value out where it is shared, or change it at its anchor by hand.'
        : 'Change the frontmatter by hand, or write the value in a simpler way first.',
      place,
    }),
  ]);
}
