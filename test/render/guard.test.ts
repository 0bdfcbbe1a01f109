import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ElementContent, Properties } from 'hast';
import { SAFE_HTML } from '../../src/model/safe-html.ts';
import { element } from '../../src/render/element.ts';
import { guardProse, guardWoven } from '../../src/render/guard.ts';
import { textOf } from '../../src/render/text-of.ts';

const prose = (...nodes: unknown[]) => guardProse(nodes, SAFE_HTML);
const woven = (...nodes: unknown[]) => guardWoven(nodes, SAFE_HTML);

function keptProperties(tagName: string, properties: Properties): Properties {
  const [kept] = prose({ type: 'element', tagName, properties, children: [] });
  return kept?.type === 'element' ? kept.properties : {};
}

test('elements that hold no text for a reader go with all they hold', () => {
  for (const tagName of [
    'script',
    'SCRIPT',
    'style',
    'svg',
    'math',
    'iframe',
    'object',
    'template',
    'input',
    'button',
    'slot',
  ]) {
    assert.deepEqual(prose(element(tagName, {}, ['alert(1)'])), [], tagName);
  }
});

test('other elements leave their content', () => {
  for (const tagName of ['form', 'label', 'nav', 'article', 'broadsheet-article', 'broadsheet-checklist', 'x-y', 'P']) {
    assert.deepEqual(
      prose(element(tagName, { src: '/other.md' }, ['kept'])),
      [{ type: 'text', value: 'kept' }],
      tagName,
    );
  }
});

test('properties that are not on the list go', () => {
  for (const name of ['onclick', 'onClick', 'style', 'srcdoc', 'HREF', 'slot', 'is', 'dataItem', 'name', '__proto__']) {
    assert.deepEqual(
      keptProperties('a', JSON.parse(JSON.stringify({ [name]: 'x', title: 'kept' }))),
      { title: 'kept' },
      name,
    );
  }
});

test('URLs of a scheme that is not allowed go, however they are spelled', () => {
  for (const url of [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' \u0001javascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript\r:alert(1)',
    'vbscript:x',
    'data:text/html,<script>alert(1)</script>',
    'blob:https://example.org/1',
  ]) {
    assert.deepEqual(keptProperties('a', { href: url }), {}, JSON.stringify(url));
    assert.deepEqual(keptProperties('img', { src: url, alt: 'kept' }), { alt: 'kept' }, url);
    // White space ends a URL of a srcset.
    if (!/\s/.test(url)) assert.deepEqual(keptProperties('img', { srcSet: `a.png 1x, ${url} 2x` }), {}, url);
    assert.deepEqual(keptProperties('video', { poster: url }), {}, url);
    assert.deepEqual(keptProperties('q', { cite: [url] } as unknown as Properties), {}, url);
  }
});

test('relative and ordinary URLs stay', () => {
  for (const url of [
    '/a:b',
    'a/b',
    '#c',
    '?d=e:f',
    '//example.org',
    'https://example.org',
    'mailto:a@example.org',
    '',
  ]) {
    assert.deepEqual(keptProperties('a', { href: url }), { href: url });
  }
});

test('prose keeps the classes that have a meaning, woven trees keep all', () => {
  const node = element('code', { className: ['language-ts', 'site-admin-bar'] });
  assert.deepEqual(prose(node), [element('code', { className: ['language-ts'] })]);
  assert.deepEqual(woven(node), [node]);
  assert.deepEqual(prose({ ...node, properties: { className: 'language-ts other' } }), [
    element('code', { className: ['language-ts'] }),
  ]);
});

