import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Task } from '../../../src/elements/list/task.ts';
import { TaskBoxes } from '../../../src/elements/list/task-boxes.ts';

/** Tasks of which each is nested in one before it, or in none, with boxes that are no more than what they show. */
function nest(parents: readonly number[]): Task[] {
  const tasks: Task[] = [];
  for (const [index, place] of parents.entries()) {
    const parent = tasks[place % (index + 1)];
    const box = { checked: false, indeterminate: false, disabled: false } as HTMLInputElement;
    const ancestors = parent ? [...parent.ancestors, parent] : [];
    const id = `${index}`;
    tasks.push({ id, text: id, box, sourceMark: false, ancestors, givenId: undefined, isRepeated: false });
  }
  return tasks;
}

function take(tasks: readonly Task[]): TaskBoxes {
  const boxes = new TaskBoxes();
  boxes.take(tasks);
  boxes.draw(() => false, false);
  return boxes;
}

describe('the boxes of a list', () => {
  test('are, tick by tick, as they are when all are drawn at once', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(), { minLength: 1, maxLength: 12 }),
        fc.array(fc.record({ place: fc.nat(), checked: fc.boolean() }), { maxLength: 30 }),
        (parents, ticks) => {
          const one = nest(parents);
          const byTick = take(one);
          const marks = new Map<string, boolean>();
          for (const { place, checked } of ticks) {
            const task = one[place % one.length];
            if (!task) continue;
            marks.set(task.id, checked);
            byTick.tick(task, checked);
          }
          const other = nest(parents);
          const atOnce = take(other);
          atOnce.draw(({ id }) => marks.get(id) ?? false, false);
          assert.deepEqual(
            one.map(({ box }) => box),
            other.map(({ box }) => box),
          );
          assert.equal(byTick.ticked.size, atOnce.ticked.size);
        },
      ),
    );
  });

  test('are mixed above what is ticked, however deep, and not above what is not', () => {
    const [top, middle, low, other] = nest([0, 0, 1, 3]);
    assert.ok(top && middle && low && other);
    assert.deepEqual(low.ancestors, [top, middle]);
    const boxes = take([top, middle, low, other]);
    boxes.tick(low, true);
    assert.deepEqual(
      [top, middle, low, other].map(({ box }) => box.indeterminate),
      [true, true, false, false],
    );
    boxes.tick(low, false);
    assert.equal(top.box.indeterminate, false);
  });

  test('are found by what the page knows of them, as long as they are there', () => {
    const tasks = nest([0, 1]);
    const boxes = take(tasks);
    assert.equal(boxes.byKey.get('1'), tasks[1]);
    assert.ok(boxes.byKey.has('0') && !boxes.byKey.has('2'));
    boxes.take(tasks.slice(1));
    assert.equal(boxes.byKey.get('0'), undefined);
  });
});
