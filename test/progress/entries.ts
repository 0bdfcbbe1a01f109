import type { MarkEntry } from '../../src/progress/entry.ts';

/** An entry for tests, made of little. */
export function mark(id: string, order: number, { generation = '0', item = 'a', checked = true } = {}): MarkEntry {
  return { type: 'mark', id, order, at: '2024-12-10T09:30:00+01:00', generation, item, text: `Task ${item}`, checked };
}

/** Waits until something is so; fails after three seconds. */
export async function until(isSo: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (const start = Date.now(); !(await isSo()); await new Promise((resolve) => setTimeout(resolve, 5))) {
    if (Date.now() - start > 3000) throw new Error(`It never came about that ${what}.`);
  }
}
