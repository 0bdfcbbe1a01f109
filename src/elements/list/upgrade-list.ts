import { PHRASING } from '../../model/phrasing.ts';
import { visibleText } from '../../model/visible-text.ts';
import { itemsOf, nestedLists, outermostLists, ownBox, ownText } from './list-items.ts';

/** Elements that a label may not hold, or that would take its clicks. */
const NOT_IN_LABEL =
  'label, input, button, select, textarea, meter, output, progress, details, audio[controls], video[controls], iframe';

const NAMED_IMAGE = 'img[alt]:not([alt=""])';

/** Where the words that name a task may stand alone: the box goes in with them. */
const WRAPPERS = new Set(['p', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/**
 * Makes a list from elsewhere one of labelled checkboxes that a reader can tick.
 *
 * In a list with checkboxes (GitHub's task list), those get a label and can be used; items without stay plain. In a
 * list without, every item that says something becomes a task. Markup of our own (`data-item`) is left as it is.
 *
 * @param root What holds the lists.
 * @param added The boxes put in so far: a list that had none of its own keeps being read as such when it grows.
 */
export function upgradeLists(root: Element, added: WeakSet<HTMLInputElement>): void {
  const lists = outermostLists(root);
  const boxes = lists.flatMap((list) => [...list.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')]);
  const everyItem = !boxes.some((box) => !added.has(box));
  const upgradeItem = (item: Element): void => {
    if (!item.hasAttribute('data-item')) {
      let box = ownBox(item);
      if (!box && everyItem && saysSomething(item)) {
        box = createBox();
        added.add(box);
      }
      if (box) labelBox(item, box);
    }
    for (const nested of nestedLists(item)) itemsOf(nested).forEach(upgradeItem);
  };
  for (const list of lists) itemsOf(list).forEach(upgradeItem);
}

function createBox(): HTMLInputElement {
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.setAttribute('autocomplete', 'off');
  return box;
}

/** Puts a box, and the words beside it, into a label; where that cannot be, it gets the item's text as its name. */
function labelBox(item: Element, box: HTMLInputElement): void {
  if (box.labels?.length || box.hasAttribute('aria-label') || box.hasAttribute('aria-labelledby')) return;
  const words = phrasingAround(box.parentElement ? box : firstWords(item)).filter((node) => node !== box);
  const [first] = words;
  const fits = words.every(
    (node) => !(node instanceof Element) || !(node.matches(NOT_IN_LABEL) || node.querySelector(NOT_IN_LABEL)),
  );
  if (first && fits && words.some(hasWords)) {
    const label = document.createElement('label');
    first.before(label);
    label.append(box, ...words);
  } else {
    const name = visibleText(ownText(item));
    if (name) box.setAttribute('aria-label', name);
    if (!box.parentElement) item.prepend(box);
  }
}

/** What names an item: the first of its nodes with words, or the first of those in the paragraph or heading it is. */
function firstWords(item: Element): ChildNode | null {
  const first = [...item.childNodes].find(hasWords) ?? null;
  return first instanceof Element && WRAPPERS.has(first.localName) ? firstWords(first) : first;
}

/** Whether an item has words of its own, in text or in an image's alternative, those of nested lists left out. */
function saysSomething(item: Element): boolean {
  const nested = nestedLists(item);
  return [...item.childNodes].some((node) => !nested.some((list) => list === node) && hasWords(node));
}

/** Whether a node says something, in text or in an image's alternative. */
function hasWords(node: Node): boolean {
  if (node instanceof Comment) return false;
  if (visibleText(node.textContent ?? '') !== '') return true;
  return node instanceof Element && (node.matches(NAMED_IMAGE) || node.querySelector(NAMED_IMAGE) !== null);
}

/** The running text that a node stands in: itself, and what is before and after it up to a block. */
function phrasingAround(node: ChildNode | null): ChildNode[] {
  if (!isPhrasing(node)) return [];
  const run: ChildNode[] = [node];
  for (let before = node.previousSibling; isPhrasing(before); before = before.previousSibling) run.unshift(before);
  for (let after = node.nextSibling; isPhrasing(after); after = after.nextSibling) run.push(after);
  return run;
}

function isPhrasing(node: Node | null): node is ChildNode {
  return node instanceof Element ? PHRASING.has(node.localName) : node instanceof CharacterData;
}
