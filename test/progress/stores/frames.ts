import type { ProgressTracker } from '../../../src/progress/progress-tracker.ts';
import type { browserStore } from '../../../src/progress/stores/browser-store.ts';

/** What a frame has of Broadsheet: modules of its own, as another tab. */
export interface FrameModules {
  readonly browserStore: typeof browserStore;
  readonly ProgressTracker: typeof ProgressTracker;
}

declare global {
  interface Window {
    broadsheet?: FrameModules;
  }
}

const SCRIPT = `
  import { browserStore } from '/src/progress/stores/browser-store.ts';
  import { ProgressTracker } from '/src/progress/progress-tracker.ts';
  window.broadsheet = { browserStore, ProgressTracker };
`;

/** Opens a frame of the same origin that shares nothing with this page but its storage. */
export async function openFrame(): Promise<{ readonly modules: FrameModules; close(): void }> {
  const frame = document.createElement('iframe');
  frame.srcdoc = `<script type="module">${SCRIPT}</script>`;
  document.body.append(frame);
  await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  const modules = frame.contentWindow?.broadsheet;
  if (!modules) throw new Error('The frame did not load its modules.');
  return { modules, close: () => frame.remove() };
}
