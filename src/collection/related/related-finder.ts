import { BroadsheetError } from '../../model/broadsheet-error.ts';
import type { ArticleSummary, CollectedArticle } from '../article-summary.ts';
import { authorLinks } from './author-links.ts';
import { Choice } from './choice.ts';
import { categoriesOf, dateOf, headingWordsOf } from './compared-fields.ts';
import type { Comparison } from './comparison.ts';
import { DateComparison } from './date-comparison.ts';
import { HeadingComparison } from './heading-comparison.ts';
import { LabelComparison } from './label-comparison.ts';
import { proseText } from './prose-text.ts';
import { type RankedArticle, Ranking, type WeighedComparison } from './ranking.ts';
import type { RelatedArticle, RelatedFieldName, RelatedOptions } from './related-article.ts';
import { TextComparison } from './text-comparison.ts';

/** What related articles are found with. */
export interface RelatedParts<Data> {
  /** In the collection's order, newest first. */
  readonly articles: readonly ArticleSummary<Data>[];
  readonly find: (slug: string) => ArticleSummary<Data> | undefined;
  readonly resolve: (href: string, from: ArticleSummary<Data>) => ArticleSummary<Data> | undefined;
  readonly read: (article: ArticleSummary<Data>) => Promise<CollectedArticle<Data>>;
  /** The text that an article is compared by. Default: that of its body. */
  readonly text?: (article: ArticleSummary<Data>) => Promise<string>;
}

type Fields = NonNullable<RelatedOptions['fields']>;

const FIELD_NAMES: readonly RelatedFieldName[] = ['tags', 'category', 'date', 'headings', 'text'];

const LIMIT = 5;
const THRESHOLD = 0.1;
/** Words are common sooner than labels: those of a language, and those that all pages of one kind have. */
const CARDINALITY = { tags: 0.5, category: 0.5, date: 1, headings: 0.1, text: 0.1 };

const FIELDS = { tags: { weight: 4 }, category: { weight: 1 }, date: { weight: 0.5 }, headings: { weight: 2 } };
const FIELDS_AND_TEXT: Fields = { ...FIELDS, text: { weight: 4 } };

/** Finds the articles that go with another. What it needs for that is made on first use, and kept. */
export class RelatedFinder<Data> {
  readonly #parts: RelatedParts<Data>;
  #places: ReadonlyMap<ArticleSummary<Data>, number> | undefined;
  readonly #ranking: Ranking;
  readonly #comparisons = new Map<RelatedFieldName, Promise<Comparison>>();

  constructor(parts: RelatedParts<Data>) {
    this.#parts = parts;
    this.#ranking = new Ranking(parts.articles.length);
  }

  /**
   * @throws RangeError when an article is pinned that is not there.
   * @throws BroadsheetError when the article links to others and cannot be read any more.
   */
  async find(article: ArticleSummary<Data>, options: RelatedOptions = {}): Promise<RelatedArticle<Data>[]> {
    const { limit = LIMIT, pinned = [], excluded = [] } = options;
    const names = new Set(excluded);
    const found = new Set(excluded.map((name) => this.#parts.find(name)));
    const choice = new Choice(article, limit, (other) => names.has(other.slug) || found.has(other));
    for (const slug of pinned) {
      const pin = this.#parts.find(slug);
      if (!pin) throw new RangeError(`There is no article “${slug}” to be pinned.`);
      choice.add({ article: pin, score: 1, reasons: [{ by: 'pinned', shared: [], score: 1 }] });
    }
    for (const linked of choice.open > 0 ? await this.#linkedByAuthor(article) : []) {
      choice.add({ article: linked, score: 1, reasons: [{ by: 'author', shared: [], score: 1 }] });
    }
    if (choice.open > 0) await this.#fill(choice, options);
    return choice.chosen;
  }

  async #linkedByAuthor(article: ArticleSummary<Data>): Promise<ArticleSummary<Data>[]> {
    const resolve = (href: string) => this.#parts.resolve(href, article);
    // Where nothing leads to another article, the body need not be read.
    if (!article.links.some(resolve)) return [];
    const { blocks } = await this.#parts.read(article);
    return authorLinks(blocks).flatMap((href) => resolve(href) ?? []);
  }

  async #fill(choice: Choice<Data>, { fields, threshold = THRESHOLD }: RelatedOptions): Promise<void> {
    const { articles } = this.#parts;
    this.#places ??= new Map(articles.map((article, place) => [article, place]));
    const place = this.#places.get(choice.article);
    if (place === undefined) return;
    const comparisons = await this.#comparisonsOf(fields ?? (await this.#defaultFields(place, choice)));
    // What compares and ranks is shared by all calls: from here on nothing is awaited.
    const ranked = this.#ranking.start(place, comparisons, threshold);
    const language = languageOf(choice.article);
    const allowed = ({ place }: RankedArticle, isInLanguage: boolean) => {
      const article = articles[place];
      const isOfLanguage = !isInLanguage || languageOf(article) === language;
      return article && isOfLanguage && choice.allows(article) ? article : undefined;
    };
    const isAlone = choice.chosen.length === 0 && !some(ranked, (each) => allowed(each, true) !== undefined);
    for (const each of ranked) {
      if (choice.open === 0) return;
      const article = allowed(each, !isAlone);
      if (!article) continue;
      const { place, score } = each;
      const reasons = this.#ranking.partsOf(place).map((part) => ({ ...part, score: part.score / 1000 }));
      choice.add({ article, score: score / 1000, reasons });
    }
  }

