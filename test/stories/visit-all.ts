import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer-core';
import type { Outcome } from './outcome.ts';

/** Something to open in a page of its own. */
export interface Visit {
  readonly name: string;
  readonly open: (page: Page) => Promise<readonly Outcome[]>;
}

export interface VisitOptions {
  readonly launch: () => Promise<Browser>;
  /** How many browsers work side by side. */
  readonly browsers: number;
  /** What a visit may take, in milliseconds. */
  readonly patience: number;
  readonly report: (visit: string, outcomes: readonly Outcome[]) => void;
}

/**
 * Makes all visits. One that hangs or whose browser crashes ends with a fault of its own, and the others go on in a new
 * browser. After a crash a visit is made once more: the browser may have died of another.
 */
export async function visitAll(visits: readonly Visit[], options: VisitOptions): Promise<void> {
  const left = [...visits];
  await Promise.all(Array.from({ length: options.browsers }, () => visitOneByOne(left, options)));
}

/** Makes visits, taken from those that are left, until there are none. */
async function visitOneByOne(left: Visit[], { launch, patience, report }: VisitOptions): Promise<void> {
  let browser: Browser | undefined;
  const attempt = async ({ open }: Visit): Promise<Attempt> => {
    try {
      browser ??= await launch();
      const page = await browser.newPage();
      const outcomes = await Promise.race([open(page), wait(patience, undefined, { ref: false })]);
      if (!outcomes) throw new Error(`did not finish within ${patience / 1000} s`);
      await page.close();
      return { outcomes, crashed: false };
    } catch (error) {
      const crashed = browser?.connected === false;
      // A page that hangs cannot always be closed.
      browser?.process()?.kill('SIGKILL');
      browser = undefined;
      return { outcomes: [{ what: crashed ? 'browser crashed' : 'opened', faults: [String(error)] }], crashed };
    }
  };
  for (let visit = left.shift(); visit; visit = left.shift()) {
    let { outcomes, crashed } = await attempt(visit);
    if (crashed) ({ outcomes } = await attempt(visit));
    report(visit.name, outcomes);
  }
  await browser?.close();
}

interface Attempt {
  readonly outcomes: readonly Outcome[];
  readonly crashed: boolean;
}
