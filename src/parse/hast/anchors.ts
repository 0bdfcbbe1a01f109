import type { Element, Properties } from 'hast';
import { splitExplicitId } from '../../model/item-id.ts';
import { decoded } from './decoded.ts';
import { hastText, lastText } from './hast-text.ts';
import { HeadingIds } from './heading-ids.ts';

/** Properties that name ids. */
const REFERENCES: ReadonlySet<string> = new Set(['href', 'headers', 'ariaDescribedBy', 'ariaLabelledBy']);

/** The ids of one article's elements, and the properties that lead to them. */
export class Anchors {
  readonly #ids = new HeadingIds();
  readonly #references: { properties: Properties; name: string }[] = [];

  /** An id that the author wrote, as it may stand. */
  take(id: string): string {
    return this.#ids.fromAuthor(id);
  }

  /** Gives a heading its id: what the author wrote, else one from its text. */
  identify(heading: Element): void {
    const last = lastText(heading);
    const { text, id } = last ? splitExplicitId(last.value) : {};
    if (last && id) last.value = text ?? '';
    heading.properties.id = id ? this.#ids.fromAuthor(id) : this.#ids.fromText(hastText(heading).trim());
  }

  /** Keeps in mind a property that may name an id. */
  mayRefer(properties: Properties, name: string): void {
    if (REFERENCES.has(name)) this.#references.push({ properties, name });
  }

  /** Leads what refers to an id to what that has become, wherever it stands: call it when all ids are taken. */
  settle(): void {
    for (const { properties, name } of this.#references) {
      const value = properties[name];
      if (Array.isArray(value)) properties[name] = value.map((id) => this.#ids.resolve(String(id)));
      else properties[name] = name === 'href' ? this.#fragment(String(value)) : this.#ids.resolve(String(value));
    }
  }

  #fragment(href: string): string {
    if (!href.startsWith('#')) return href;
    const id = decoded(href.slice(1));
    const resolved = this.#ids.resolve(id);
    return resolved === id ? href : `#${encodeURIComponent(resolved)}`;
  }
}
