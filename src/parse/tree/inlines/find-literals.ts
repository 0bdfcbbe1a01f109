import type { PhrasingContent, Text } from 'mdast';
import { unicodePunctuation, unicodeWhitespace } from 'micromark-util-character';

// mdast-util-gfm-autolink-literal looks through finished texts for links that micromark did not make: behind an open
// bracket, of decoded characters, `mailto:` and `xmpp:`. Nodes that it makes have no position, and the expressions are
// its own. As that finds one kind after the other, this does.

const SIGN = /@|:\/\/|www\./i;
const URL_START = /(?<![\da-z])(?:https?:\/\/|www(?=\.))/gi;
const XMPP = /(?<![\w+\-.@])xmpp:([\w+\-.]+)@([\w-]+(?:\.[\w-]+)+)(\/(?:[\w\-/]|\.(?=[\dA-Za-z]))*)?/g;
const MAILTO = /(?<![\w+\-.@])mailto:([\w+\-.]+)@([\w-]+(?:\.[\w-]+)+)/g;
const EMAIL = /(?<![\w+\-.]|(?:^|[^\d@A-Za-z])(?:mailto|xmpp):)([\w+\-.]+)@([\w-]+(?:\.[\w-]+)+)/g;

/** Adds a text to its siblings, in pieces where it holds literal links. */
export function addText(siblings: PhrasingContent[], node: Text): void {
  if (!SIGN.test(node.value)) {
    siblings.push(node);
    return;
  }
  const urls = findUrls(node);
  const texts = node.value.includes('@') ? findEmails(urls) : urls;
  for (const text of texts) siblings.push(text);
}

function findEmails(nodes: PhrasingContent[]): PhrasingContent[] {
  let found = nodes;
  for (const [expression, toUrl] of [
    [XMPP, xmppUrl],
    [MAILTO, mailtoUrl],
    [EMAIL, emailUrl],
  ] as const) {
    found = found.flatMap((node) => (node.type === 'text' ? replace(node, expression, toUrl) : node));
  }
  return found;
}

function replace(
  node: Text,
  expression: RegExp,
  toUrl: (match: RegExpExecArray) => string | undefined,
): PhrasingContent[] {
  const pieces = new Pieces(node);
  expression.lastIndex = 0;
  for (let match = expression.exec(node.value); match; match = expression.exec(node.value)) {
    const url = toUrl(match);
    if (url === undefined) expression.lastIndex = match.index + 1;
    else pieces.addLink(match.index, match.index + match[0].length, url);
  }
  return pieces.finish();
}

function xmppUrl(match: RegExpExecArray): string | undefined {
  const [whole, , domain = '', resource] = match;
  if (!endsWell(domain)) return undefined;
  if (resource && (!/[A-Za-z]$/.test(resource) || match.input.charAt(match.index + whole.length) === '@'))
    return undefined;
  return whole;
}

function mailtoUrl([whole, , domain = '']: RegExpExecArray): string | undefined {
  return endsWell(domain) ? whole : undefined;
}

function emailUrl([whole, , domain = '']: RegExpExecArray): string | undefined {
  return endsWell(domain) ? `mailto:${whole}` : undefined;
}

function endsWell(domain: string): boolean {
  return !/[\d\-_]$/.test(domain);
}

/** Links of `http://`, `https://` and `www.`: a domain of two parts or more, and all up to the next white space. */
function findUrls(node: Text): PhrasingContent[] {
  const { value } = node;
  const pieces = new Pieces(node);
  let domainEnd = -1;
  let spaceAt = -1;
  let noDomainBefore = -1;
  URL_START.lastIndex = 0;
  for (let match = URL_START.exec(value); match; match = URL_START.exec(value)) {
    const start = match.index;
    const protocol = match[0].length === 3 ? '' : match[0];
    const domain = start + protocol.length;
    URL_START.lastIndex = start + 1;
    if (start < noDomainBefore || !startsWord(value, start)) continue;
    if (domainEnd <= domain) domainEnd = endOf(/[\w\-.]*/y, value, domain);
    const parts = value.slice(domain, domainEnd);
    const dot = parts.lastIndexOf('.');
    const dotButOne = dot > 0 ? parts.lastIndexOf('.', dot - 1) : -1;
    if (dot === -1 || !isPart(parts.slice(dot + 1)) || !isPart(parts.slice(dotButOne + 1, dot))) {
      // A domain that starts in an earlier part ends alike.
      noDomainBefore = domain + dotButOne;
      continue;
    }
    if (unicodePunctuation(value.charCodeAt(domain))) continue;
    if (spaceAt < domainEnd) spaceAt = endOf(/[^\t\n\r ]*/y, value, domainEnd);
    const end = urlEnd(value, domain, spaceAt);
    pieces.addLink(start, end, protocol === '' ? `http://${value.slice(start, end)}` : value.slice(start, end));
    if (end < spaceAt) pieces.addTrail(end, spaceAt);
    URL_START.lastIndex = spaceAt;
  }
  return pieces.finish();
}

function endOf(expression: RegExp, value: string, from: number): number {
  expression.lastIndex = from;
  expression.test(value);
  return expression.lastIndex;
}

function startsWord(value: string, at: number): boolean {
  const code = value.charCodeAt(at - 1);
  return at === 0 || unicodeWhitespace(code) || unicodePunctuation(code);
}

/** Whether a part of a domain, of the last two, is empty, or has a letter or a digit and no underscore. */
function isPart(part: string): boolean {
  return part === '' || (!part.includes('_') && /[\dA-Za-z]/.test(part));
}

/** Where a URL ends: punctuation at its end is not its own, unless it closes a parenthesis of the URL’s. */
function urlEnd(value: string, start: number, end: number): number {
  let index = end;
  while (index > start && '!"&\'),.:;<>?]}'.includes(value.charAt(index - 1))) index--;
  if (index === end) return end;
  let open = 0;
  for (let at = start; at < index; at++) {
    if (value.charAt(at) === '(') open++;
    else if (value.charAt(at) === ')') open--;
  }
  for (; open > 0; open--) {
    const close = value.indexOf(')', index);
    if (close === -1 || close >= end) break;
    index = close + 1;
  }
  return index;
}

/** Pieces that a text becomes. */
class Pieces {
  readonly #node: Text;
  readonly #pieces: PhrasingContent[] = [];
  /** Up to where the text is in the pieces. */
  #end = 0;

  constructor(node: Text) {
    this.#node = node;
  }

  addLink(start: number, end: number, url: string): void {
    const { value } = this.#node;
    if (this.#end !== start) this.#add({ type: 'text', value: value.slice(this.#end, start) });
    const text: Text = { type: 'text', value: value.slice(start, end), position: undefined };
    this.#add({ type: 'link', title: null, url, children: [text], position: undefined });
    this.#end = end;
  }

  /** What is taken off the end of a URL. */
  addTrail(start: number, end: number): void {
    this.#add({ type: 'text', value: this.#node.value.slice(start, end), position: undefined });
    this.#end = end;
  }

  finish(): PhrasingContent[] {
    const { value } = this.#node;
    if (this.#pieces.length === 0) return [this.#node];
    if (this.#end < value.length) this.#add({ type: 'text', value: value.slice(this.#end) });
    return this.#pieces;
  }

  #add(node: PhrasingContent): void {
    const last = this.#pieces.at(-1);
    if (last?.type === 'text' && node.type === 'text') last.value += node.value;
    else this.#pieces.push(node);
  }
}
