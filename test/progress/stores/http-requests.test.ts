import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { BroadsheetError } from '../../../src/model/broadsheet-error.ts';
import { type HttpRequestOptions, httpRequests, PassingError } from '../../../src/progress/stores/http-requests.ts';
import { mark } from '../entries.ts';

const url = new URL('https://example.org/progress?reader=7');
const key = { scope: '/audit', checklist: 'quarterly' };

/** Requests that are all answered by one response, and what was asked. */
function requestsOf(answer: () => Response | Promise<Response>, options: HttpRequestOptions = {}) {
  const asked: { url: string; request: RequestInit }[] = [];
  const fetch: typeof globalThis.fetch = async (address, request = {}) => {
    asked.push({ url: String(address), request });
    return answer();
  };
  return { requests: httpRequests(url, { fetch, ...options }), asked };
}

const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => assert.fail('it is done'),
    (error: unknown) => error,
  );

describe('requests', () => {
  test('name the log in the query, beside what is there, and say how they are to be treated', async () => {
    const { requests, asked } = requestsOf(() => Response.json({ generation: '0', entries: [], keys: [] }), {
      credentials: 'include',
      headers: { authorization: 'x' },
    });
    await requests.get(key);
    await requests.get({ ...key, subject: 'a&b' }, '"1"');
    await requests.list('/audit');
    await requests.post(key, [mark('a', 1)]);
    await requests.delete(key, '1-x');
    const log = 'https://example.org/progress?reader=7&scope=%2Faudit&checklist=quarterly';
    assert.deepEqual(
      asked.map((each) => each.url),
      [
        log,
        `${log}&subject=a%26b`,
        'https://example.org/progress?reader=7&scope=%2Faudit',
        log,
        `${log}&generation=1-x`,
      ],
    );
    const own = { accept: 'application/json', authorization: 'x' };
    assert.deepEqual(
      asked.map(({ request: { signal, ...rest } }) => [signal instanceof AbortSignal, rest]),
      [
        [true, { method: 'GET', cache: 'no-store', credentials: 'include', headers: own }],
        [
          true,
          { method: 'GET', cache: 'no-store', credentials: 'include', headers: { ...own, 'if-none-match': '"1"' } },
        ],
        [true, { method: 'GET', cache: 'no-store', credentials: 'include', headers: own }],
        [
          true,
          {
            method: 'POST',
            credentials: 'include',
            headers: { ...own, 'content-type': 'application/json' },
            body: JSON.stringify({ entries: [mark('a', 1)] }),
            keepalive: true,
          },
        ],
        [true, { method: 'DELETE', credentials: 'include', headers: own, keepalive: true }],
      ],
    );
    const plain = requestsOf(() => Response.json({ keys: [] }));
    await plain.requests.list('/audit');
    assert.equal(plain.asked[0]?.request.credentials, 'same-origin');
  });

  test('go on after the page is closed only while browsers allow it', async () => {
    const { requests, asked } = requestsOf(() => new Response(null, { status: 204 }));
    const around = JSON.stringify({ entries: [{ ...mark('a', 1), text: '' }] }).length;
    for (const length of [8000 - around, 8001 - around]) {
      await requests.post(key, [{ ...mark('a', 1), text: 'x'.repeat(length) }]);
    }
    assert.deepEqual(
      asked.map(({ request }) => [String(request.body).length, request.keepalive]),
      [
        [8000, true],
        [8001, false],
      ],
    );
  });

  test('give the log, how much of it is none, and its ETag', async () => {
    const entries = [mark('a', 1), { id: 'b' }];
    const { requests } = requestsOf(() => Response.json({ generation: '0', entries }, { headers: { etag: '"7"' } }));
    const { log, rejected, etag } = (await requests.get(key)) ?? assert.fail('there is an answer');
    assert.deepEqual([log.entries, rejected, etag], [[mark('a', 1)], 1, '"7"']);
    const bare = await requestsOf(() => Response.json({ generation: '0', entries: [] })).requests.get(key);
    assert.ok(bare && !('etag' in bare));
    assert.equal(await requestsOf(() => new Response(null, { status: 304 })).requests.get(key, '"7"'), undefined);
  });

  test('that are refused for now are worth asking again, others are not', async () => {
    const passing = [408, 425, 429, 500, 502, 503, 504, 506, 599];
    for (const status of [...passing, 400, 401, 403, 404, 405, 410, 413, 501, 505, 507]) {
      const error = await failureOf(
        requestsOf(() => new Response('', { status, statusText: 'Why' })).requests.get(key),
      );
      const message = `The server that keeps what is ticked answers ${status} Why.`;
      if (passing.includes(status)) {
        assert.ok(error instanceof PassingError, `${status}`);
        assert.deepEqual(
          [error.message, error.problem.message, error.problem.code],
          [message, message, 'progress-unavailable'],
        );
        assert.equal(error.problem.hint, 'Nothing is lost: it is tried again.');
      } else {
        assert.ok(error instanceof BroadsheetError, `${status}`);
        const [found] = error.problems;
        assert.equal(found?.message, message);
        assert.equal(
          found?.code,
          status === 413 || status === 507 ? 'progress-full' : 'progress-unavailable',
          `${status}`,
        );
        assert.match(found?.hint ?? '', status === 413 || status === 507 ? /^Make room/ : /^Check its address/);
      }
    }
    const bare = await failureOf(requestsOf(() => new Response('', { status: 503 })).requests.get(key));
    assert.match(String(bare), /answers 503\.$/);
  });

  test('wait as long as the server wishes, in seconds or until a date, an hour at most', async () => {
    const soon = new Date(Date.now() + 90_000).toUTCString();
    for (const [retryAfter, least, most] of [
      [undefined, 0, 0],
      ['0', 0, 0],
      ['7', 7000, 7000],
      [' 7 ', 7000, 7000],
      ['3600', 3_600_000, 3_600_000],
      ['3601', 3_600_000, 3_600_000],
      ['9'.repeat(400), 3_600_000, 3_600_000],
      [soon, 80_000, 90_000],
      [new Date(Date.now() - 60_000).toUTCString(), 0, 0],
      ['Fri, 31 Dec 9999 23:59:59 GMT', 3_600_000, 3_600_000],
      ['soon', 0, 0],
      ['x7', 0, 0],
      ['7x', 0, 0],
      ['7 s', 0, 0],
      ['-5', 0, 0],
      ['', 0, 0],
    ] as const) {
      const headers = { ...(retryAfter !== undefined && { 'retry-after': retryAfter }) };
      const error = await failureOf(requestsOf(() => new Response('', { status: 503, headers })).requests.get(key));
      assert.ok(error instanceof PassingError);
      assert.ok(error.wait >= least && error.wait <= most, `${retryAfter}: ${error.wait}`);
    }
  });

  test('take neither a web page nor what is no JSON for an answer', async () => {
    const page = () => new Response('<p>Sign in', { headers: { 'content-type': 'text/html; charset=utf-8' } });
    for (const work of [
      () => requestsOf(page).requests.get(key),
      () => requestsOf(page).requests.list('/audit'),
      () => requestsOf(page).requests.post(key, []),
      () => requestsOf(page).requests.delete(key, '1-x'),
    ]) {
      assert.match(String(await failureOf(work())), /answers with a web page\.$/);
    }
    const text = `[${'x'.repeat(200)}`;
    const error = await failureOf(requestsOf(() => new Response(text)).requests.get(key));
    assert.ok(error instanceof BroadsheetError && error.cause instanceof SyntaxError);
    const [found] = error.problems;
    assert.deepEqual([found?.code, found?.actual], ['progress-unreadable', text.slice(0, 80)]);
    assert.match(found?.message ?? '', /answers with something that is no JSON\.$/);
  });

  test('that nobody answers are ended after their time, and say so', async () => {
    let signal: AbortSignal | null | undefined;
    const requests = httpRequests(url, {
      timeLimit: 30,
      fetch: (_, request) => {
        signal = request?.signal;
        return new Promise(() => {});
      },
    });
    const error = await failureOf(requests.get(key));
    assert.ok(error instanceof PassingError && error.cause instanceof Error);
    assert.match(error.message, /could not be reached: no answer within 0\.03 seconds\.$/);
    assert.deepEqual([error.wait, signal?.aborted], [0, true]);
  });

  test('read an answer to its end, so that the connection is free again', async () => {
    const answer = new Response('some text');
    await requestsOf(() => answer).requests.post(key, []);
    assert.ok(answer.bodyUsed);
  });

  test('say that the server does not tell its logs, and how it should', async () => {
    const error = await failureOf(requestsOf(() => Response.json({})).requests.list('/audit'));
    assert.ok(error instanceof BroadsheetError);
    assert.match(error.problems[0]?.message ?? '', /does not tell what logs a scope has\.$/);
    assert.match(error.problems[0]?.hint ?? '', /"keys": \[…\]/);
  });
});
