import { PROSE_PHRASING } from './phrasing.ts';

// The one table of what an article's prose may hold. The parser cleans with it, and the printers draw nothing else,
// whatever tree they are given. Follows GitHub's allow-list (https://github.com/rehypejs/rehype-sanitize), less form
// controls, plus the elements of HTML that carry meaning in an article. Names are hast's.

/** What prose may hold: element names, properties by element (`*`: any), and schemes by property. */
export interface SafeHtml {
  readonly elements: ReadonlySet<string>;
  readonly properties: ReadonlyMap<string, ReadonlySet<string>>;
  readonly schemes: ReadonlyMap<string, ReadonlySet<string>>;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Elements that go with all they hold: their content is no text for a reader. */
export const DROPPED_WITH_CONTENT = words(
  'applet base button embed frame frameset iframe input link math meta noembed noframes noscript object option optgroup param plaintext script select slot style svg template textarea title xmp',
);

/** Reads rows of properties, each for one element or several; an element may be in more than one. */
export function propertiesByElement(rows: Readonly<Record<string, string>>): SafeHtml['properties'] {
  const properties = new Map<string, Set<string>>();
  for (const [elements, names] of Object.entries(rows)) {
    for (const element of words(elements)) {
      properties.set(element, new Set([...(properties.get(element) ?? []), ...words(names)]));
    }
  }
  return properties;
}

const MEDIA_URLS = words('http https');

/** The default: what an article may hold unless a page's own code allows more. */
export const SAFE_HTML: SafeHtml = {
  elements: words(
    `${PROSE_PHRASING} aside blockquote caption col colgroup dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre rp rt section source strike summary table tbody td tfoot th thead tr track tt ul`,
  ),
  properties: propertiesByElement({
    '*': 'ariaDescribedBy ariaHidden ariaLabel ariaLabelledBy dir id lang title translate',
    a: 'href hrefLang rel dataFootnoteBackref dataFootnoteRef',
    aside: 'role',
    'audio video': 'controls loop muted preload src',
    'blockquote del ins q': 'cite',
    'col colgroup': 'span',
    'del ins time': 'dateTime',
    details: 'open',
    'div h1 h2 h3 h4 h5 h6 img p table td th': 'align',
    img: 'alt decoding loading',
    'img source': 'height sizes src srcSet width',
    li: 'dataChecked value',
    ol: 'reversed start type',
    section: 'dataFootnotes',
    source: 'media type',
    'td th': 'colSpan headers rowSpan',
    th: 'abbr scope',
    track: 'kind label src srcLang',
    video: 'height playsInline poster width',
  }),
  schemes: new Map([
    ['href', words('http https mailto tel sms irc ircs xmpp')],
    ['cite', MEDIA_URLS],
    ['src', MEDIA_URLS],
    ['srcSet', MEDIA_URLS],
    ['poster', MEDIA_URLS],
  ]),
};

/** Class names that prose may carry: what the printers and the parser give meaning to. */
const SAFE_CLASS =
  /^(?:language-[^\s"'<>&`]+|contains-task-list|task-list-item|footnotes|sr-only|data-footnote-backref|alert(?:-(?:note|tip|important|warning|caution|title))?|hljs(?:-[\w-]{1,40})?)$/;

/** The class names of a list that prose may keep. */
export function safeClassNames(names: readonly (string | number)[]): string[] {
  return names.map(String).filter((name) => SAFE_CLASS.test(name));
}

/**
 * Relations that prose may say of its links: those that only describe. `me` and its kin would make the page vouch for
 * whoever wrote the article, and `opener` gives the page away.
 */
const SAFE_REL = words(
  'alternate author bookmark external help license next nofollow noopener noreferrer prev search sponsored tag ugc',
);

/** The relations of a list that prose may say. */
export function safeRelations(relations: readonly (string | number)[]): string[] {
  return relations.map((each) => String(each).toLowerCase()).filter((each) => SAFE_REL.has(each));
}

/** Whether an element may carry a property at all. */
export function isSafeProperty(
  element: string,
  property: string,
  { properties }: Pick<SafeHtml, 'properties'> = SAFE_HTML,
): boolean {
  return Boolean(properties.get('*')?.has(property) || properties.get(element)?.has(property));
}

/**
 * Whether a URL in a property is relative or has an allowed scheme.
 *
 * What stands before its colon is to be a scheme on the list, letter for letter. Browsers ignore tabs and line ends
 * within a scheme; here they make it one that is on no list.
 */
export function isSafeUrl(property: string, url: string, allowed: SafeHtml = SAFE_HTML): boolean {
  const schemes = allowed.schemes.get(property);
  if (!schemes) return true;
  // A srcset is looked at word by word: each URL of it begins one, and what else begins one may not look like a URL.
  return (property === 'srcSet' ? url.split(/[\s,]+/) : [url]).every((each) => {
    const scheme = /^([^/?#:]*):/.exec(each)?.[1];
    return scheme === undefined || schemes.has(scheme.trim().toLowerCase());
  });
}
