import { mapSrcSet } from './map-src-set.ts';

// The one table of what an article's prose may hold. The parser cleans with it, and the printers draw nothing else,
// whatever tree they are given. Follows GitHub's allow-list (https://github.com/rehypejs/rehype-sanitize), less form
// controls, plus the elements of HTML that carry meaning in an article. Names are hast's.

/** What prose may hold: element names, properties by element (`*`: any), and schemes by property. */
export interface SafeHtml {
  readonly elements: ReadonlySet<string>;
  readonly properties: ReadonlyMap<string, ReadonlySet<string>>;
  readonly schemes: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Elements that go with all they hold: their content is no text for a reader. */
export const DROPPED_WITH_CONTENT: ReadonlySet<string> = new Set(
  'applet base button embed frame frameset iframe input link math meta noembed noframes noscript object option optgroup param plaintext script select slot style svg template textarea title xmp'.split(
    ' ',
  ),
);

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const URLS = words('http https mailto tel sms irc ircs xmpp');
const MEDIA_URLS = words('http https');

/** The default: what an article may hold unless a page's own code allows more. */
export const SAFE_HTML: SafeHtml = {
  elements: words(
    'a abbr aside b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p picture pre q rp rt ruby s samp section small source span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var audio video track wbr',
  ),
  properties: new Map(
    Object.entries({
      '*': words('ariaDescribedBy ariaHidden ariaLabel ariaLabelledBy dir id lang title translate'),
      a: words('href hrefLang rel dataFootnoteBackref dataFootnoteRef'),
      aside: words('role'),
      audio: words('controls loop muted preload src'),
      blockquote: words('cite'),
      col: words('span'),
      colgroup: words('span'),
      del: words('cite dateTime'),
      details: words('open'),
      div: words('align'),
      h1: words('align'),
      h2: words('align'),
      h3: words('align'),
      h4: words('align'),
      h5: words('align'),
      h6: words('align'),
      img: words('align alt decoding height loading sizes src srcSet width'),
      ins: words('cite dateTime'),
      li: words('dataChecked value'),
      ol: words('reversed start type'),
      p: words('align'),
      q: words('cite'),
      section: words('dataFootnotes'),
      source: words('height media sizes src srcSet type width'),
      table: words('align'),
      td: words('align colSpan headers rowSpan'),
      th: words('abbr align colSpan headers rowSpan scope'),
      time: words('dateTime'),
      track: words('kind label src srcLang'),
      video: words('controls height loop muted playsInline poster preload src width'),
    }),
  ),
  schemes: new Map(
    Object.entries({ href: URLS, cite: MEDIA_URLS, src: MEDIA_URLS, srcSet: MEDIA_URLS, poster: MEDIA_URLS }),
  ),
};

/** Class names that prose may carry: what the printers and the parser give meaning to. */
const SAFE_CLASS =
  /^(?:language-[\w.+#-]{1,40}|contains-task-list|task-list-item|footnotes|sr-only|data-footnote-backref|alert(?:-note|-tip|-important|-warning|-caution|-title)?|hljs(?:-[\w-]{1,40})?)$/;

/** The class names of a list that prose may keep. */
export function safeClassNames(names: readonly (string | number)[]): string[] {
  return names.map(String).filter((name) => SAFE_CLASS.test(name));
}

/** Whether an element may carry a property at all. */
export function isSafeProperty(element: string, property: string, allowed: SafeHtml = SAFE_HTML): boolean {
  return Boolean(allowed.properties.get('*')?.has(property) || allowed.properties.get(element)?.has(property));
}

/**
 * Whether a URL in a property is relative or has an allowed scheme.
 *
 * Browsers ignore white space and control characters within a scheme, so they are taken out before it is read.
 */
export function isSafeUrl(property: string, url: string, allowed: SafeHtml = SAFE_HTML): boolean {
  const schemes = allowed.schemes.get(property);
  if (!schemes) return true;
  return (property === 'srcSet' ? srcSetUrls(url) : [url]).every((each) => {
    const scheme = /^([^/?#:]*):/.exec(
      each.replace(/[\u0000-\u0020\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202f\ufeff]/gu, ''),
    )?.[1];
    return scheme === undefined || schemes.has(scheme.toLowerCase());
  });
}

function srcSetUrls(srcSet: string): string[] {
  const urls: string[] = [];
  mapSrcSet(srcSet, (url) => {
    urls.push(url);
    return url;
  });
  return urls;
}
