import type { Page } from 'puppeteer-core';

/** What Storybook says of a story that it has drawn and played. */
interface Played {
  readonly status?: string;
  /** What its play function threw. */
  readonly thrown?: { readonly message?: string };
  /** That it could not be drawn at all. */
  readonly broken: boolean;
  /** The rules of axe that the story sets. */
  readonly rules?: object;
  /** What the story takes and nobody can set. */
  readonly withoutControl: readonly string[];
}

/** The events of Storybook's channel: it keeps the last of a name for those who come late. */
const LAST = `(name) => window.__STORYBOOK_ADDONS_CHANNEL__?.last(name)?.[0]`;

const PLAYED = `((last) => {
  const broken = document.body.classList.contains('sb-show-errordisplay');
  const status = last('storyFinished')?.status;
  if (!broken && status === undefined) return undefined;
  const elements = [...document.querySelectorAll('broadsheet-article, broadsheet-checklist, broadsheet-related-links')];
  if (elements.some((element) => getComputedStyle(element).containerName !== 'broadsheet')) return undefined;
  const { parameters, argTypes, initialArgs } = last('storyPrepared') ?? {};
  // An event's handler is an arg of Storybook's own.
  const hasControl = (name) => argTypes[name]?.action || (argTypes[name]?.control && !argTypes[name].control.disable);
  const settable = parameters?.controls?.disable ? [] : Object.keys(initialArgs ?? {});
  return JSON.stringify({
    status,
    broken,
    thrown: last('playFunctionThrewException'),
    rules: parameters?.a11y?.config,
    withoutControl: settable.filter((name) => !hasControl(name)),
  });
})(${LAST})`;

/**
 * Loads a story of a built Storybook and waits until it has been drawn and played, and its elements are styled.
 *
 * @param url Address of its page.
 * @returns What went wrong with that, and the rules of axe that the story sets.
 */
export async function playStory(
  page: Page,
  url: string,
): Promise<{ readonly faults: readonly string[]; readonly rules: object }> {
  await page.goto(url);
  const found = await page.waitForFunction(PLAYED, { timeout: 0 });
  const played = JSON.parse(String(await found.jsonValue())) as Played;
  const { status, thrown, broken, rules = {}, withoutControl } = played;
  const faults = [];
  if (broken) faults.push('could not be drawn');
  if (thrown) faults.push(`its play function threw: ${thrown.message}`);
  if (faults.length === 0 && status !== 'success') faults.push(`ended with ${status}`);
  faults.push(...withoutControl.map((name) => `its arg ${name} has no control`));
  return { faults, rules };
}
