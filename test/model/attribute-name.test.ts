import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toHtml } from 'hast-util-to-html';
import { attributeName } from '../../src/model/attribute-name.ts';
import { SAFE_HTML } from '../../src/model/safe-html.ts';
import { element } from '../../src/render/element.ts';
import { WOVEN_HTML } from '../../src/render/woven-html.ts';

test('every property that can be drawn has the attribute that the HTML printer gives it', () => {
  const properties = [SAFE_HTML, WOVEN_HTML].flatMap((table) =>
    [...table.properties.values()].flatMap((set) => [...set]),
  );
  assert.ok(properties.length > 60);
  for (const name of [
    ...properties,
    'htmlFor',
    'httpEquiv',
    'acceptCharset',
    'dataTwoWords',
    'crossOrigin',
    'autoComplete',
    'slot',
    'tabIndex',
    'type',
  ]) {
    const printed = /^<i ([^=>]+)/.exec(toHtml(element('i', { [name]: '1' })))?.[1];
    assert.equal(attributeName(name), printed, name);
  }
});
