import assert from 'node:assert/strict';
import type { Block } from '../../../src/model/block.ts';
import type { ItemList } from '../../../src/model/checklist.ts';
import type { Place, Point } from '../../../src/model/place.ts';
import type { Property } from '../property.ts';
import type { Parsed } from './parsed.ts';

export const placesAreInSource: Property<Parsed> = {
  name: 'every place lies in the source, and its lines and columns are those of its offsets',
  check: ({ source, article, problems }) => {
    const starts = [0, ...[...source.matchAll(/\r\n|\r|\n/g)].map(({ index, 0: end }) => index + end.length)];
    for (const { start, end } of placesIn(article ?? problems)) {
      assert.ok(0 <= start.offset && start.offset <= end.offset && end.offset <= source.length);
      assertPoint(start, starts);
      assertPoint(end, starts);
    }
  },
};

export const placesAreInOrder: Property<Parsed> = {
  name: 'blocks follow one another in the source, and items stand within their lists',
  check: ({ source, article }) => {
    let end = 0;
    for (const block of article?.blocks.filter((each) => !isFootnotes(each)) ?? []) {
      assert.ok(block.place.start.offset >= end, `${block.type} begins before the end of the block before it`);
      // An element that is never closed, and not kept, reaches over what follows it.
      end = source.includes('<') ? block.place.start.offset : block.place.end.offset;
      if (source.includes('<')) continue;
      if (block.type === 'checklist') assertWithin(block.list, block.place);
      if (block.type === 'related-links') for (const { place } of block.links) assertIn(place, block.place);
    }
  },
};

export const marksAreBetweenBrackets: Property<Parsed> = {
  name: 'the place of a mark is the one character between the brackets of a task',
  check: ({ source, article }) => {
    for (const block of article?.blocks ?? []) {
      if (block.type !== 'checklist') continue;
      for (const { checked, markPlace } of itemsOf(block.list)) {
        assert.equal(checked !== null, markPlace !== undefined);
        if (!markPlace) continue;
        const { start, end } = markPlace;
        const box = source.slice(start.offset - 1, end.offset + 1);
        // Between the brackets of an empty box there may be the end of a line, and then what begins the next.
        assert.match(box, checked ? /^\[[xX]\]$/ : /^\[(?:[ \t]\]|[\r\n])/);
      }
    }
  },
};

/** Footnotes are gathered from wherever they are defined. */
function isFootnotes(block: Block): boolean {
  return (
    block.type === 'prose' &&
    block.content.children.some((node) => node.type === 'element' && 'dataFootnotes' in node.properties)
  );
}

function assertWithin({ items }: ItemList, around: Place): void {
  let start = around.start.offset;
  for (const { place, children } of items) {
    assertIn(place, around);
    // In remark's tree an item whose code is not closed goes on into the next one.
    assert.ok(place.start.offset >= start, 'an item begins before the one before it');
    start = place.start.offset;
    for (const child of children) {
      if (child.type === 'item-list') assertWithin(child, place);
      else assertIn(child.place, place);
    }
  }
}

function assertIn(place: Place, around: Place): void {
  assert.ok(around.start.offset <= place.start.offset && place.end.offset <= around.end.offset, 'a place is outside');
}

/** All items of a list and of those within it. */
export function* itemsOf(list: ItemList): Generator<ItemList['items'][number]> {
  for (const item of list.items) {
    yield item;
    for (const child of item.children) if (child.type === 'item-list') yield* itemsOf(child);
  }
}

function* placesIn(value: unknown): Generator<Place> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if ((key === 'place' || key === 'markPlace') && isPlace(inner)) yield inner;
    else yield* placesIn(inner);
  }
}

// A field of an author's own may be named `place`, too.
function isPlace(value: unknown): value is Place {
  return typeof value === 'object' && value !== null && 'start' in value && isPoint(value.start);
}

function isPoint(value: unknown): value is Point {
  return typeof value === 'object' && value !== null && 'offset' in value;
}

function assertPoint({ line, column, offset }: Point, starts: readonly number[]): void {
  const start = starts[line - 1];
  assert.ok(start !== undefined && offset === start + column - 1, `${line}:${column} is not at ${offset}`);
  const next = starts[line];
  assert.ok(next === undefined || offset < next, `${line}:${column} is on a later line`);
}
