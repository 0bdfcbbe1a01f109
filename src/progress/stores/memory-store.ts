import { compareGenerations } from '../generation.ts';
import { EMPTY_LOG, type ProgressLog } from '../log.ts';
import { addEntries } from '../merge-logs.ts';
import { keyText, readKeyText } from '../progress-key.ts';
import type { ProgressStore } from './progress-store.ts';

/** Makes a store that lasts as long as the page: for tests, and where nothing else is to be had. */
export function memoryStore(): ProgressStore {
  const logs = new Map<string, ProgressLog>();
  const watchers = new Set<{ readonly name: string; readonly onChange: (log: ProgressLog) => void }>();

  const logOf = (name: string): ProgressLog => logs.get(name) ?? EMPTY_LOG;

  function change(name: string, log: ProgressLog): void {
    if (log === logOf(name)) return;
    logs.set(name, log);
    // Later, as from every other store: nobody is told of a change while still making it.
    queueMicrotask(() => {
      for (const watcher of watchers) if (watcher.name === name) watcher.onChange(logOf(name));
    });
  }

  return {
    async read(key) {
      return logOf(keyText(key));
    },
    async list(scope) {
      return Array.from(logs).flatMap(([name, { entries }]) => {
        const key = readKeyText(name);
        return key?.scope === scope && entries.length > 0 ? key : [];
      });
    },
    async append(key, entries) {
      const name = keyText(key);
      change(name, addEntries(logOf(name), entries));
    },
    watch(key, onChange) {
      const watcher = { name: keyText(key), onChange };
      watchers.add(watcher);
      return () => {
        watchers.delete(watcher);
      };
    },
    async erase(key, generation) {
      const name = keyText(key);
      if (compareGenerations(generation, logOf(name).generation) > 0) change(name, { generation, entries: [] });
    },
  };
}
