import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SAFE_HTML, type SafeHtml } from '../../src/model/safe-html.ts';
import { guardProse, guardWoven } from '../../src/render/guard.ts';

/** The properties that an element keeps, of a tree that may hold anything. */
function kept(properties: unknown, { tagName = 'video', allow = SAFE_HTML, guard = guardProse } = {}) {
  const [node] = guard([{ type: 'element', tagName, properties, children: [] }], allow);
  return node?.type === 'element' ? node.properties : undefined;
}

/** An allow-list with more properties, on any element. */
const allowing = (...names: readonly string[]): SafeHtml => ({
  ...SAFE_HTML,
  properties: new Map([...SAFE_HTML.properties, ['*', new Set(names)]]),
});

test('a value is text, a number, or true for an attribute without a value; all else goes', () => {
  for (const [value, then] of [
    ['x', 'x'],
    ['', ''],
    [0, 0],
    [1.5, 1.5],
    [true, true],
    [['x', 1, 'y'], 'x 1 y'],
    [[], ''],
    [['x', { toString: () => 'evil' }, null, ['y']], 'x'],
  ] as const) {
    assert.deepEqual(kept({ title: value }), { title: then }, JSON.stringify(value));
  }
  for (const value of [undefined, null, false, {}, { toString: () => 'evil' }, () => 'evil', 5n, Symbol('x')]) {
    assert.deepEqual(kept({ title: value }), {}, String(value));
  }
});

test('a property that is set or not is true whatever its value, and no other', () => {
  for (const name of ['controls', 'loop', 'muted', 'playsInline']) {
    for (const value of ['x', '', 1, true, ['x'], {}])
      assert.deepEqual(kept({ [name]: value }), { [name]: true }, name);
    for (const value of [false, null, undefined]) assert.deepEqual(kept({ [name]: value }), {}, name);
  }
  assert.deepEqual(kept({ open: '' }, { tagName: 'details' }), { open: true });
  assert.deepEqual(kept({ reversed: 'no' }, { tagName: 'ol' }), { reversed: true });
  const others = { loops: 'x', reopen: 'x', xmuted: 'x' };
  assert.deepEqual(kept(others, { allow: allowing(...Object.keys(others)) }), others);
});

test('a property that says true and false in words does', () => {
  assert.deepEqual(kept({ ariaHidden: true, ariaLabel: false }), { ariaHidden: 'true', ariaLabel: 'false' });
  assert.deepEqual(kept({ dataChecked: false }, { tagName: 'li' }), { dataChecked: 'false' });
  const others = { xaria: false, dataCheckedAt: false, notDataChecked: false };
  assert.deepEqual(kept(others, { allow: allowing(...Object.keys(others)) }), {});
});

test('class names are divided at any white space, and all stay where a page’s own code made them', () => {
  for (const value of ['alert btn', ' alert \n btn\t', ['alert', 'btn']]) {
    assert.deepEqual(kept({ className: value }), { className: ['alert'] }, String(value));
    const woven = kept({ className: value }, { tagName: 'p', guard: guardWoven });
    assert.deepEqual(woven, { className: ['alert', 'btn'] }, String(value));
  }
  for (const className of ['', ' ', [], ['btn']]) assert.deepEqual(kept({ className }), {});
});

test('properties that are no object are none', () => {
  for (const properties of [undefined, null, 'title', 7, ['title']]) assert.deepEqual(kept(properties), {});
});

test('what is no list of nodes holds nothing, and what is no node is passed over', () => {
  for (const nodes of [undefined, null, 'text', 7, {}, { length: 1, 0: { type: 'text', value: 'x' } }]) {
    assert.deepEqual(guardProse(nodes, SAFE_HTML), []);
    assert.deepEqual(guardProse([{ type: 'element', tagName: 'p', children: nodes }], SAFE_HTML), [
      { type: 'element', tagName: 'p', properties: {}, children: [] },
    ]);
  }
  const odd = [null, undefined, 7, 'x', [], { type: 'text' }, { type: 'text', value: 7 }, { type: 'element' }];
  odd.push(
    { type: 'element', tagName: 7 } as never,
    { type: 'comment', value: 'x' } as never,
    { type: 'raw', value: 'x' } as never,
  );
  assert.deepEqual(guardProse([...odd, { type: 'text', value: 'kept' }], SAFE_HTML), [{ type: 'text', value: 'kept' }]);
});

test('an input is a checkbox of the weaver, or what a page allows', () => {
  const input = { type: 'element', tagName: 'input', properties: { type: 'text' }, children: [] };
  assert.deepEqual(guardWoven([input], SAFE_HTML), []);
  const allow: SafeHtml = { ...SAFE_HTML, elements: new Set([...SAFE_HTML.elements, 'input']) };
  assert.equal(guardWoven([input], allow).length, 1);
});
