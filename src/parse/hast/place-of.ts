import type { RootContent } from 'hast';
import type { LineMap } from '../../model/line-map.ts';
import type { Place } from '../../model/place.ts';
import type { Segment } from './divide.ts';

/** A node's position, where it is whole: elements that an HTML reader implies have one without points. */
export function positionOf({ position }: RootContent): Pick<RootContent, 'position'> {
  return position?.start?.offset !== undefined && position.end?.offset !== undefined ? { position } : {};
}

/** The place of a node, where it has one. */
export function placeOf(node: RootContent, lines: LineMap): Place | undefined {
  const { position } = positionOf(node);
  const start = position?.start.offset;
  const end = position?.end.offset;
  return start === undefined || end === undefined ? undefined : lines.place(start, Math.max(start, end));
}

/** The place of segments that stand in a row; nothing where a plugin made them. */
export function placeOfSegments(segments: readonly Segment[], lines: LineMap): Place | undefined {
  let start = Number.POSITIVE_INFINITY;
  let end = 0;
  for (const { nodes } of segments) {
    for (const { position } of nodes) {
      start = Math.min(start, position?.start.offset ?? start);
      end = Math.max(end, position?.end.offset ?? 0);
    }
  }
  return start <= end ? lines.place(start, end) : undefined;
}
