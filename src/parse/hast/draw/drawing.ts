import type { Element, ElementContent, Properties } from 'hast';
import type { Definition, FootnoteDefinition, Nodes } from 'mdast';
import type { LineMap } from '../../../model/line-map.ts';
import { isSafeUrl, type SafeHtml } from '../../../model/safe-html.ts';
import { Anchors } from '../anchors.ts';
import { Removals } from '../removals.ts';

/** Trees that nest deeper than this are left to the second way, and to what that does when the stack is used up. */
const DEEPEST = 400;

/** What the drawing of one article keeps in mind from one node to the next. */
export class Drawing {
  readonly removals: Removals;
  readonly definitions = new Map<string, Definition>();
  readonly footnotes = new Map<string, FootnoteDefinition>();
  /** How often each footnote has been referred to; the order of the keys is that of their numbers. */
  readonly references = new Map<string, { readonly number: number; count: number }>();
  /** Quotes that are alerts, and their titles: the hints that these carry are ours. */
  readonly alerts: ReadonlySet<Nodes>;
  /** Elements that are to have an id, in the order of the page; one from the source stands in `properties.id` already. */
  named: Element[] = [];
  readonly #allowed: SafeHtml;
  readonly #anchors = new Anchors();
  #depth = 0;
  #gaveUp = false;

  constructor(nodes: readonly Nodes[], alerts: ReadonlySet<Nodes>, allowed: SafeHtml, lines: LineMap) {
    this.removals = new Removals(lines);
    this.alerts = alerts;
    this.#allowed = allowed;
    for (const node of nodes) {
      if (node.type === 'definition') addFirst(this.definitions, node);
      else if (node.type === 'footnoteDefinition') addFirst(this.footnotes, node);
    }
  }

  /** Whether there was something that is not for this way of drawing. */
  get gaveUp(): boolean {
    return this.#gaveUp;
  }

  /** Leaves the article to the second way. */
  giveUp(): undefined {
    this.#gaveUp = true;
  }

  /** Draws what is nested in a node, unless that is too deep. */
  nested<Drawn>(draw: () => Drawn[]): Drawn[] {
    if (this.#depth >= DEEPEST) {
      this.giveUp();
      return [];
    }
    this.#depth++;
    const drawn = draw();
    this.#depth--;
    return drawn;
  }

  /** Sets an address, where its scheme is allowed. The property comes last. */
  setUrl(element: Element, name: 'href' | 'src', url: string): void {
    const value = normalUrl(url);
    if (isSafeUrl(name, value, this.#allowed)) element.properties[name] = value;
    else this.removals.url(element, value);
    if (name === 'href' && value.startsWith('#')) this.#anchors.mayRefer(element.properties, name);
  }

  /** Keeps in mind a property that names an id. */
  mayRefer(properties: Properties, name: string): void {
    this.#anchors.mayRefer(properties, name);
  }

  /** Gives all ids, and settles what refers to them. */
  settle(): void {
    for (const element of this.named) {
      const { id } = element.properties;
      if (id === undefined) this.#anchors.identify(element);
      else element.properties.id = this.#anchors.take(String(id));
    }
    this.#anchors.settle();
  }
}

/** The key that references and definitions meet by. */
export function keyOf({ identifier }: { readonly identifier: string }): string {
  return identifier.toUpperCase();
}

function addFirst<Node extends { readonly identifier: string }>(known: Map<string, Node>, node: Node): void {
  const key = keyOf(node);
  if (!known.has(key)) known.set(key, node);
}

const NORMAL_URL = /^[!#$&-;=?-Z_a-z~]*$/;

/** A URL as CommonMark prints it: what may not stand in one is percent-encoded, what is encoded stays. */
export function normalUrl(url: string): string {
  if (NORMAL_URL.test(url)) return url;
  return url.replace(/%(?![\dA-Za-z]{2})|[^!#$%&-;=?-Z_a-z~]/gu, (character) =>
    encodeURIComponent(/\p{Surrogate}/u.test(character) ? '\ufffd' : character),
  );
}

/** An element that stands for a node of the Markdown. */
export function elementAt(
  { position }: Pick<Nodes, 'position'>,
  tagName: string,
  properties: Properties,
  children: ElementContent[],
): Element {
  return position
    ? { type: 'element', tagName, properties, children, position }
    : { type: 'element', tagName, properties, children };
}
