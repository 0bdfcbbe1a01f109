import { type FSWatcher, watch } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';

/** Editors save in several steps; a save is told once they have been quiet for so long (milliseconds). */
const QUIET = 60;

/** How often to look for a folder that has gone (milliseconds). */
const GONE = 300;

/** What is called back as a folder is watched. */
export interface WatchListener {
  /** Anything in the folder, at any depth, has been written, renamed, added or removed. */
  readonly onChange: () => void;
  /** Something has happened that a reader should know, in a sentence. */
  readonly report: (text: string) => void;
}

export interface FolderWatch {
  /** Whether no directory is left out: some systems allow few watches. */
  readonly isComplete: () => boolean;
  readonly close: () => void;
}

/**
 * Watches a folder, and all below it but what is hidden and `node_modules`.
 *
 * Each directory is watched by itself: the recursive watch of Node 20 on Linux follows files, and loses one that an
 * editor replaces by renaming another over it. A directory that cannot be watched is left out and reported. When the
 * folder itself goes, it is looked for until it is back.
 */
export async function watchFolder(root: string, { onChange, report }: WatchListener): Promise<FolderWatch> {
  const watchers = new Map<string, FSWatcher>();
  const refusals = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  let isThere = true;

  const updateIn = (delay: number) => {
    clearTimeout(timer);
    if (!closed) timer = setTimeout(update, delay);
  };

  const update = async () => {
    const wasThere = isThere;
    isThere = await follow(root);
    if (closed) return;
    if (isThere !== wasThere) report(isThere ? `${root} is back.` : `${root} has gone. Waiting for it to come back.`);
    if (!isThere) updateIn(GONE);
    if (isThere || wasThere) onChange();
  };

  /** Lets go of a directory and of those below it. */
  const forget = (directory: string) => {
    for (const [path, watcher] of watchers) {
      if (path !== directory && !path.startsWith(directory + sep)) continue;
      watcher.close();
      watchers.delete(path);
    }
  };

  /** Directories come and go: one that has gone since it was seen is no trouble, its parent tells. */
  const watchDirectory = (directory: string) => {
    try {
      const watcher = watch(directory, (event, name) => {
        if (event === 'rename' && name !== null) {
          // Another directory may stand under this name now: the old watch would follow the one that has gone.
          forget(join(directory, name));
          // A directory that goes is told under its own name.
          if (name === basename(directory)) forget(directory);
        }
        updateIn(QUIET);
      });
      watcher.on('error', () => {
        forget(directory);
        updateIn(QUIET);
      });
      watchers.set(directory, watcher);
    } catch (error) {
      const { code = 'unknown error', message } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT' || code === 'ENOTDIR' || refusals.has(code)) return;
      refusals.add(code);
      report(`Not everything can be watched, so reload pages yourself after saving: ${reason(code, message)}.`);
    }
  };

  /** Watches a directory and those in it that are not watched yet. Returns whether it is there. */
  const follow = async (directory: string): Promise<boolean> => {
    // Watched first and read then, so that what is added in between is told.
    if (!closed && !watchers.has(directory)) watchDirectory(directory);
    const entries = await readdir(directory, { withFileTypes: true }).catch(() => undefined);
    if (!entries) {
      forget(directory);
      return false;
    }
    for (const entry of entries) {
      const isHidden = entry.name.startsWith('.') || entry.name === 'node_modules';
      if (entry.isDirectory() && !isHidden) await follow(join(directory, entry.name));
    }
    return true;
  };

  await follow(root);
  return {
    isComplete: () => refusals.size === 0,
    close: () => {
      closed = true;
      clearTimeout(timer);
      forget(root);
    },
  };
}

function reason(code: string, message: string): string {
  if (code === 'ENOSPC') return 'the system allows no more watches (ENOSPC, see fs.inotify.max_user_watches)';
  if (code === 'EMFILE') return 'too many files are open (EMFILE, see ulimit -n and fs.inotify.max_user_instances)';
  return message;
}
