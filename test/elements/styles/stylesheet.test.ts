import assert from 'node:assert/strict';
import { test } from 'node:test';
import { STYLESHEET } from '../../../src/elements/styles/stylesheet.ts';

/** The styles outside the layer. */
function bareStyles(): string {
  let depth = 0;
  for (let index = 0; index < STYLESHEET.length; index++) {
    if (STYLESHEET[index] === '{') depth++;
    if (STYLESHEET[index] === '}' && --depth === 0) return STYLESHEET.slice(index + 1);
  }
  return '';
}

test('nothing is more important than what a site says', () => {
  assert.match(STYLESHEET, /^@layer broadsheet \{/);
  assert.ok(!STYLESHEET.includes('!important'));
});

test('outside the layer are shapes alone, each as weak as one element or one class', () => {
  const rules = [...bareStyles().matchAll(/([^{}]+)\{([^{}]*)\}/g)];
  assert.ok(rules.length > 20);
  for (const [, selector = '', declarations = ''] of rules) {
    for (const [, property = ''] of declarations.matchAll(/^\s*([\w-]+):/gm)) {
      assert.match(
        property,
        /^(?:margin|padding|font-size|font-weight|list-style|text-align|text-decoration-line|display|block-size|border|background|opacity)/,
        selector,
      );
    }
    // Lists of the elements' own hold within a class that a framework has for text, too.
    const bare = withoutWhere(selector).replace(':not(.broadsheet)', '');
    assert.ok((bare.match(/[.[]|:(?!is|any-link|hover|last-child)/g) ?? []).length <= 1, selector);
  }
});

/** A selector without what counts for nothing. */
function withoutWhere(selector: string): string {
  let rest = selector;
  for (;;) {
    const start = rest.indexOf(':where(');
    if (start === -1) return rest;
    let depth = 0;
    let end = start + ':where'.length;
    do {
      if (rest[end] === '(') depth++;
      if (rest[end] === ')') depth--;
      end++;
    } while (depth > 0);
    rest = rest.slice(0, start) + rest.slice(end);
  }
}

test('every token is named for Broadsheet and has a fallback', () => {
  for (const [use, name, next] of STYLESHEET.matchAll(/var\((--[\w-]+)(.)/g)) {
    if (name === '--_alert') continue;
    assert.match(name ?? '', /^--broadsheet-/, use);
    assert.equal(next, ',', use);
  }
});

test('directions are logical, so that the page can be mirrored', () => {
  assert.doesNotMatch(STYLESHEET, /(?:margin|padding|border)-(?:left|right|top|bottom)|[^-](?:left|right|top|bottom):/);
});
