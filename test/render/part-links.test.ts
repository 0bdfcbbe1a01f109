import assert from 'node:assert/strict';
import { test } from 'node:test';
import { element } from '../../src/render/element.ts';
import { partLinks } from '../../src/render/part-links.ts';

const link = (href: string, ...children: Parameters<typeof element>[2] & object) => element('a', { href }, children);

test('a link ends where another begins in it, and goes on behind that', () => {
  const nested = link('/out', 'one ', link('/in', 'two'), ' three');
  assert.deepEqual(partLinks([nested]), [link('/out', 'one '), link('/in', 'two'), link('/out', ' three')]);
});

test('what stands between two links is around the pieces of the outer one', () => {
  const nested = link('/out', element('em', {}, ['one ', element('sup', {}, [link('/in', '1')])]));
  assert.deepEqual(partLinks([nested]), [
    element('em', {}, [link('/out', 'one '), element('sup', {}, [link('/in', '1')])]),
  ]);
});

test('the id of a link that is parted stays with its first piece', () => {
  const nested = element('a', { id: 'x' }, ['one', link('/in', 'two'), 'three']);
  assert.deepEqual(partLinks([nested]), [
    element('a', { id: 'x' }, ['one']),
    link('/in', 'two'),
    element('a', {}, ['three']),
  ]);
});

test('a link in the cell of a table is none within a link around the table', () => {
  const nested = link('/out', element('table', {}, [element('tr', {}, [element('td', {}, [link('/in', 'two')])])]));
  assert.deepEqual(partLinks([nested]), [nested]);
});
