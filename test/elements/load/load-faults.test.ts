import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerFault, requestFault, scriptFault } from '../../../src/elements/load/load-faults.ts';
import { problemsOf } from '../../../src/elements/load/problems-of.ts';

test('what is wrong with an answer is said: its status, or else its type', () => {
  const told = (response: Response) =>
    answerFault(response, '/a').problems.map(({ message, actual }) => [message, actual]);
  assert.deepEqual(told(new Response('', { status: 404, statusText: 'Not Found' })), [
    ['“/a” answered 404 Not Found.', '404'],
  ]);
  assert.deepEqual(told(new Response('', { status: 500 })), [['“/a” answered 500.', '500']]);
  assert.deepEqual(told(new Response('', { headers: { 'content-type': 'image/png' } })), [
    ['“/a” is “image/png”, neither Markdown nor JSON.', 'image/png'],
  ]);
  assert.deepEqual(told(new Response(null)), [['“/a” is “”, neither Markdown nor JSON.', '']]);
});

test('why there is no answer is said, and what threw is the cause', () => {
  const cause = new TypeError('Failed to fetch');
  const reached = requestFault('a.md', 'https://example.org/blog/', cause);
  assert.equal(reached.problems[0]?.message, '“https://example.org/blog/a.md” could not be reached.');
  assert.equal(reached.cause, cause);
  const none = requestFault('http://', 'https://example.org/', cause);
  assert.deepEqual([none.problems[0]?.message, none.cause], ['“http://” is no address.', cause]);
  for (const [thrown, message] of [
    [cause, 'Failed to fetch'],
    ['a text', 'a text'],
  ] as const) {
    const fault = scriptFault(thrown);
    assert.deepEqual(
      [fault.problems[0]?.code, fault.problems[0]?.message, fault.cause],
      ['load-failed', message, thrown],
    );
  }
});

test('whatever is thrown is told as problems', () => {
  const fault = scriptFault('a text');
  assert.deepEqual(problemsOf(fault), fault.problems);
  assert.equal(problemsOf(new Error('why'))[0]?.message.includes('why'), true);
  assert.equal(problemsOf('a text')[0]?.message.includes('a text'), true);
});
