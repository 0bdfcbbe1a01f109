import assert from 'node:assert/strict';
import { test } from 'node:test';
import { element } from '../../../src/render/element.ts';
import { frameArticle } from '../../../src/render/frames/frame-article.ts';
import { buildArticle } from '../build-article.ts';

/** A page of checklists, each named by a heading, and how often the id of the last heading is looked at. */
function frameMany(count: number): number {
  let looks = 0;
  const page = Array.from({ length: count }, (_, index) => {
    const box = element('input', { type: 'checkbox' });
    const list = element('ul', { ariaLabelledBy: [`daily-${index}`] }, [element('li', {}, [box])]);
    return [element('h2', { id: `daily-${index}` }, ['Daily']), element('broadsheet-checklist', {}, [list])];
  }).flat();
  const last = page.at(-2);
  assert.ok(last);
  const { id } = last.properties;
  const get = () => {
    looks++;
    return id;
  };
  Object.defineProperty(last.properties, 'id', { enumerable: true, get });
  const framed = JSON.stringify(frameArticle(buildArticle([]), page, {}));
  assert.equal(framed.match(/Progress: Daily/g)?.length, count);
  return looks;
}

test('what names checklists is looked for once, however many they are', () => {
  assert.equal(frameMany(40), frameMany(4));
});
