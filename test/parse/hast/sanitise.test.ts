import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Element, ElementContent, Properties, Root, RootContent } from 'hast';
import type { ListItem } from 'mdast';
import { LineMap } from '../../../src/model/line-map.ts';
import { SAFE_HTML, type SafeHtml } from '../../../src/model/safe-html.ts';
import { sanitise } from '../../../src/parse/hast/sanitise.ts';

const LINES = new LineMap('0123456789\n0123456789\n');

const element = (tagName: string, properties: unknown = {}, children: readonly unknown[] = []): Element => ({
  type: 'element',
  tagName,
  properties: properties as Properties,
  children: children as ElementContent[],
});
const text = (value: string) => ({ type: 'text' as const, value });
const at = <N extends RootContent>(node: N, start: number, end: number): N => ({
  ...node,
  position: { start: { line: 1, column: start + 1, offset: start }, end: { line: 1, column: end + 1, offset: end } },
});

function clean(nodes: readonly RootContent[], { allowed = SAFE_HTML, tasks = [] as ListItem[] } = {}) {
  const tree: Root = { type: 'root', children: [...nodes] };
  const { tree: kept, problems } = sanitise(tree, tasks, allowed, LINES);
  return { kept: kept.children, told: problems.map(({ code, message }) => `${code}: ${message}`), problems };
}

/** The properties that an element keeps, and what is told of the others. */
function propertiesOf(tagName: string, properties: unknown) {
  const { kept, told } = clean([element(tagName, properties)]);
  const [first] = kept;
  return { kept: first?.type === 'element' ? first.properties : undefined, told };
}

test('an element that is not allowed leaves its content, or goes with it, and is told of at its place', () => {
  const { kept, told, problems } = clean([
    at(element('form', {}, [text('a'), element('p', {}, [text('b')])]), 0, 5),
    at(element('script', {}, [text('alert(1)')]), 12, 15),
    text('c'),
  ]);
  assert.deepEqual(kept, [text('a'), element('p', {}, [text('b')]), text('c')]);
  assert.deepEqual(told, [
    'html-unsafe: <script> is left out, with all it holds.',
    'html-unsupported: <form> is left out; what it holds is kept.',
  ]);
  assert.deepEqual(
    problems.map(({ place }) => [place?.start.line, place?.start.column, place?.end.column]),
    [
      [2, 2, 5],
      [1, 1, 6],
    ],
  );
});

test('a page that allows an element keeps it, one that goes with its content by default included', () => {
  const allowed: SafeHtml = { ...SAFE_HTML, elements: new Set([...SAFE_HTML.elements, 'svg']) };
  const nodes = [element('svg', {}, [element('math', {}, [text('x')]), text('y')])];
  assert.deepEqual(clean(nodes, { allowed }).kept, [element('svg', {}, [text('y')])]);
  assert.deepEqual(clean(nodes).kept, []);
});

test('what is neither text nor an element goes in silence, and the value of a text becomes one', () => {
  const others = [{ type: 'comment', value: 'a' }, { type: 'doctype' }, { type: 'raw', value: '<b>' }] as RootContent[];
  assert.deepEqual(clean(others), { kept: [], told: [], problems: [] });
  assert.deepEqual(clean([{ type: 'text', value: 7 } as never]).kept, [text('7')]);
});

test('positions are kept where they are whole', () => {
  const placed = at(element('p', {}, [at(text('a'), 3, 4)]), 0, 9);
  assert.deepEqual(clean([placed]).kept, [placed]);
  const half = { ...text('a'), position: { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1 } } };
  assert.deepEqual(clean([half]).kept, [text('a')]);
});

test('attributes that hold a script are told as such, whatever they are called', () => {
  for (const name of ['onClick', 'onclick', 'ONLOAD', 'onX', 'srcDoc', 'formAction']) {
    const { kept, told } = propertiesOf('img', { [name]: 'alert(1)', alt: 'kept' });
    assert.deepEqual(kept, { alt: 'kept' }, name);
    assert.equal(told.length, 1);
    assert.match(told[0] ?? '', /^html-unsafe: The script in `[\w-]+` of <img> is left out\.$/);
  }
  for (const name of ['action', 'tonOn', 'srcDocument', 'formActions', 'xonclick']) {
    assert.match(propertiesOf('img', { [name]: 'x' }).told.join(), /^html-unsupported: /, name);
  }
});

test('what is harmless and not kept is told in one sentence for each element, and counted', () => {
  const { kept, told } = propertiesOf('p', { style: 'x', slot: 'y', className: 'btn', title: 'kept' });
  assert.deepEqual(kept, { title: 'kept' });
  assert.deepEqual(told, ['html-unsupported: `style`, `slot`, `class` of <p> are left out.']);
  assert.deepEqual(clean([element('p', { style: 'x' }), element('p', { style: 'y' })]).told, [
    'html-unsupported: `style` of <p> is left out. There are 2 in this article.',
  ]);
});

