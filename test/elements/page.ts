/** Puts HTML, as a server would print it, into the page, and gives its first element. */
export async function printInPage(html: string): Promise<HTMLElement> {
  const stage = document.createElement('div');
  stage.className = 'stage';
  document.body.append(stage);
  stage.setHTMLUnsafe(html);
  await settle(stage);
  const first = stage.firstElementChild;
  if (!(first instanceof HTMLElement)) throw new TypeError('Nothing was printed.');
  return first;
}

/** Takes everything out of the page that tests put in. */
export function clearPage(): void {
  for (const stage of document.querySelectorAll('.stage')) stage.remove();
}

/** Waits until the elements below a node have drawn themselves, mutation observers included. */
export async function settle(root: ParentNode): Promise<void> {
  await Promise.resolve();
  for (const element of root.querySelectorAll('*')) {
    if ('updateComplete' in element) await element.updateComplete;
  }
}

/** The first element that matches, below a node or in its frame. */
export function find<Found extends Element = HTMLElement>(root: Element, selector: string): Found {
  const found = root.querySelector<Found>(selector) ?? root.shadowRoot?.querySelector<Found>(selector);
  if (!found) throw new TypeError(`There is no “${selector}”.`);
  return found;
}

/** Waits for an event; what happened before does not count. */
export function next<Name extends keyof HTMLElementEventMap>(
  target: EventTarget,
  name: Name,
): Promise<HTMLElementEventMap[Name]> {
  return new Promise((resolve) => {
    target.addEventListener(name, (event) => resolve(event as HTMLElementEventMap[Name]), { once: true });
  });
}

/** Collects the events of a name from now on. */
export function collect<Name extends keyof HTMLElementEventMap>(
  target: EventTarget,
  name: Name,
): HTMLElementEventMap[Name][] {
  const events: HTMLElementEventMap[Name][] = [];
  target.addEventListener(name, (event) => events.push(event as HTMLElementEventMap[Name]));
  return events;
}

/** Opens the menu of a checklist. @returns Gives the button of a name in it, as it is then. */
export async function openMenu(checklist: Element): Promise<(name: string) => HTMLButtonElement> {
  const menu = find<HTMLDetailsElement>(checklist, 'details');
  menu.open = true;
  await until(() => menu.querySelector('[part="menu-panel"]'));
  return (name) => {
    const buttons = [...menu.querySelectorAll('button')];
    const found = buttons.find(({ textContent }) => textContent?.trim() === name);
    if (!found)
      throw new TypeError(`There is no “${name}”, only: ${buttons.map((button) => button.textContent).join()}`);
    return found;
  };
}

/** Waits for something to be there; the test's time limit is the limit. */
export async function until<Found>(look: () => Found | null | undefined | false): Promise<Found> {
  for (;;) {
    const found = look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
