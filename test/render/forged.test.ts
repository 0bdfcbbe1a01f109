import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readArticle } from '../../src/elements/load/read-article.ts';
import type { Article } from '../../src/model/article.ts';
import { BroadsheetError } from '../../src/model/broadsheet-error.ts';
import { headTags } from '../../src/render/head-tags.ts';
import { toDom } from '../../src/render/to-dom.ts';
import { toHtml } from '../../src/render/to-html.ts';
import { toText } from '../../src/render/to-text.ts';
import { assertAllowed } from '../fuzz/draw/allowed.ts';
import { type RecordedElement, recordDocument } from '../fuzz/draw/recorded-document.ts';
import { forge } from './forge.ts';
import { forgeable } from './forgeable.ts';

/** Markup alone: text may say anything. */
const TAG = /<(?:[^"'>]|"[^"]*"|'[^']*')*>/g;

function isForbidden(tag: string): boolean {
  const names = tag.replace(/"[^"]*"|'[^']*'/g, '""');
  return (
    /^<(?:svg|iframe|style|object|base|link(?! rel="canonical"))\b/i.test(tag) ||
    /^<script\b(?! type="application\/ld\+json")/i.test(tag) ||
    /\s(?:on\w+|style|srcdoc)=/i.test(names) ||
    /\s(?:href|src|srcset)="\s*(?:javascript|data):/i.test(tag) ||
    /\sid="[A-Za-z_$][\w$]*"/.test(tag)
  );
}

/** Whether an article is taken, from a file, for one: so says the reader, or it says why not. */
function isRead(data: unknown): boolean {
  try {
    readArticle(data);
    return true;
  } catch (error) {
    assert.ok(error instanceof BroadsheetError);
    assert.deepEqual(
      error.problems.map(({ code }) => code),
      ['article-invalid'],
    );
    return false;
  }
}

/** What an element draws, before it is looked at; nothing where that fails as it does on what is no article. */
function drawUnseen(article: Article<unknown>, isRead: boolean): RecordedElement | undefined {
  try {
    const drawn: unknown = toDom(article, { document: recordDocument().document });
    return drawn as RecordedElement;
  } catch (error) {
    if (isRead || !(error instanceof TypeError)) throw error;
    return undefined;
  }
}

function assertAllAllowed({ name, attributes, children }: RecordedElement): void {
  assertAllowed(name);
  for (const [attribute, value] of attributes) assertAllowed(name, attribute, value);
  assert.doesNotMatch(attributes.get('id') ?? '', /^[A-Za-z_$][\w$]*$/);
  for (const child of children) if (typeof child !== 'string') assertAllAllowed(child);
}

test('whatever stands in a file in the place of something else, it is refused or drawn, and never what runs', () => {
  let read = 0;
  let refused = 0;
  for (const { path, value, data } of forge(forgeable)) {
    const article = data as Article<unknown>;
    const mustPrint = isRead(data);
    if (mustPrint) read++;
    else refused++;
    try {
      if (mustPrint) {
        const html = toHtml(article, { frames: true, outline: true });
        const head = headTags(article, { site: 'https://example.com' });
        for (const [tag] of (html + head).matchAll(TAG)) assert.ok(!isForbidden(tag), tag);
        assert.equal(typeof toText(article), 'string');
      }
      const drawn = drawUnseen(article, mustPrint);
      if (drawn) assertAllAllowed(drawn);
    } catch (cause) {
      throw new Error(`“${path}” is ${JSON.stringify(value)}`, { cause });
    }
  }
  assert.ok(read > 200 && refused > 200, `${read} were read, ${refused} refused.`);
});

test('what is forbidden would be found', () => {
  for (const tag of ['<script>', '<img src="x" onerror="a">', '<a href="javascript:a">', '<p id="location">']) {
    assert.equal(isForbidden(tag), true, tag);
  }
  for (const tag of ['<p title="a onclick=a">', '<p id="section-location">', '<a href="/javascript:a">']) {
    assert.equal(isForbidden(tag), false, tag);
  }
});
