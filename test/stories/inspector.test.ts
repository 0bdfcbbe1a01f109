import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { CHROMIUM_ARGS } from '../setup/chromium-args.mjs';
import { findBrowser } from '../setup/find-engines.mjs';
import { askInspector } from './ask-inspector.ts';
import { bundleInspector } from './bundle-inspector.ts';
import { visitAll } from './visit-all.ts';

const executablePath = findBrowser('chromium');
const start = () => launch({ executablePath: executablePath ?? '', args: [...CHROMIUM_ARGS] });

/** What each function finds in a page that is amiss; the same function is silent about `well`. */
const AMISS = [
  {
    find: 'findMisplaced',
    amiss: '<div style="width: 5em; overflow: hidden; white-space: nowrap">a line that is too long</div>',
    well: '<div style="width: 5em; overflow: auto; white-space: nowrap">a line that is too long</div>',
    says: /^cut off: <div> “a line/,
  },
  {
    find: 'findMisplaced',
    amiss: '<p style="margin-left: -40px">over the edge</p>',
    well: '<p style="margin-left: 40px">within the edge</p>',
    says: /^cut off: <p>/,
  },
  {
    find: 'findMisplaced',
    amiss: '<label style="display: block"><input type="checkbox" style="margin-right: -13px">a task</label>',
    well: '<label style="display: block"><input type="checkbox">a task</label><button>a button</button>',
    says: /^overlap: <label> “a task” and <input>/,
  },
  {
    find: 'findMisplaced',
    amiss: '<p style="margin: 0">one</p><p style="margin: -1em 0 0">two</p>',
    well: '<p style="margin: 0; line-height: 1">one</p><p style="margin: 0; line-height: 1">two</p>',
    says: /^overlap: <p> “one” and <p> “two”/,
  },
  {
    find: 'findMisplaced',
    amiss: '<div style="position: absolute; z-index: 1">a menu</div><p style="margin: 0">text</p>',
    well: '<div style="position: absolute; z-index: 1; background: #fff">a menu</div><p style="margin: 0">text</p>',
    says: /^overlap: <div> “a menu” and <p> “text”/,
  },
  {
    find: 'findSmallTargets',
    amiss: '<input type="checkbox" style="width: 20px; height: 20px">',
    well: '<input type="checkbox" style="width: 24px; height: 24px"><input type="checkbox" disabled>',
    says: /^small: <input> is 20 × 20/,
  },
  {
    find: 'findSmallTargets',
    amiss: '<div><template shadowrootmode="open"><button style="height: 20px">Reset</button></template></div>',
    well: '<div><template shadowrootmode="open"><button style="height: 30px">Reset</button></template></div>',
    says: /^small: <button> “Reset”/,
  },
  {
    find: 'findMotion',
    amiss: '<p style="transition: color 1s">text</p>',
    well: '<p style="transition: color 0s; animation: none">text</p>',
    says: /^moves: <p>/,
  },
  {
    find: 'findEdgeless',
    amiss: '<button style="appearance: none; border: 0">Go</button>',
    well: '<button style="appearance: none; border: 1px solid">Go</button><button>Stay</button>',
    says: /^no edge in forced colours: <button>/,
  },
  {
    find: 'findViolations',
    amiss: '<button></button>',
    well: '<button>Go</button>',
    says: /^axe: button-name, 1: button/,
  },
];

describe('what looks at stories', { skip: executablePath === undefined }, () => {
  let browser: Browser;
  let page: Page;
  before(async () => {
    browser = await start();
    page = await browser.newPage();
  });
  after(() => browser.close());

  for (const { find, amiss, well, says } of AMISS) {
    test(`${find} finds ${amiss}, and nothing in ${well}`, async () => {
      const inspect = async (body: string) => {
        await page.goto('about:blank');
        await page.setContent(
          `<!doctype html><html lang="en"><title>A page</title><main><h1>A page</h1>${body}</main>`,
        );
        await page.evaluate(bundleInspector());
        return askInspector(page, `${find}(inspector.storyRoot())`);
      };
      const found = await inspect(amiss);
      assert.equal(found.length, 1, found.join('\n'));
      assert.match(found[0] ?? '', says);
      assert.deepEqual(await inspect(well), []);
    });
  }

  test('a visit that hangs or crashes is a fault with its name, and the others are made', async () => {
    const reports: string[] = [];
    let crashes = 0;
    const fine = { open: async () => [{ what: 'seen', faults: [] }] };
    await visitAll(
      [
        { name: 'hangs', open: (page) => page.evaluate('while (true) {}') as Promise<[]> },
        { name: 'before', ...fine },
        {
          name: 'crashes once',
          open: async (page) => {
            if (crashes++ > 0) return fine.open();
            page.browser().process()?.kill('SIGKILL');
            return page.evaluate('new Promise(() => {})') as Promise<[]>;
          },
        },
        { name: 'after', ...fine },
      ],
      {
        launch: start,
        browsers: 1,
        patience: 3000,
        report: (name, outcomes) => {
          reports.push(`${name}: ${outcomes.flatMap(({ faults }) => faults).join()}`);
        },
      },
    );
    assert.deepEqual(reports, ['hangs: Error: did not finish within 3 s', 'before: ', 'crashes once: ', 'after: ']);
  });
});
