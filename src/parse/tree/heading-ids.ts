import { slug } from 'github-slugger';

const IDENTIFIER = /^[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*$/u;

/**
 * Gives the ids of one article: unique, and none that could be a script's name.
 *
 * A browser makes every id a global variable, so an id that is one plain identifier (`config`) could stand in for a
 * variable that a page's script looks for; it becomes `section-config`.
 */
export class HeadingIds {
  readonly #taken = new Set<string>();
  readonly #given = new Map<string, string>();

  /** An id from a heading's text, as GitHub makes it. */
  fromText(text: string): string {
    return this.#take(slug(text));
  }

  /** An id that the author wrote. Links to it are led to what it became: see `resolve`. */
  fromAuthor(id: string): string {
    return this.#take(id);
  }

  /** What an id of the source became; unchanged when the source has no such id. */
  resolve(id: string): string {
    return this.#given.get(id) ?? id;
  }

  #take(wanted: string): string {
    const base = wanted === '' || IDENTIFIER.test(wanted) ? `section-${wanted || 1}` : wanted;
    let id = base;
    for (let count = 1; this.#taken.has(id); count++) id = `${base}-${count}`;
    this.#taken.add(id);
    if (!this.#given.has(wanted)) this.#given.set(wanted, id);
    return id;
  }
}