  /**
   * Without the text, when the tags alone tell which articles to choose: as many as asked share more tags, or rarer ones,
   * than all others. Then no bodies need to be read.
   */
  async #defaultFields(place: number, choice: Choice<Data>): Promise<Fields> {
    const [tags] = await this.#comparisonsOf({ tags: FIELDS.tags });
    if (!tags?.comparison.start(place, tags.cardinality)) return FIELDS_AND_TEXT;
    const language = languageOf(choice.article);
    const scores: number[] = [];
    for (const other of tags.comparison.candidates) {
      const article = this.#parts.articles[other];
      if (article && choice.allows(article) && languageOf(article) === language) {
        scores.push(tags.comparison.scoreOf(other));
      }
    }
    scores.sort((a, b) => b - a);
    const [last = 0, next = 0] = scores.slice(choice.open - 1);
    return last - next > 0.001 ? FIELDS : FIELDS_AND_TEXT;
  }

  async #comparisonsOf(fields: Fields): Promise<WeighedComparison[]> {
    const weighed: WeighedComparison[] = [];
    for (const by of FIELD_NAMES) {
      const { weight = 0, cardinality = CARDINALITY[by] } = fields[by] ?? {};
      if (!(weight > 0)) continue;
      weighed.push({ by, weight, cardinality, comparison: await this.#comparison(by) });
    }
    return weighed;
  }

  /** Made by the first call that needs it; when that fails, the next one tries again. */
  #comparison(by: RelatedFieldName): Promise<Comparison> {
    const known = this.#comparisons.get(by);
    if (known) return known;
    const made = this.#compare(by);
    this.#comparisons.set(by, made);
    made.catch(() => this.#comparisons.delete(by));
    return made;
  }

  async #compare(by: RelatedFieldName): Promise<Comparison> {
    const { articles } = this.#parts;
    switch (by) {
      case 'tags':
        return new LabelComparison(articles.map(({ fields }) => fields.tags));
      case 'category':
        return new LabelComparison(articles.map(categoriesOf));
      case 'date':
        return new DateComparison(articles.map(dateOf));
      case 'headings':
        return new HeadingComparison(articles.map(headingWordsOf));
      case 'text':
        return TextComparison.from(this.#texts());
    }
  }

  async *#texts(): AsyncIterable<string> {
    const { articles, read, text = async (article) => proseText(await read(article)) } = this.#parts;
    for (const article of articles) {
      try {
        yield await text(article);
      } catch (error) {
        if (!(error instanceof BroadsheetError)) throw error;
        // Its file has gone since the folder was loaded. Others can still be compared.
        yield '';
      }
    }
  }
}

function some<Item>(items: Iterable<Item>, is: (item: Item) => boolean): boolean {
  for (const item of items) if (is(item)) return true;
  return false;
}

/** The language of an article without its region; those that name none are in one language, which is the site's. */
function languageOf(article: ArticleSummary<unknown> | undefined): string {
  return article?.fields.lang?.split(/[-_]/)[0]?.toLowerCase() ?? '';
}
