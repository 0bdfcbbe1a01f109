import type { RootContent } from 'hast';
import type { Block } from '../../model/block.ts';
import type { LineMap } from '../../model/line-map.ts';
import type { Place } from '../../model/place.ts';
import { type Problem, problem } from '../../model/problem.ts';
import { type FlatHeading, headingsIn, openSections } from '../outline.ts';
import type { Segment, Segments } from '../tree/mdast-to-hast.ts';
import { toCallToAction } from './call-to-action.ts';
import { findTaskList, toChecklist } from './checklist.ts';
import { readLabel } from './label.ts';
import { isBlank, toProse } from './prose.ts';
import { isRelatedHeading, toRelatedLinks } from './related-links.ts';

/** The blocks of an article's body, in order, with what was met on the way. */
export interface Divided {
  readonly blocks: readonly Block[];
  /** All headings but those of related links. */
  readonly headings: readonly FlatHeading[];
  readonly problems: readonly Problem[];
}

/** How many blocks before the related links, or the end, a call to action may stand. */
const CALL_TO_ACTION_REACH = 3;

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
  const blocks: Block[] = [];
  const headings: FlatHeading[] = [];
  const problems: Problem[] = [];
  const seen = new Map<string, number>();
  let run: Segment[] = [];
  let sections: readonly FlatHeading[] = [];

  const flush = () => {
    const content = run.flatMap((segment): RootContent[] => [...segment.content]);
    if (!content.every(isBlank)) blocks.push(toProse(content, placeOfAll(run)));
    run = [];
  };
  const placeOfAll = (all: readonly Segment[]): Place => {
    const nodes = all.flatMap((segment) => segment.nodes);
    const start = nodes[0]?.position?.start.offset;
    const end = Math.max(...nodes.map((node) => node.position?.end.offset ?? 0));
    return start === undefined ? sourcePlace : lines.place(start, end);
  };

  const callsToAction = findCallsToAction(segments, relatedHeadings, lines);
  for (let index = 0; index < segments.length; index++) {
    const segment = segments[index];
    if (!segment) continue;
    problems.push(...wrapProblem(segment, placeOfAll([segment])));

    const taskList = findTaskList(segment);
    if (taskList) {
      const before = run.at(-1);
      const label = readLabel(before);
      if (label) run.pop();
      flush();
      const place = placeOfAll(label && before ? [before, segment] : [segment]);
      const labelPlace = label && before && placeOfAll([before]);
      const result = toChecklist(taskList, { label, labelPlace, sections, place, seen }, lines);
      blocks.push(result.checklist);
      problems.push(...result.problems);
      continue;
    }

    const heading = relatedHeadingOf(segment, relatedHeadings, lines);
    const next = segments[index + 1];
    const related = heading && next && toRelatedLinks(next, heading, placeOfAll([segment, next]), lines);
    if (related) {
      flush();
      blocks.push(related);
      index++;
      continue;
    }

    const call = callsToAction.has(segment) && toCallToAction(segment, placeOfAll([segment]));
    if (call) {
      flush();
      blocks.push(call);
      continue;
    }

    run.push(segment);
    for (const each of headingsIn(segment.content, placeOfAll([segment]), lines)) {
      headings.push(each);
      sections = openSections(sections, each);
    }
  }
  flush();
  if (footnotes) blocks.push(toProse(footnotes.content, placeOfAll([footnotes])));
  return { blocks, headings, problems };
}

function relatedHeadingOf(segment: Segment, others: readonly string[], lines: LineMap): FlatHeading | undefined {
  const node = segment.nodes[0];
  if (segment.nodes.length !== 1 || node?.type !== 'heading' || !node.position) return undefined;
  const place = lines.place(node.position.start.offset ?? 0, node.position.end.offset ?? 0);
  const heading = headingsIn(segment.content, place, lines)[0];
  return heading && isRelatedHeading(heading.text, others) ? heading : undefined;
}

/** The segments where a call to action may stand: the last few before each related heading, and before the end. */
function findCallsToAction(segments: readonly Segment[], others: readonly string[], lines: LineMap): Set<Segment> {
  const allowed = new Set<Segment>();
  let recent: Segment[] = [];
  for (const segment of segments) {
    if (relatedHeadingOf(segment, others, lines)) {
      for (const each of recent) allowed.add(each);
      recent = [];
    } else if (segment.nodes[0]?.type !== 'thematicBreak') {
      recent = [...recent, segment].slice(-CALL_TO_ACTION_REACH);
    }
  }
  for (const each of recent) allowed.add(each);
  return allowed;
}

/** Raw HTML around several blocks makes them one piece of prose: the author should know. */
function wrapProblem({ nodes }: Segment, place: Place): Problem[] {
  const wrapped = nodes.filter(({ type }) => type !== 'html');
  if (wrapped.length < 2 || nodes.length === wrapped.length) return [];
  const message = `Raw HTML wraps ${wrapped.length} blocks: they are one piece of prose, and a checklist among them is none.`;
  const hint = 'Close each HTML element before the next blank line, or leave the wrapper out.';
  return [problem('html-wraps-blocks', { message, hint, place })];
}
