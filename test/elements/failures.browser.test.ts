import { expect } from '@open-wc/testing';
import '../../src/elements/index.ts';
import '../../src/elements/load/related-index.ts';
import { type Attempt, explainArticle } from '../../src/elements/load/explain-article.ts';
import { isScriptFault } from '../../src/elements/load/is-script-fault.ts';
import '../../src/parse/parse-article.ts';
import type { Problem } from '../../src/model/problem.ts';
import { de } from '../../src/strings/de.ts';
import { en } from '../../src/strings/en.ts';
import { buildArticle, prose } from '../render/build-article.ts';
import { clearPage, find, next, printInPage } from './page.ts';
import { json, markdown, serve, stopServing } from './serve.ts';

const browserFetch = window.fetch;

/** What nobody but the page's developer is to read. */
const SECRET = /secret|token|folder|TypeError|json|http|article-|\.md|\d/i;

const SRC = 'secret-folder/a.md?token=secret';
const typed = (type: string, text = 'secret'): Response => new Response(text, { headers: { 'content-type': type } });
const status = (code: number): Response => new Response('secret', { status: code, statusText: 'secret' });

/** What the server answers, and what a reader is told. */
const ANSWERS: readonly [string, () => Response | Promise<Response>, keyof typeof en][] = [
  ...[404, 410].map((code): [string, () => Response, 'articleNotFound'] => [
    `${code}`,
    () => status(code),
    'articleNotFound',
  ]),
  ...[401, 403, 407, 451].map((code): [string, () => Response, 'articleForbidden'] => [
    `${code}`,
    () => status(code),
    'articleForbidden',
  ]),
  ...[400, 418, 429, 500, 502, 503].map((code): [string, () => Response, 'articleUnavailable'] => [
    `${code}`,
    () => status(code),
    'articleUnavailable',
  ]),
  ['no answer', () => Promise.reject(new TypeError('Failed to fetch secret')), 'articleUnreachable'],
  ['a page in its place', () => typed('text/html'), 'articleElsewise'],
  ['a picture in its place', () => typed('image/png'), 'articleElsewise'],
  ['no JSON', () => typed('application/json', '{"secret": '), 'articleBroken'],
  ['no article', () => json({ secret: 'secret' }), 'articleBroken'],
  [
    'an article that cannot be drawn',
    () => json(buildArticle([{ ...prose(), content: null } as never])),
    'articleBroken',
  ],
  ['an article of a newer format', () => json({ format: 7, title: 'secret' }), 'articleNewer'],
  ['Markdown that is no article', () => markdown(`${'> '.repeat(5000)}secret`), 'articleBroken'],
];

/** Addresses that nothing is asked for at. */
const ADDRESSES: readonly string[] = [
  'javascript:window.secret=1',
  ' javascript:window.secret=1',
  'data:text/markdown,secret',
  'data:application/json,{}',
  'blob:secret',
  `blob:${location.origin}/secret`,
  'file:///secret/a.md',
  'ftp://secret.example/a.md',
  'about:secret',
  'filesystem:http://secret.example/a.md',
  'https://ada:secret@secret.example/a.md',
  '//secret@secret.example/a.md',
  'https://[secret',
];

async function failing(name: 'broadsheet-article' | 'broadsheet-related-links', src: string, lang = 'en') {
  const stage = await printInPage(`<div lang="${lang}"></div>`);
  const host = document.createElement(name);
  host.setAttribute('src', src);
  host.setAttribute('for', 'secret');
  const failure = next(host, 'broadsheet-error');
  stage.append(host);
  const { problems } = await failure;
  const shown = find(host, name === 'broadsheet-article' ? '[part="error-text"]' : '[part="status"]').textContent ?? '';
  return { problems, shown: shown.trim() };
}

function detailsOf(problems: readonly Problem[]): string {
  return JSON.stringify(problems);
}

describe('What is shown of a failure', () => {
  const { warn } = console;

  beforeEach(() => {
    console.warn = () => {};
  });
  afterEach(() => {
    console.warn = warn;
    stopServing();
    window.fetch = browserFetch;
    clearPage();
  });

  for (const [what, answer, key] of ANSWERS) {
    it(`is one sentence about its kind, the rest is told to the page: ${what}`, async () => {
      serve({ [SRC]: answer });
      const { problems, shown } = await failing('broadsheet-article', SRC);
      expect(shown).to.equal(en[key]);
      expect(shown).to.not.match(SECRET);
      expect(problems[0]?.hint).to.not.equal(undefined);
      if (problems[0]?.code === 'load-failed') expect(detailsOf(problems)).to.contain('secret-folder');
    });
  }

  it('is said in the language of the page', async () => {
    serve({ [SRC]: () => status(500) });
    expect((await failing('broadsheet-article', SRC, 'de')).shown).to.equal(de.articleUnavailable);
  });

  it('is the same for related links, whatever went wrong', async () => {
    for (const [, answer] of ANSWERS) {
      serve({ [SRC]: answer });
      const { problems, shown } = await failing('broadsheet-related-links', SRC);
      expect(shown).to.equal(en.relatedFailed);
      expect(problems).to.have.length(1);
    }
  });

  it('says nothing of an address that is not asked for, and nothing is', async () => {
    const asked: unknown[] = [];
    window.fetch = async (input) => {
      asked.push(input);
      return new Response('');
    };
    for (const src of ADDRESSES) {
      const { problems, shown } = await failing('broadsheet-article', src);
      expect(shown).to.equal(en.articleNotFound, src);
      expect(problems.map(({ code }) => code)).to.deep.equal(['load-failed'], src);
      // Only where there is nothing else to say of it is an address quoted, and a password never.
      if (src.includes('@')) expect(detailsOf(problems)).to.not.contain('secret', src);
      const links = await failing('broadsheet-related-links', src);
      expect(links.shown).to.equal(en.relatedFailed, src);
      expect(links.problems.map(({ code }) => code)).to.deep.equal(['load-failed'], src);
    }
    expect(asked).to.deep.equal([]);
    expect('secret' in window).to.equal(false);
  });
});

describe('A part of the library that is not there', () => {
  it('is told from a connection that failed, as this engine words both', async () => {
    const missing = new URL('./there-is-no-such-part.ts', import.meta.url).href;
    const part = await import(missing).catch((error: unknown) => error);
    expect(isScriptFault(part)).to.equal(true, String(part));
    const answer = await browserFetch('http://127.0.0.1:1/').catch((error: unknown) => error);
    expect(answer).to.be.instanceOf(TypeError);
    expect(isScriptFault(answer)).to.equal(false, String(answer));
  });

  it('is no mistake of the article, nor of the connection', () => {
    const error = new TypeError('Failed to fetch dynamically imported module: https://example.org/part.js');
    const attempts: readonly Attempt[] = [
      { error, value: undefined, src: 'a.md', base: location.href },
      { error, value: buildArticle([]), src: null, base: location.href },
    ];
    for (const attempt of attempts) {
      const [problem] = explainArticle(attempt);
      expect(problem?.code).to.equal('load-failed');
      expect(problem?.message).to.contain('part.js');
      expect(problem?.hint).to.match(/scripts/);
    }
  });
});
