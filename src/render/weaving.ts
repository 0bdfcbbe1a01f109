import type { ElementContent } from 'hast';
import { isSafeUrl, SAFE_HTML, type SafeHtml } from '../model/safe-html.ts';
import { english } from '../strings/english.ts';
import type { KnownStrings } from '../strings/known-strings.ts';
import { element } from './element.ts';
import { HeadingRanks } from './heading-ranks.ts';
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
  readonly #regions = new Map<string, number>();

  constructor(options: RenderOptions = {}) {
    this.#options = options;
    this.allow = options.allow ?? SAFE_HTML;
    this.strings = options.strings ?? ENGLISH;
    this.ranks = new HeadingRanks(options.headingBase ?? HEADING_BASE);
  }

  /** An id of the article as it is in the page. */
  id(id: string): string {
    return (this.#options.idPrefix ?? '') + id;
  }

  /** Where a URL of the article leads in the page; nothing when its scheme is not allowed in that property. */
  url(property: string, url: string | undefined): string | undefined {
    if (!this.#isSafe(property, url)) return undefined;
    if (url.startsWith('#')) return url === '#' ? url : `#${this.id(url.slice(1))}`;
    return this.#options.resolveUrl?.(url) ?? url;
  }

  /** What a link of the article holds, within that link when its URL is allowed. */
  link(url: string, content: ElementContent[]): ElementContent[] {
    const href = this.url('href', url);
    return href === undefined ? content : [element('a', { href }, content)];
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