test('a woven tree has the fixed elements and properties of the weaver, and no more', () => {
  const box = element('input', { type: 'checkbox', dataChecked: 'true', disabled: true });
  assert.deepEqual(woven(box), [box]);
  assert.deepEqual(woven(element('input', { type: 'image', src: '/x' })), []);
  assert.deepEqual(woven(element('input', { type: 'checkbox', name: 'agree', form: 'f', onclick: 'x' })), [
    element('input', { type: 'checkbox' }),
  ]);
  assert.deepEqual(woven(element('p', { slot: 'label' })), [element('p', { slot: 'label' })]);
  assert.deepEqual(woven(element('p', { slot: 'other' })), [element('p', {})]);
  assert.deepEqual(woven(element('pre', { tabIndex: 5 })), [element('pre', {})]);
  assert.deepEqual(woven(element('broadsheet-checklist', { 'checklist-id': 'a', persist: 'scope' })), [
    element('broadsheet-checklist', { 'checklist-id': 'a' }),
  ]);
  assert.deepEqual(woven(element('broadsheet-article', { src: '/x' }), element('script', {})), []);
});

test('a fixed value lets nothing by that looks like it', () => {
  assert.deepEqual(
    woven({ ...element('p', {}), properties: { 'slot=label': '', 'slot=label]': '', slot: ['label', 'x'] } }),
    [element('p', {})],
  );
  assert.deepEqual(woven(element('p[slot=label]', { slot: 'label' }, ['kept'])), [{ type: 'text', value: 'kept' }]);
  assert.deepEqual(woven(element('*', { className: ['x'] }, ['kept'])), [{ type: 'text', value: 'kept' }]);
  assert.deepEqual(
    woven({ ...element('input', {}), properties: { type: ['checkbox', 'x'] } }, element('input', {})),
    [],
  );
  assert.deepEqual(prose(element('p', { slot: 'label', tabIndex: 0, dataItem: 'a' })), [element('p', {})]);
});

test('names that every object has are no names on the list', () => {
  for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '*']) {
    const node = JSON.parse(`{"type":"element","tagName":"${name}","properties":{},"children":[]}`);
    assert.deepEqual(woven(node), [], name);
    const forged = JSON.parse(`{"type":"element","tagName":"p","properties":{"${name}":"x"},"children":[]}`);
    assert.deepEqual(woven(forged), [element('p', {})], name);
  }
});

test('a value that is no text is none, however it is wrapped', () => {
  for (const value of [{}, [[]], [{ toString: 1 }], [['javascript:x']], { toString: 'x' }]) {
    const [kept] = prose({
      type: 'element',
      tagName: 'a',
      properties: { href: value, className: value },
      children: [],
    });
    assert.deepEqual(kept && 'properties' in kept && [kept.properties.href || '', kept.properties.className], [
      '',
      undefined,
    ]);
  }
  assert.deepEqual(prose({ type: 'element', tagName: 'a', properties: { href: ['java', 'script:x'] } }), [
    element('a', {}),
  ]);
});

test('a wider list lets more through', () => {
  const allow = { ...SAFE_HTML, elements: new Set([...SAFE_HTML.elements, 'x-note']) };
  assert.deepEqual(guardProse([element('x-note', { id: 'a' }, ['b'])], allow), [element('x-note', { id: 'a' }, ['b'])]);
});

test('comments, raw HTML and what is no node go', () => {
  assert.deepEqual(
    prose(
      { type: 'comment', value: 'x' },
      { type: 'raw', value: '<script>' },
      { type: 'text', value: 3 },
      { type: 'element' },
      { type: 'element', tagName: ['p'] },
      null,
      'text',
      7,
      [element('p', {})],
    ),
    [],
  );
  assert.deepEqual(guardProse({ length: 1 }, SAFE_HTML), []);
  assert.deepEqual(prose({ type: 'element', tagName: 'p', properties: null, children: 'x' }), [element('p', {})]);
  assert.deepEqual(prose({ type: 'element', tagName: 'p', properties: { title: {}, id: null }, children: [] }), [
    element('p', {}),
  ]);
});

test('false and true are said in words where the attribute has words', () => {
  assert.deepEqual(keptProperties('p', { ariaHidden: true as unknown as string }), { ariaHidden: 'true' });
  assert.deepEqual(keptProperties('li', { dataChecked: false }), { dataChecked: 'false' });
  assert.deepEqual(keptProperties('details', { open: false }), {});
});