test('addresses of a scheme that is not allowed go, and are told, shortened', () => {
  const url = `javascript:${'x'.repeat(80)}`;
  const { kept, told } = propertiesOf('a', { href: url, title: 'kept' });
  assert.deepEqual(kept, { title: 'kept' });
  assert.deepEqual(told, [`url-unsafe: The address "${url.slice(0, 60)}…" is left out: its scheme is not allowed.`]);
  const list = propertiesOf('a', { href: ['javascript:alert(1)', 'x'] });
  assert.deepEqual([list.kept, list.told.length], [{}, 1]);
});

test('values that neither HTML nor JSON has go in silence: a plugin may have set anything', () => {
  const values = [undefined, null, false, Number.NaN, Number.POSITIVE_INFINITY, {}, () => 1, 5n, [null], [{}], [['x']]];
  for (const value of [...values, ['a', undefined], [Number.NaN]]) {
    assert.deepEqual(propertiesOf('p', { title: value }), { kept: {}, told: [] }, String(value));
  }
  for (const value of ['', 'x', 0, 1.5, true, [], ['x', 'y'], ['x', 1]]) {
    assert.deepEqual(propertiesOf('p', { title: value }), { kept: { title: value }, told: [] }, String(value));
  }
});

test('class names are kept that have a meaning, be they a list or a text', () => {
  assert.deepEqual(propertiesOf('p', { className: ['alert', 'alert-note'] }), {
    kept: { className: ['alert', 'alert-note'] },
    told: [],
  });
  assert.deepEqual(propertiesOf('p', { className: 'alert \n alert-note' }).kept, {
    className: ['alert', 'alert-note'],
  });
  const mixed = propertiesOf('p', { className: 'alert btn' });
  assert.deepEqual(mixed.kept, { className: ['alert'] });
  assert.deepEqual(mixed.told, ['html-unsupported: `class` of <p> is left out.']);
  assert.deepEqual(propertiesOf('p', { className: ['btn'] }).kept, {});
});

test('ids are made ones that stand in no script’s way, those that an anchor gives by its name included', () => {
  assert.deepEqual(propertiesOf('p', { id: 'my-part' }).kept, { id: 'my-part' });
  assert.deepEqual(propertiesOf('p', { id: 'config' }).kept, { id: 'section-config' });
  assert.deepEqual(propertiesOf('a', { name: 'config' }), { kept: { id: 'section-config' }, told: [] });
  assert.deepEqual(propertiesOf('p', { name: 'config' }), {
    kept: {},
    told: ['html-unsupported: `name` of <p> is left out.'],
  });
  const { kept } = clean([element('p', { id: 'config' }), element('a', { href: '#config' }, [text('x')])]);
  assert.deepEqual(kept[1], element('a', { href: '#section-config' }, [text('x')]));
});

test('a heading has the id that its author wrote, else one of its text; other elements have none', () => {
  const ids = (tagName: string) => {
    const { kept } = clean([
      element(tagName, {}, [text('Some words')]),
      element(tagName, { id: 'my-own' }, [text('Else')]),
    ]);
    return kept.map((each) => (each.type === 'element' ? each.properties.id : undefined));
  };
  for (const tagName of ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']) assert.deepEqual(ids(tagName), ['some-words', 'my-own']);
  for (const tagName of ['p', 'th', 'hr']) assert.deepEqual(ids(tagName), [undefined, 'my-own']);
});

test('a task’s mark stands on its item in place of the checkbox; no HTML can set one', () => {
  const item = (start: number, checked?: boolean): ListItem => ({
    type: 'listItem',
    ...(checked !== undefined && { checked }),
    children: [],
    position: { start: { line: 1, column: 1, offset: start }, end: { line: 1, column: 5, offset: start + 4 } },
  });
  const box = (tagName: string, start: number) =>
    at(element(tagName, {}, [element('input', { type: 'checkbox' }), text(' do')]), start, start + 4);
  const tasks = [item(0, true), item(5, false), item(10)];
  const { kept } = clean([box('li', 0), box('li', 5), box('li', 10), box('p', 0)], { tasks });
  assert.deepEqual(
    kept.map((each) => (each.type === 'element' ? [each.properties.dataChecked, each.children] : [])),
    [
      ['true', [text('do')]],
      ['false', [text('do')]],
      [undefined, [text(' do')]],
      [undefined, [text(' do')]],
    ],
  );
  const forged = propertiesOf('li', { dataChecked: 'true', value: 3 });
  assert.deepEqual(forged.kept, { value: 3 });
  assert.match(forged.told.join(), /^html-unsupported: `data-checked` of <li> is left out\.$/);
});
