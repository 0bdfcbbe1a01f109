import type { Block, RelatedLinks } from '../../model/block.ts';
import type { LineMap } from '../../model/line-map.ts';
import type { Place } from '../../model/place.ts';
import { type Problem, problem } from '../../model/problem.ts';
import { UniqueIds } from '../../model/unique-ids.ts';
import type { Segment, Segments } from '../hast/divide.ts';
import { placeOfSegments } from '../hast/place-of.ts';
import { type FlatHeading, headingsIn, openSections } from '../outline.ts';
import { toCallToAction } from './call-to-action.ts';
import { findTaskList, type TaskList, toChecklist } from './checklist.ts';
import { readLabel } from './label.ts';
import { isBlank, isTextAlone, toProse } from './prose.ts';
import { isRelatedHeading, toRelatedLinks } from './related-links.ts';

/** The blocks of an article's body, in order, with what was met on the way. */
export interface Divided {
  readonly blocks: readonly Block[];
  /** All headings but those of related links. */
  readonly headings: readonly FlatHeading[];
  readonly problems: readonly Problem[];
}

/**
 * Divides the segments of a body into blocks: checklists, related links and calls to action are taken out, with the
 * label or heading that belongs to them; runs of all else are prose. Footnotes are prose of their own, last.
 *
 * @param relatedHeadings The caller's headings of related links, beside the built-in ones.
 */
export function divideBlocks(
  { segments, footnotes }: Segments,
  sourcePlace: Place,
  lines: LineMap,
  relatedHeadings: readonly string[] = [],
): Divided {
  const divider = new Divider(sourcePlace, lines);
  const related = findRelatedLinks(segments, relatedHeadings, lines);
  const mayCall = nearTheEnd(segments, related);
  for (let index = 0; index < segments.length; index++) {
    const segment = segments[index];
    if (!segment) continue;
    const next = segments[index + 1];
    const taskList = findTaskList(segment);
    const links = related.get(segment);
    const isLabel = next !== undefined && findTaskList(next) !== undefined;
    const call =
      mayCall.has(segment) && !isLabel ? toCallToAction(segment, placeOfSegments([segment], lines)) : undefined;
    if (taskList) divider.addChecklist(segment, taskList);
    else if (links) divider.addBlock(links);
    else if (call) divider.addBlock(call);
    else divider.addProse(segment);
    if (links) index++;
  }
  return divider.end(footnotes);
}

/** Collects blocks; prose is held back until something else comes, since a label may be at its end. */
class Divider {
  readonly #blocks: Block[] = [];
  readonly #headings: FlatHeading[] = [];
  readonly #ids = new UniqueIds(2);
  readonly #problems: Problem[] = [];
  readonly #sourcePlace: Place;
  readonly #lines: LineMap;
  #prose: Segment[] = [];
  #sections: readonly FlatHeading[] = [];

  constructor(sourcePlace: Place, lines: LineMap) {
    this.#sourcePlace = sourcePlace;
    this.#lines = lines;
  }

  addProse(segment: Segment): void {
    this.#prose.push(segment);
    const place = this.#placeOf([segment]);
    for (const each of wrapProblem(segment, place)) this.#problems.push(each);
    for (const heading of headingsIn(segment.content, place, this.#lines)) {
      this.#headings.push(heading);
      this.#sections = openSections(this.#sections, heading);
    }
  }

  addChecklist(segment: Segment, taskList: TaskList): void {
    const before = this.#prose.at(-1);
    const label = before && readLabel(before);
    if (label) this.#prose.pop();
    this.#endProse();
    const { checklist, problems } = toChecklist(
      taskList,
      {
        ...(label && { label, labelPlace: this.#placeOf([before]) }),
        sections: this.#sections,
        place: this.#placeOf(label ? [before, segment] : [segment]),
        ids: this.#ids,
      },
      this.#lines,
    );
    this.#blocks.push(checklist);
    for (const each of problems) this.#problems.push(each);
  }

  addBlock(block: Block): void {
    this.#endProse();
    this.#blocks.push(block);
  }

  end(footnotes: Segment | undefined): Divided {
    this.#endProse();
    if (footnotes) this.#blocks.push(toProse(footnotes.content, this.#placeOf([footnotes])));
    return { blocks: this.#blocks, headings: this.#headings, problems: this.#problems };
  }

  #endProse(): void {
    const content = this.#prose.flatMap((segment) => segment.content);
    if (!content.every(isBlank)) this.#blocks.push(toProse(content, this.#placeOf(this.#prose)));
    this.#prose = [];
  }

  /** What a plugin made has no place: then it is that of the source. */
  #placeOf(segments: readonly Segment[]): Place {
    return placeOfSegments(segments, this.#lines) ?? this.#sourcePlace;
  }
}

/** Related links by the segment of their heading; their list is the segment after it. */
function findRelatedLinks(
  segments: readonly Segment[],
  others: readonly string[],
  lines: LineMap,
): ReadonlyMap<Segment, RelatedLinks> {
  const found = new Map<Segment, RelatedLinks>();
  segments.forEach((segment, index) => {
    const list = segments[index + 1];
    if (!isOnly(segment, 'heading') || !list || !isOnly(list, 'list')) return;
    const place = placeOfSegments([segment], lines);
    if (!place) return;
    const heading = headingsIn(segment.content, place, lines)[0];
    if (!heading || !isRelatedHeading(heading.text, others) || !segment.content.every(isTextAlone)) return;
    const links = toRelatedLinks(list, heading, placeOfSegments([segment, list], lines) ?? place, lines);
    if (links) found.set(segment, links);
  });
  return found;
}

/** Whether a segment is of one node, of this type. */
function isOnly({ nodes }: Segment, type: 'heading' | 'list'): boolean {
  return nodes.length === 1 && nodes[0]?.type === type;
}

/** How many blocks before the related links, or the end, a call to action may stand; thematic breaks do not count. */
const REACH = 3;

/** The segments where a call to action may stand. */
function nearTheEnd(segments: readonly Segment[], related: ReadonlyMap<Segment, RelatedLinks>): ReadonlySet<Segment> {
  const near = new Set<Segment>();
  let recent: Segment[] = [];
  const take = () => {
    for (const each of recent) near.add(each);
    recent = [];
  };
  for (const segment of segments) {
    if (related.has(segment)) take();
    else if (segment.nodes[0]?.type !== 'thematicBreak') recent = [...recent, segment].slice(-REACH);
  }
  take();
  return near;
}

/** Raw HTML around several blocks makes them one piece of prose: the author should know. */
function wrapProblem({ nodes }: Segment, place: Place): readonly Problem[] {
  const wrapped = nodes.filter(({ type }) => type !== 'html');
  if (wrapped.length < 2 || nodes.length === wrapped.length) return [];
  const message = `Raw HTML wraps ${wrapped.length} blocks: they are one piece of prose, and a checklist among them is none.`;
  const hint = 'Close each HTML element before the next blank line, or leave the wrapper out.';
  return [problem('html-wraps-blocks', { message, hint, place })];
}
