import { type FSWatcher, watch } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** Editors save in several steps; a save is told once they have been quiet for so long (milliseconds). */
const QUIET = 60;

/**
 * Calls back when anything in a folder, at any depth, has been written, renamed, added or removed.
 *
 * Each directory is watched by itself: the recursive watch of Node 20 on Linux follows files, and loses one that an
 * editor replaces by renaming another over it.
 */
export async function watchFolder(root: string, onChange: () => void): Promise<{ close: () => void }> {
  const watchers = new Map<string, FSWatcher>();
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  const settle = () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      await follow(root);
      if (!closed) onChange();
    }, QUIET);
  };

  /** Lets go of a directory and of those below it. */
  const forget = (directory: string) => {
    for (const [path, watcher] of watchers) {
      if (path !== directory && !path.startsWith(directory + sep)) continue;
      watcher.close();
      watchers.delete(path);
    }
  };

  const watchDirectory = (directory: string) => {
    const watcher = watch(directory, (event, name) => {
      // Another directory may stand under this name now: the old watch would follow the one that has gone.
      if (event === 'rename' && name !== null) forget(join(directory, name));
      settle();
    });
    watcher.on('error', () => forget(directory));
    watchers.set(directory, watcher);
  };

  /** Watches a directory and those in it that are not watched yet. */
  const follow = async (directory: string): Promise<void> => {
    const entries = await readdir(directory, { withFileTypes: true }).catch(() => undefined);
    if (closed || !entries) return;
    if (!watchers.has(directory)) watchDirectory(directory);
    for (const entry of entries) {
      const isHidden = entry.name.startsWith('.') || entry.name === 'node_modules';
      if (entry.isDirectory() && !isHidden) await follow(join(directory, entry.name));
    }
  };

  await follow(root);
  return {
    close: () => {
      closed = true;
      clearTimeout(timer);
      forget(root);
    },
  };
}
