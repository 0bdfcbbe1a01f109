import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import type { Article } from '../../../src/model/article.ts';
import { headTags } from '../../../src/render/head-tags.ts';
import { toDom } from '../../../src/render/to-dom.ts';
import { toHtml } from '../../../src/render/to-html.ts';
import { type RecordedDocument, type RecordedElement, recordDocument } from './recorded-document.ts';

type ParsedElement = DefaultTreeAdapterTypes.Element;

/** An article, and all that is drawn of it. */
export interface Drawn {
  readonly article: Article<unknown>;
  readonly html: string;
  /** With frames. */
  readonly framed: string;
  readonly head: string;
  /** What a browser reads of the HTML. */
  readonly elements: readonly ParsedElement[];
  readonly parseErrors: readonly string[];
  readonly dom: RecordedElement;
  readonly created: RecordedDocument['created'];
}

export function draw(article: Article<unknown>): Drawn {
  const html = toHtml(article);
  const { document, created } = recordDocument();
  const parseErrors: string[] = [];
  const root = parseFragment(html, { onParseError: ({ code }) => parseErrors.push(code) });
  return {
    article,
    html,
    framed: toHtml(article, { frames: true }),
    head: headTags(article, { site: 'https://example.com/blog/' }),
    elements: root.childNodes.filter((node) => 'tagName' in node),
    parseErrors,
    dom: toDom(article, { document }) as unknown as RecordedElement,
    created,
  };
}

/** An element and all within it. */
export function* elementsIn(element: ParsedElement): Generator<ParsedElement> {
  yield element;
  for (const child of element.childNodes) if ('tagName' in child) yield* elementsIn(child);
}
