import { slug } from 'github-slugger';
import { unclobberingId } from '../../model/unclobbering-id.ts';
import { UniqueIds } from '../../model/unique-ids.ts';

/** Gives the ids of one article: unique, and none that could be a script's name. */
export class HeadingIds {
  // Numbered as on GitHub: the second `setup` is `setup-1`.
  readonly #ids = new UniqueIds(1);
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
    const id = this.#ids.take(wanted || 'section-1', unclobberingId);
    if (!this.#given.has(wanted)) this.#given.set(wanted, id);
    return id;
  }
}