test('what is nested too deep is drawn as its text, scripts left out', () => {
  let node: ElementContent = element('b', {}, [element('script', {}, ['alert(1)']), 'deep']);
  for (let depth = 0; depth < 100_000; depth++)
    node = { type: 'element', tagName: 'b', properties: {}, children: [node] };
  const [kept] = prose(node);
  assert.ok(kept);
  assert.equal(textOf([kept]), 'deep');
});

test('a node that is opened counts as nesting too', () => {
  let node: ElementContent = { type: 'text', value: 'deep' };
  for (let depth = 0; depth < 100_000; depth++)
    node = { type: 'element', tagName: 'x-y', properties: {}, children: [node] };
  assert.deepEqual(prose(node), [{ type: 'text', value: 'deep' }]);
});

test('what is within itself is left out there, whatever holds it', () => {
  for (const tagName of ['b', 'x-y']) {
    const node: ElementContent = element(tagName, {}, ['a']);
    const twice = element('p', {}, [node, node]);
    if ('children' in node) node.children.push(twice, node);
    assert.equal(textOf(prose(twice)), 'aa', tagName);
  }
  const deep = element('b', {}, ['deep']);
  let node: ElementContent = deep;
  for (let depth = 0; depth < 1000; depth++) node = element('b', {}, [node]);
  deep.children.push(node);
  assert.equal(textOf(prose(node)), 'deep');
});

test('a value is read once, so that what was looked at is what is drawn', () => {
  const reads: string[] = [];
  const sly = (name: string, ...values: unknown[]) => ({
    enumerable: true,
    get: () => {
      reads.push(name);
      return values.shift();
    },
  });
  const node = Object.defineProperties(
    {},
    {
      type: sly('type', 'element', 'text'),
      tagName: sly('tagName', 'a', 'script'),
      properties: { value: Object.defineProperty({}, 'href', sly('href', '/a', 'javascript:x')) },
      children: sly('children', ['text'], [element('script', {})]),
    },
  );
  assert.deepEqual(prose(node), [element('a', { href: '/a' })]);
  assert.deepEqual(reads.toSorted(), ['children', 'href', 'tagName', 'type']);
  // An array may have been given functions of its own, and words that change.
  const words = Object.assign(['/a'], { filter: () => ({ join: () => 'javascript:x' }), join: () => 'javascript:x' });
  const spoken = [{ toString: () => 'javascript:x' }, () => 'javascript:x', '/a'];
  for (const href of [words, spoken]) {
    assert.deepEqual(prose({ type: 'element', tagName: 'a', properties: { href } }), [element('a', { href: '/a' })]);
  }
});

test('a hundred thousand nodes beside each other are kept, those allowed', () => {
  const many = Array.from({ length: 100_000 }, (_, index) => element(index % 2 === 0 ? 'b' : 'script', {}));
  assert.equal(
    prose(element('p', {}, many)).flatMap((kept) => ('children' in kept ? kept.children : [])).length,
    50_000,
  );
});

test('text has the line ends and the characters that HTML can say', () => {
  assert.deepEqual(prose({ type: 'text', value: 'a\rb\r\nc\0' }), [{ type: 'text', value: 'a\nb\nc\ufffd' }]);
  assert.deepEqual(keptProperties('p', { title: 'a\rb\0' }), { title: 'a\nb\ufffd' });
});

test('parts of a table leave their content where there is no table', () => {
  assert.deepEqual(prose(element('td', {}, ['kept'])), [{ type: 'text', value: 'kept' }]);
  assert.deepEqual(prose(element('ul', {}, [element('tr', {}, [element('td', {}, ['kept'])])])), [
    element('ul', {}, ['kept']),
  ]);
});

test('links within links are parted', () => {
  const inner = element('a', { href: '/in' }, ['two']);
  assert.deepEqual(prose(element('a', { href: '/out' }, ['one', inner])), [
    element('a', { href: '/out' }, ['one']),
    inner,
  ]);
});
