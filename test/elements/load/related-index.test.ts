import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Speaker } from '../../../src/elements/frame/speaker.ts';
import { explainArticle } from '../../../src/elements/load/explain-article.ts';
import { parseResponse } from '../../../src/elements/load/parse-markdown.ts';
import {
  failRelatedLinks,
  loadRelatedLinks,
  type RelatedAttempt,
  readRelatedIndex,
} from '../../../src/elements/load/related-index.ts';
import { BroadsheetError } from '../../../src/model/broadsheet-error.ts';
import { problem } from '../../../src/model/problem.ts';
import { parseArticle } from '../../../src/parse/parse-article.ts';

const LINK = { href: '/a/', title: 'A', place: { start: {}, end: {} } };
const ours = new BroadsheetError([problem('load-failed', { message: 'Ours.' })]);

const messageOf = (error: unknown): string => {
  assert.ok(error instanceof BroadsheetError, String(error));
  return error.problems.map(({ message }) => message).join();
};

test('an index that is none is told as such, one without the article gives no links', () => {
  assert.deepEqual(readRelatedIndex({ format: 1, related: { a: [LINK] } }, 'a'), [LINK]);
  for (const slug of ['b', '__proto__', 'constructor', 'toString']) {
    assert.deepEqual(readRelatedIndex({ format: 1, related: { a: [LINK] } }, slug), [], slug);
  }
  for (const [index, message] of [
    [null, /not of format 1/],
    ['text', /not of format 1/],
    [{ format: 2, related: {} }, /not of format 1/],
    [{ format: 1 }, /has no “related”/],
    [{ format: 1, related: { a: {} } }, /^In the index, “a/],
    [{ format: 1, related: { a: [{ href: 7 }] } }, /^In the index, “a/],
  ] as const) {
    assert.throws(
      () => readRelatedIndex(index, 'a'),
      (error) => message.test(messageOf(error)),
    );
  }
});

test('an index is asked for without cookies, and an answer that is an error is told', async (t) => {
  const answers: (() => Response)[] = [
    () => Response.json({ format: 1, related: { a: [LINK] } }),
    () => new Response('', { status: 404, statusText: 'Not Found' }),
  ];
  const fetch = t.mock.method(globalThis, 'fetch', async () => answers.shift()?.() ?? assert.fail('asked too often'));
  const request = { base: 'https://example.org/blog/', signal: new AbortController().signal };
  assert.deepEqual(await loadRelatedLinks('related.json', 'a', request), [LINK]);
  await assert.rejects(loadRelatedLinks('related.json', 'a', request), (error) =>
    /404 Not Found/.test(messageOf(error)),
  );
  assert.deepEqual(
    fetch.mock.calls.map(({ arguments: [address, options] }) => [
      String(address),
      (options as unknown as RequestInit).credentials,
    ]),
    Array(2).fill(['https://example.org/blog/related.json', 'omit']),
  );
});

test('a failure is explained by what was being done, and a reader is told in plain words', (t) => {
  const warn = t.mock.method(console, 'warn', () => {});
  const speaker: Speaker = {
    lang: () => 'en',
    say: (key: string) => (key === 'relatedFailed' ? 'Plain words.' : ''),
  } as never;
  const fail = (attempt: Partial<RelatedAttempt>) => {
    const given = {
      error: new Error('why'),
      given: undefined,
      src: 'a.json',
      base: 'https://example.org/',
      ...attempt,
    };
    const { problems, message } = failRelatedLinks(given, speaker);
    assert.equal(message, 'Plain words.');
    return problems[0]?.message ?? '';
  };
  assert.equal(fail({ error: ours }), 'Ours.');
  assert.match(fail({ error: new SyntaxError('x') }), /JSON/);
  assert.equal(fail({}), '“https://example.org/a.json” could not be reached.');
  assert.equal(fail({ src: null }), 'why');
  assert.match(fail({ given: [{}] }), /^“links/);
  assert.equal(fail({ given: [LINK] }), 'The links could not be drawn.');
  assert.equal(warn.mock.callCount(), 6);
});

test('of an article, too, it is found out what was wrong with it', () => {
  const base = 'https://example.org/';
  const told = (attempt: object) =>
    explainArticle({ error: new Error('why'), value: undefined, src: 'a.md', base, ...attempt })[0]?.message ?? '';
  assert.equal(told({ error: ours }), 'Ours.');
  assert.match(told({ error: new SyntaxError('x') }), /JSON/);
  assert.equal(told({}), '“https://example.org/a.md” could not be reached.');
  assert.equal(told({ src: null }), 'why');
  const script = 'Failed to fetch dynamically imported module';
  assert.equal(told({ error: new TypeError(script) }), script);
  assert.equal(told({ error: script }), '“https://example.org/a.md” could not be reached.');
  assert.notEqual(told({ value: {} }), 'The article could not be drawn.');
  assert.equal(told({ value: parseArticle('# A\n') }), 'The article could not be drawn.');
});

test('Markdown of a server is read with the path that it came from, where that is one of the web', async () => {
  const markdown = () => new Response('Text.\n', { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
  for (const [address, slug] of [
    ['https://example.org/posts/hello-world.md', 'hello-world'],
    ['https://example.org/caf%C3%A9.md', 'café'],
    ['https://example.org/100%.md', '100'],
    ['blob:https://example.org/1', 'untitled'],
  ] as const) {
    assert.equal((await parseResponse(markdown(), address)).slug, slug, address);
  }
  assert.equal((await parseResponse(new Response(new Blob(['# A'])), 'https://example.org/x')).title, 'A');
  for (const type of ['text/html', 'TEXT/HTML; charset=utf-8', 'application/xhtml+xml', 'image/png', 'font/woff2']) {
    const response = new Response('x', { headers: { 'content-type': type } });
    await assert.rejects(parseResponse(response, 'https://example.org/x'), BroadsheetError, type);
  }
});
