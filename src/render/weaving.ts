import type { ElementContent } from 'hast';
import { isSafeUrl, SAFE_HTML, type SafeHtml, safeRelations } from '../model/safe-html.ts';
import { unclobberingId } from '../model/unclobbering-id.ts';
import { english } from '../strings/english.ts';
import type { KnownStrings } from '../strings/known-strings.ts';
import { element } from './element.ts';
import { HeadingRanks } from './heading-ranks.ts';
import { leadReferences } from './lead-references.ts';
import { relOf } from './outward.ts';
import type { RenderOptions, ResolvedImage } from './render-options.ts';

const HEADING_BASE = 2;
const ENGLISH: KnownStrings = { ...english, lang: 'en' };

/**
 * The drawing of one page: its options, with their defaults, and the headings and regions so far.
 *
 * Every `weave…` function takes one; to draw a block alone, give it a new one.
 *
 * @example
 * weaveChecklist(checklist, new Weaving({ idPrefix: 'a-' }));
 */
export class Weaving {
  readonly allow: SafeHtml;
  readonly ranks: HeadingRanks;
  readonly strings: KnownStrings;
  readonly #options: RenderOptions;
  /** What ids became that could not stay as they were. */
  readonly #renamed = new Map<string, string>();
  readonly #regions = new Map<string, number>();

  constructor(options: RenderOptions = {}) {
    this.#options = options;
    this.allow = options.allow ?? SAFE_HTML;
    this.strings = options.strings ?? ENGLISH;
    this.ranks = new HeadingRanks(options.headingBase ?? HEADING_BASE);
  }

  /**
   * An id of the article as it is in the page: prefixed, and none that could be a script's name. The parser gives no
   * such id; a file from anyone may.
   */
  id(id: string): string {
    const wanted = this.reference(id);
    if (unclobberingId(wanted) === wanted) return wanted;
    const given = this.reference(`section-${id}`);
    this.#renamed.set(wanted, given);
    return given;
  }

  /** The id that something in the article refers to: another's, if the article has none like it. */
  reference(id: string): string {
    return (this.#options.idPrefix ?? '') + id;
  }

  /** Leads what refers to ids that could not stay as they were to what they are now. Call it when all is drawn. */
  settle(drawn: readonly ElementContent[]): void {
    if (this.#renamed.size > 0) leadReferences(drawn, this.#renamed);
  }

  /** Where a URL of the article leads in the page; nothing when its scheme is not allowed in that property. */
  url(property: string, url: string | undefined): string | undefined {
    if (!this.#isSafe(property, url)) return undefined;
    if (url.startsWith('#')) return url === '#' ? url : `#${this.reference(url.slice(1))}`;
    return this.#options.resolveUrl?.(url) ?? url;
  }

  /** What a link of the article holds, within that link when its URL is allowed. */
  link(url: string, content: ElementContent[]): ElementContent[] {
    const href = this.url('href', url);
    return href === undefined ? content : [element('a', { href, rel: this.rel(href) }, content)];
  }

  /**
   * The `rel` of a link.
   *
   * @param href Where it leads in the page.
   * @param said What the article says of it.
   */
  rel(href: unknown, said: readonly string[] = []): string[] | undefined {
    return relOf(href, safeRelations(said), this.#options);
  }

  /** An image of the article as the page serves it; nothing when its scheme is not allowed. */
  image(src: string): ResolvedImage | undefined {
    const resolved = this.#isSafe('src', src) ? this.#options.resolveImage?.(src) : undefined;
    const image = resolved ?? this.url('src', src);
    return typeof image === 'string' ? { src: image } : image;
  }

  /** A name for a region of the page; of equal ones, the second and later are numbered. */
  regionName(name: string): string {
    const count = (this.#regions.get(name) ?? 0) + 1;
    this.#regions.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  }

  /** Coloured code, when the page colours any. */
  highlight(code: string, language: string | undefined): readonly ElementContent[] | undefined {
    return this.#options.highlight?.(code, language);
  }

  #isSafe(property: string, url: string | undefined): url is string {
    return typeof url === 'string' && isSafeUrl(property, url, this.allow);
  }
}
