import { visibleText } from '../../model/visible-text.ts';
import { itemsOf, nestedLists, outermostLists, ownBox, ownText } from './list-items.ts';

/** Elements that a label may not hold, or that would take its clicks. */
const NOT_IN_LABEL =
  'label, input, button, select, textarea, meter, output, progress, details, audio[controls], video[controls], iframe';

/** Where the words that name a task may stand alone: the box goes in with them. */
const WRAPPERS = new Set(['p', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

const PHRASING = new Set(
  'a abbr audio b bdi bdo br button cite code data del dfn em i img input ins kbd label mark meter output picture progress q ruby s samp select small span strong sub sup textarea time u var video wbr'.split(
    ' ',
  ),
);

/**
 * Makes a list from elsewhere one of labelled checkboxes that a reader can tick.
 *
 * In a list with checkboxes (GitHub's task list), those get a label and can be used; items without stay plain. In a
 * list without, every item becomes a task. Markup of our own (`data-item`) is left as it is.
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
      if (!box && everyItem) {
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
  const parent = box.parentElement ?? wordsOf(item);
  const words = phrasingFrom(box.parentElement ? box : parent.firstChild).filter((node) => node !== box);
  const fits = words.every(
    (node) => !(node instanceof Element) || !(node.matches(NOT_IN_LABEL) || node.querySelector(NOT_IN_LABEL)),
  );
  if (fits && words.some(hasWords)) {
    const label = document.createElement('label');
    parent.insertBefore(label, box.parentElement ? box : (words[0] ?? null));
    label.append(box, ...words);
  } else {
    box.setAttribute('aria-label', visibleText(ownText(item)));
    if (!box.parentElement) parent.prepend(box);
  }
}

/** Where an item's words begin: the item itself, or the paragraph or heading it begins with. */
function wordsOf(item: Element): Element {
  const first = [...item.childNodes].find(
    (node) => node instanceof Element || visibleText(node.textContent ?? '') !== '',
  );
  return first instanceof Element && WRAPPERS.has(first.localName) ? wordsOf(first) : item;
}

/** Whether a node says something, in text or in an image's alternative. */
function hasWords(node: Node): boolean {
  if (visibleText(node.textContent ?? '') !== '') return true;
  return node instanceof Element && (node.matches('img[alt]') || node.querySelector('img[alt]') !== null);
}

/** A node and those after it, up to the first that is no running text. */
function phrasingFrom(start: Node | null): ChildNode[] {
  const run: ChildNode[] = [];
  for (let node = start; isPhrasing(node); node = node.nextSibling) run.push(node);
  return run;
}

function isPhrasing(node: Node | null): node is ChildNode {
  return node instanceof Element ? PHRASING.has(node.localName) : node instanceof CharacterData;
}
