import type { ProgressLog } from '../../progress/log.ts';
import type { Progress } from '../../progress/progress.ts';
import type { ProgressKey } from '../../progress/progress-key.ts';
import { outermostLists } from '../list/list-items.ts';
import type { Task } from '../list/task.ts';
import type { SaveFormat } from './checklist-menu.ts';
import type { MadeFile } from './files.ts';

/** A checklist and its log, as they are saved. */
export interface KeptState {
  readonly key: ProgressKey;
  readonly log: ProgressLog;
  readonly progress: Progress;
  readonly host: Element;
  readonly tasks: readonly Task[];
  readonly label: string;
  readonly cadence: string;
}

/** Writes a checklist, or its log, in a format. What writes it is downloaded then. */
export async function makeFile(format: SaveFormat, state: KeptState): Promise<MadeFile> {
  const { key, log, progress, label } = state;
  const name = fileName(state);
  switch (format) {
    case 'saveMarkdown': {
      const { toMarkdown } = await import('../../progress/formats/to-markdown.ts');
      const text = toMarkdown(nestedList(state), { items: progress.items, ...(label && { label }) });
      return { name: `${name}.md`, type: 'text/markdown', text };
    }
    case 'saveTable': {
      const { toCsv } = await import('../../progress/formats/to-csv.ts');
      return { name: `${name}.csv`, type: 'text/csv', text: toCsv(log, { bom: true }) };
    }
    case 'saveCalendar': {
      const { toCalendar } = await import('../../progress/formats/to-calendar.ts');
      const { cadence, host } = state;
      const options = { label: label || name, ...(cadence && { cadence }), url: host.baseURI };
      return { name: `${name}.ics`, type: 'text/calendar', text: toCalendar(key, progress, options) ?? '' };
    }
    case 'saveBackup': {
      const { toJson } = await import('../../progress/formats/to-json.ts');
      return { name: `${name}.json`, type: 'application/json', text: toJson(key, log) };
    }
  }
}

/** Named for the list, and for what it is done for, as far as file names can be. */
function fileName({ key, label, progress }: KeptState): string {
  const words = [label || progress.items[0]?.text || 'checklist', key.subject ?? ''].join(' ');
  const name = words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
  return name.slice(0, 60).replace(/^-|-$/g, '') || 'checklist';
}

interface NestedItem {
  readonly id: string;
  readonly text: string;
  readonly checked: boolean;
  readonly children: NestedList[];
}

interface NestedList {
  readonly ordered: boolean;
  readonly items: NestedItem[];
}

/** The tasks as they are nested in the page. */
function nestedList({ host, tasks }: KeptState): NestedList {
  const ordered = outermostLists(host)[0]?.localName === 'ol';
  const top: NestedList = { ordered, items: [] };
  const known = new Map<Task, NestedItem>();
  for (const task of tasks) {
    const item: NestedItem = { id: task.id, text: task.text, checked: task.sourceMark, children: [] };
    known.set(task, item);
    const parent = task.ancestors.at(-1);
    const within = parent && known.get(parent);
    if (within && within.children.length === 0) within.children.push({ ordered: false, items: [] });
    (within?.children[0] ?? top).items.push(item);
  }
  return top;
}
