import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findEngines } from '../setup/find-engines.mjs';
import { type AttackDocument, markdowns } from './attack-document.ts';
import { attackEngine, type Engine } from './attack-engine.ts';
import { printWhole } from './control-page.ts';
import { ATTACKS } from './documents/all.ts';
import { CHECKS } from './finding.ts';
import { LEAST_CONTROL, printReport } from './print-report.ts';

const engines = Object.entries(findEngines()).flatMap(([name, found]) => (found ? [name as Engine] : []));

/** `npm run attack` tries all of them; here, every one of so many. */
const ONE_OF = 6;
const some = ATTACKS.filter((_, index) => index % ONE_OF === 0);

test('there are at least 500 attack documents, no two of them the same', () => {
  assert(ATTACKS.length >= 500);
  const seen = new Set<string>();
  for (const { given } of ATTACKS) {
    const text = JSON.stringify(given);
    assert(!seen.has(text), text);
    seen.add(text);
  }
});

describe('No attack document', { concurrency: true, timeout: 300_000 }, () => {
  for (const engine of engines) {
    test(`runs, leaks or takes a name in ${engine}, where many do that nothing is taken out of`, async () => {
      const report = await attackEngine(engine, some);
      const { text, isSafe } = printReport(report, some, true, LEAST_CONTROL / ONE_OF);
      assert(isSafe, text);
      for (const { policy, mode, drawn, refused, documents } of report.outcomes) {
        assert.equal(drawn + refused, documents, `${policy}, ${mode}`);
        assert(drawn > documents * 0.9, `${policy}, ${mode}: ${drawn} of ${documents} were drawn`);
      }
    });
  }
});

test('whatever gets its way is seen', { skip: engines.includes('chromium') ? false : 'needs Chromium' }, async () => {
  const bad: readonly AttackDocument[] = markdowns('raw HTML', [
    '<img src=x onerror=ATTACK>',
    '<a href="java\tscript:ATTACK">a</a>',
    '<p id=location style="color: red">a</p>',
    '<iframe src=CANARY></iframe>',
    '<article><broadsheet-checklist scope=forged><ul><li>a</ul></broadsheet-checklist></article>',
  ]);
  const { outcomes } = await attackEngine('chromium', bad, (given) => ({
    head: '<meta http-equiv="x-test" content="a">',
    body: printWhole({ given }) ?? '',
  }));
  const seen = outcomes
    .filter(({ mode }) => mode === 'printed')
    .map(({ findings }) => new Set(findings.map(({ check }) => check)));
  const [free, strict] = seen;
  const expected = CHECKS.filter((check) => check !== 'violations' && check !== 'undrawn');
  assert.deepEqual(
    expected.filter((check) => !free?.has(check)),
    [],
  );
  // The policy keeps scripts from running, not attributes from being there.
  assert(!strict?.has('executions') && strict?.has('handlers') && strict?.has('violations'));
});
