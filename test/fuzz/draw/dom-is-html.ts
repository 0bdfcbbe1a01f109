import assert from 'node:assert/strict';
import type { Property } from '../property.ts';
import { assertAllowed } from './allowed.ts';
import type { Drawn } from './drawn.ts';
import { outlineOfParsed, outlineOfRecorded } from './outline-of.ts';
import type { RecordedElement } from './recorded-document.ts';

export const domIsAllowed: Property<Drawn> = {
  name: 'toDom creates no element, attribute or scheme that is not allowed',
  check: ({ dom, created }) => {
    for (const name of created) assertAllowed(name);
    assertAllAllowed(dom);
  },
};

function assertAllAllowed({ name, attributes, children }: RecordedElement): void {
  for (const [attribute, value] of attributes) assertAllowed(name, attribute, value);
  for (const child of children) if (typeof child !== 'string') assertAllAllowed(child);
}

export const domIsHtml: Property<Drawn> = {
  name: 'toDom draws the tree that a browser reads of the HTML, unless raw HTML moves what is in a table',
  check: ({ dom, elements: [article] }) => {
    assert.ok(article);
    assert.deepEqual(outlineOfParsed(article), outlineOfRecorded(dom));
  },
};
