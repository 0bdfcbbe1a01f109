// Runs in a page with attack documents, before anything else: waits until they are drawn, does with them what a reader
// may do, and tells the page above what came of it.

import type { Check, Finding, PageReport } from '../finding.ts';

/** What the light DOM of an article may hold, written down once more: this is not what is tested. */
const ELEMENTS = new Set(
  `a abbr article aside audio b bdi bdo blockquote br caption cite code col colgroup data dd del details dfn div dl dt em
  figcaption figure h1 h2 h3 h4 h5 h6 header hr i img input ins kbd label li mark nav ol p picture pre q rp rt ruby s samp
  section small source span strike strong sub summary sup table tbody td tfoot th thead time tr track tt u ul var video wbr
  broadsheet-article broadsheet-checklist broadsheet-related-links center big font`.split(/\s+/),
);

/** Schemes by attribute; an attribute that is not here holds no address. */
const LINKS = ['http:', 'https:', 'mailto:', 'tel:', 'sms:', 'irc:', 'ircs:', 'xmpp:'];
const MEDIA = ['http:', 'https:'];
const SCHEMES: Readonly<Record<string, readonly string[]>> = {
  href: LINKS,
  src: MEDIA,
  srcset: MEDIA,
  poster: MEDIA,
  cite: MEDIA,
};

/** Attributes with addresses that no article has. */
const FORBIDDEN =
  /^(?:action|formaction|srcdoc|data|ping|background|codebase|archive|manifest|xlink:href|lowsrc|dynsrc|usemap|http-equiv)$/;

/** What runs or shows a document of its own wherever it stands. */
const RUNNING = /^(?:javascript|vbscript|data|livescript|mocha|blob|file|filesystem|view-source):/i;

/** One plain word, as a script may use for a variable, or to ask a form for a field. */
const WORD = /^[A-Za-z_$][\w$]*$/;

const findings: Finding[] = [];
const hosts: { readonly section: HTMLElement; readonly host: HTMLElement }[] = [];

Object.assign(window, {
  attacked: (id: number) => void findings.push({ check: 'executions', document: id, what: 'ran' }),
});

document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) => {
  // Pictures, sound and films may be forbidden by a page's policy: that is what it is for.
  if (/^(?:img|media)-src/.test(effectiveDirective)) return;
  findings.push({ check: 'violations', what: `${effectiveDirective} ${blockedURI} ${sourceFile}` });
});

// A reader's click leads nowhere, as far as a script can see to it: what would run does.
window.addEventListener('click', (event) => {
  const link = event.composedPath().find((each) => each instanceof HTMLAnchorElement || each instanceof SVGAElement);
  if (link instanceof HTMLAnchorElement && link.protocol !== 'javascript:') event.preventDefault();
});
window.addEventListener('submit', (event) => event.preventDefault());

window.addEventListener('load', async () => {
  const hasScript = document.querySelector('script[type="module"]') !== null;
  if (hasScript) await customElements.whenDefined('broadsheet-article');
  for (const section of document.querySelectorAll<HTMLElement>('section[data-document]')) {
    const { element, property, value, attributes } = section.dataset;
    if (element !== undefined) {
      const host = document.createElement(element);
      for (const [name, text] of Object.entries(JSON.parse(attributes ?? '{}'))) host.setAttribute(name, String(text));
      if (property !== undefined) Object.assign(host, { [property]: JSON.parse(value ?? '') });
      section.append(host);
    }
    const host = section.querySelector<HTMLElement>(
      'broadsheet-article, broadsheet-checklist, broadsheet-related-links',
    );
    if (host) hosts.push({ section, host });
  }
  if (hasScript) await untilSettled();
  // Time for what runs by itself: pictures that cannot be loaded, animations, fields that take the focus.
  await pause(150);
  touchAll();
  await pause(150);
  inspect(document.head, undefined);
  let drawn = 0;
  let refused = 0;
  for (const section of document.querySelectorAll<HTMLElement>('section[data-document]')) {
    const id = Number(section.dataset.document);
    inspect(section, id);
    const host = hosts.find((each) => each.section === section)?.host;
    if (section.dataset.refused !== undefined || statusOf(host) === 'error') refused++;
    else if (section.querySelector('article, li, a, p') || statusOf(host) === 'ready') drawn++;
    else if (host?.shadowRoot && host.localName !== 'broadsheet-article') refused++;
    else findings.push({ check: 'undrawn', document: id, what: String(statusOf(host)) });
  }
  const stray = [...document.body.children].filter((each) => each.localName !== 'main' && each.localName !== 'script');
  for (const each of stray)
    findings.push({ check: 'elements', what: `outside of its place: ${each.outerHTML.slice(0, 200)}` });
  const report: PageReport = { findings, drawn, refused };
  parent.postMessage(report, location.origin);
});

