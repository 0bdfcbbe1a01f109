import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import type { TestContext } from 'node:test';

/** Has `fs.watch` throw for some directories. */
export function refuseToWatch(t: TestContext, code: string, isRefused: (path: string) => boolean = () => true): void {
  const { watch } = fs;
  t.mock.method(fs, 'watch', (path: string, listener: fs.WatchListener<string>) => {
    if (isRefused(path)) throw Object.assign(new Error(`${code}: refused`), { code });
    return watch(path, listener);
  });
  syncBuiltinESMExports();
  t.after(() => {
    t.mock.restoreAll();
    syncBuiltinESMExports();
  });
}
