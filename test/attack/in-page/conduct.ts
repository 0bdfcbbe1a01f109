// Runs in the page above: opens the pages with attack documents one after the other, and sends home what came of them.

import type { PageReport } from '../finding.ts';

/** So many pages of the control renderer are open at a time. */
const ABREAST = 12;

/** Milliseconds, on a busy machine. A page of the control renderer that has not answered by then never will. */
const PATIENCE = 30_000;

declare global {
  interface Window {
    /** What is to be opened. */
    readonly plan: { readonly pages: readonly string[]; readonly controls: readonly string[] };
  }
}

Object.assign(window, { attacked: (id: number) => send('/above', id) });

conduct().catch((error: unknown) => send('/done', { error: String(error) }));

async function conduct(): Promise<void> {
  for (const page of window.plan.pages) {
    const report = await open<PageReport>(page, 120_000);
    await send('/report', { page, report: report ?? null });
  }
  const left = [...window.plan.controls];
  const ran: string[] = [];
  const work = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      if (await open<boolean>(next, PATIENCE, 'allow-scripts allow-same-origin allow-forms')) ran.push(next);
    }
  };
  await Promise.all(Array.from({ length: ABREAST }, work));
  await send('/done', { ran });
}

/** Opens a page in a frame, and gives what it says; nothing if it does not. */
function open<Said>(address: string, patience: number, sandbox?: string): Promise<Said | undefined> {
  const frame = document.createElement('iframe');
  frame.width = '800';
  frame.height = '600';
  if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox);
  return new Promise((resolve) => {
    const end = (said?: Said) => {
      clearTimeout(timer);
      window.removeEventListener('message', hear);
      frame.remove();
      resolve(said);
    };
    const hear = ({ source, data }: MessageEvent<Said>) => {
      if (source === frame.contentWindow) end(data);
    };
    const timer = setTimeout(end, patience);
    // A frame that loads once more was led away by its document, and will say nothing.
    let loads = 0;
    frame.addEventListener('load', () => {
      if (++loads > 1) end();
    });
    window.addEventListener('message', hear);
    frame.src = address;
    document.body.append(frame);
  });
}

async function send(path: string, what: unknown): Promise<void> {
  await fetch(path, { method: 'POST', body: JSON.stringify(what) });
}
