import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  DROPPED_WITH_CONTENT,
  isSafeProperty,
  isSafeUrl,
  SAFE_HTML,
  safeClassNames,
} from '../../src/model/safe-html.ts';

describe('what prose may hold', () => {
  test('no element that runs, embeds, submits or is a custom element', () => {
    for (const name of 'script style iframe object embed form input button select textarea svg math template slot base meta link'.split(
      ' ',
    )) {
      assert.ok(!SAFE_HTML.elements.has(name), name);
    }
    assert.ok([...SAFE_HTML.elements].every((name) => !name.includes('-')));
    assert.ok([...DROPPED_WITH_CONTENT].every((name) => !SAFE_HTML.elements.has(name)));
  });

  test('no handler, style or name on any element', () => {
    for (const element of SAFE_HTML.elements) {
      for (const property of ['onClick', 'onError', 'style', 'name', 'slot', 'is', 'srcDoc', 'className']) {
        assert.ok(!isSafeProperty(element, property), `${element} ${property}`);
      }
    }
  });

  test('every property that holds a URL has its schemes listed', () => {
    const urls = ['href', 'src', 'srcSet', 'cite', 'poster'];
    for (const [, properties] of SAFE_HTML.properties) {
      for (const property of properties)
        if (urls.includes(property)) assert.ok(SAFE_HTML.schemes.has(property), property);
    }
  });
});

describe('URLs', () => {
  const unsafe = [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'vbscript:x',
    'data:text/html,<script>alert(1)</script>',
    'blob:https://example.com/x',
    'file:///etc/passwd',
    'feed:javascript:x',
  ];
  for (const url of unsafe) {
    test(`${JSON.stringify(url)} is refused`, () => assert.equal(isSafeUrl('href', url), false));
  }
  const safe = [
    '/a',
    'a/b:c',
    '#x',
    '?a=b:c',
    './a',
    '',
    'https://example.com',
    'HTTP://EXAMPLE.COM',
    'mailto:a@b.c',
    '//cdn.example',
  ];
  for (const url of safe) {
    test(`${JSON.stringify(url)} is allowed`, () => assert.equal(isSafeUrl('href', url), true));
  }

  test('an image may not be mailed, and each candidate of a srcset is looked at', () => {
    assert.equal(isSafeUrl('src', 'mailto:a@b.c'), false);
    assert.equal(isSafeUrl('srcSet', 'a.png 1x, javascript:alert(1) 2x'), false);
    assert.equal(isSafeUrl('srcSet', 'a.png 1x, https://example.com/b.png 2x'), true);
  });
});

test('class names are kept only where they mean something to us', () => {
  assert.deepEqual(safeClassNames(['language-js', 'btn', 'alert-note', 'modal-backdrop', 'language-"x']), [
    'language-js',
    'alert-note',
  ]);
});
