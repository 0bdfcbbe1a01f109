// A page of its own, in an iframe, that an article is printed into and that no script has come to yet.

/** A page that a server printed. */
export interface PrintedPage {
  readonly document: Document;
  /** What moved on its own so far, as Chromium measures it; other engines do not tell. */
  readonly shift: () => number;
  /** What went against its Content Security Policy. */
  readonly violations: readonly string[];
  /** Lets the script come, and waits until it has done all it does at once. */
  readonly upgrade: () => Promise<void>;
}

// In an iframe with `srcdoc`, Firefox takes 'self' for nothing: so it is spelled out.
const SELF = `'self' ${window.location.origin}`;
const POLICY = `default-src 'none'; script-src ${SELF}; style-src ${SELF}; img-src ${SELF}; connect-src ${SELF}`;

/** Opens a page with this in its body and `styles.css` linked, under a policy that allows no inline style. */
export async function openPrintedPage(body: string, lang = 'en'): Promise<PrintedPage> {
  const frame = document.createElement('iframe');
  frame.className = 'stage';
  frame.style.cssText = 'inline-size: 700px; block-size: 600px; border: 0';
  frame.srcdoc = `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Printed</title>
    <meta http-equiv="Content-Security-Policy" content="${POLICY}">
    <link rel="stylesheet" href="/styles.css"></head><body><main>${body}</main></body></html>`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const { contentDocument: page, contentWindow: view } = frame;
  if (!page || !view) throw new TypeError('The page did not open.');
  const violations: string[] = [];
  page.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    violations.push(`${violatedDirective} ${blockedURI}`),
  );
  await page.fonts.ready;
  const shift = watchShift(view);
  await painted(view);
  return { document: page, shift, violations, upgrade: () => upgrade(page, view) };
}

function watchShift(view: Window): () => number {
  const { PerformanceObserver } = view as Window & typeof globalThis;
  let sum = 0;
  if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return () => sum;
  const add = (entries: PerformanceEntryList): void => {
    for (const entry of entries) if ('value' in entry) sum += Number(entry.value);
  };
  const observer = new PerformanceObserver((list) => add(list.getEntries()));
  observer.observe({ type: 'layout-shift', buffered: true });
  return () => {
    add(observer.takeRecords());
    return sum;
  };
}

async function upgrade(page: Document, view: Window): Promise<void> {
  const script = page.createElement('script');
  script.type = 'module';
  script.src = '/src/elements/index.ts';
  const loaded = new Promise((resolve, reject) => {
    script.addEventListener('load', resolve);
    script.addEventListener('error', reject);
  });
  page.head.append(script);
  await loaded;
  for (let round = 0; round < 2; round++) {
    for (const element of page.querySelectorAll('*')) {
      if ('updateComplete' in element) await element.updateComplete;
    }
    await painted(view);
  }
}

/** Waits until what was changed is on the screen, and measured. */
async function painted(view: Window): Promise<void> {
  await new Promise((resolve) => view.requestAnimationFrame(() => view.requestAnimationFrame(resolve)));
  await new Promise((resolve) => view.setTimeout(resolve, 50));
}