function statusOf(host: HTMLElement | undefined): unknown {
  return host && 'status' in host ? host.status : undefined;
}

async function untilSettled(): Promise<void> {
  const isOver = () => hosts.every(({ host }) => !/loading|waiting/.test(String(statusOf(host) ?? '')));
  const start = performance.now();
  // Once settled, they have to stay so for a moment: what is asked for late is late in its status, too.
  for (let calm = 0; calm < 4 && performance.now() - start < 60_000; calm = isOver() ? calm + 1 : 0) await pause(50);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Touches everything in the documents once. */
function touchAll(): void {
  for (const each of document.querySelectorAll<HTMLElement>('section[data-document] *')) {
    for (const type of [
      'pointerenter',
      'mouseover',
      'mouseenter',
      'copy',
      'wheel',
      'dragstart',
      'toggle',
      'animationstart',
    ]) {
      each.dispatchEvent(new Event(type, { bubbles: true }));
    }
    if ('focus' in each) each.focus({ preventScroll: true });
    if (/^(?:a|area|button|summary|input|label)$/.test(each.localName)) each.click();
    else each.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  }
}

function inspect(root: Element | ShadowRoot, id: number | undefined): void {
  const isFrame = root instanceof ShadowRoot;
  const find = (check: Check, what: string) =>
    void findings.push({ check, what: what.slice(0, 300), ...(id !== undefined && { document: id }) });
  for (const element of root.querySelectorAll('*')) {
    const { localName: name } = element;
    const isHead = id === undefined;
    if (isHead ? !isOurHead(element) : !isFrame && !ELEMENTS.has(name)) find('elements', element.outerHTML);
    if (isFrame && /^(?:script|iframe|object|embed|style|link|base|form)$/.test(name))
      find('elements', element.outerHTML);
    if (!isHead && !isFrame && name.startsWith('broadsheet-') && element.closest('article, li'))
      inspectForgery(element, find);
    for (const { name: attribute, value } of element.attributes) {
      if (/^on/i.test(attribute)) find('handlers', `<${name} ${attribute}="${value}">`);
      if (attribute === 'style') find('styles', `<${name} style="${value}">`);
      if (attribute === 'is' || (FORBIDDEN.test(attribute) && !isHead))
        find('elements', `<${name} ${attribute}="${value}">`);
      const isName = attribute === 'id' || (attribute === 'name' && !isHead);
      if (isName && !isFrame && WORD.test(value) && !/^(?:slot|param)$/.test(name))
        find('names', `<${name} ${attribute}="${value}">`);
      if (!isAllowed(element, attribute, value)) find('URLs', `<${name} ${attribute}="${value}">`);
    }
    if (element.shadowRoot) inspect(element.shadowRoot, id);
  }
}

/** What the page has in its head: what Broadsheet prints there, and what this site links. */
function isOurHead(element: Element): boolean {
  const { localName: name } = element;
  if (name === 'script') {
    const source = element.getAttribute('src');
    return source === null
      ? element.getAttribute('type') === 'application/ld+json'
      : /^\/(?:inspect\.js|dist\/)/.test(source);
  }
  if (name === 'link') return /^(?:canonical|stylesheet)$/.test(element.getAttribute('rel') ?? '');
  if (name === 'meta') return !element.hasAttribute('http-equiv');
  return name === 'title';
}

/** Broadsheet's own elements within an article: nothing that a document says reaches what they are told by. */
function inspectForgery(element: Element, find: (check: Check, what: string) => void): void {
  for (const name of ['src', 'store', 'scope', 'subject', 'aliases', 'for', 'name', 'credentials', 'persist']) {
    const value = element.getAttribute(name);
    if (value !== null && !(name === 'persist' && value === ''))
      find('forgeries', `${element.localName}[${name}="${value}"]`);
  }
}

function isAllowed(element: Element, attribute: string, value: string): boolean {
  // The elements' own `src` is the page's.
  if (element.localName.startsWith('broadsheet-')) return true;
  const isAddress = element.matches('meta[property="og:url"], meta[property="og:image"]') && attribute === 'content';
  const allowed = isAddress ? MEDIA : SCHEMES[attribute];
  // As a browser reads an address: white space and controls before it, tabs and line ends within it go.
  const read = value.replaceAll(/[\t\n\r]/g, '').trimStart();
  if (!allowed) return !(RUNNING.test(read) && /href|src|url|action/i.test(attribute));
  const addresses =
    attribute === 'srcset' ? value.split(',').map((each) => each.trim().split(/\s+/)[0] ?? '') : [value];
  return addresses.every((address) => {
    if (!URL.canParse(address, location.href)) return true;
    return allowed.includes(new URL(address, location.href).protocol);
  });
}
