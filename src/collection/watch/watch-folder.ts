import { type FSWatcher, watch } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { leadsAround } from '../files/leads-around.ts';

/** Editors save in several steps; a save is told once they have been quiet for so long (milliseconds). */
const QUIET = 60;

/** Where it is never quiet, what has happened is told after so long all the same (milliseconds). */
const LONGEST = 1000;

/** How often to look for a folder that has gone (milliseconds). */
const GONE = 300;

/** What is called back as a folder is watched. */
export interface WatchFolderOptions {
  /** Whether symbolic links are followed: to a directory and all below it, and to a file. Default: `false`. */
  readonly followsLinks?: boolean;
  /** Anything in the folder, at any depth, has been written, renamed, added or removed. */
  readonly onChange: () => void;
  /** The folder itself has gone, or is back. */
  readonly onPresence?: (isThere: boolean) => void;
  /** Some directories cannot be watched, for a reason in words. Each reason is told once. */
  readonly onRefused?: (reason: string) => void;
}

/** A directory and those it was reached through, by their real paths; and links that are to be followed when all is seen. */
interface Way {
  readonly above: readonly string[];
  /** Real paths of all directories that are seen. */
  readonly seen: Set<string>;
  readonly links: { readonly path: string; readonly above: readonly string[] }[];
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
 * editor replaces by renaming another over it. A directory that cannot be watched is left out and told of. When the
 * folder itself is not there, it is looked for until it is.
 */
export async function watchFolder(
  root: string,
  { onChange, onPresence, onRefused, followsLinks = false }: WatchFolderOptions,
): Promise<FolderWatch> {
  const watchers = new Map<string, FSWatcher>();
  const refusals = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  /** When the first change was that has not been told yet. */
  let untold: number | undefined;
  let closed = false;

  const updateIn = (delay: number) => {
    clearTimeout(timer);
    if (!closed) timer = setTimeout(update, delay);
  };

  const changed = () => {
    const now = performance.now();
    untold ??= now;
    updateIn(Math.max(0, Math.min(QUIET, untold + LONGEST - now)));
  };

  const update = async () => {
    untold = undefined;
    const wasThere = isThere;
    isThere = await followAll();
    if (closed) return;
    if (isThere !== wasThere) onPresence?.(isThere);
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

  /**
   * Directories come and go: one that has gone since it was seen is no trouble, its parent tells.
   *
   * @param link Of the directory, only the file that this link leads to counts.
   */
  const watchDirectory = (directory: string, link?: { readonly path: string; readonly target: string }) => {
    const path = link?.path ?? directory;
    if (closed || watchers.has(path)) return;
    try {
      const watcher = watch(directory, (event, name) => {
        if (link && name !== null && name !== link.target && name !== basename(directory)) return;
        if (event === 'rename' && name !== null) {
          // Another directory may stand under this name now: the old watch would follow the one that has gone.
          if (!link) forget(join(directory, name));
          // A directory that goes is told under its own name.
          if (name === basename(directory)) forget(path);
        }
        changed();
      });
      watcher.on('error', () => {
        forget(path);
        changed();
      });
      watchers.set(path, watcher);
    } catch (error) {
      const { code = 'unknown error', message } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT' || code === 'ENOTDIR' || refusals.has(code)) return;
      refusals.add(code);
      onRefused?.(reason(code, message));
    }
  };

  /** Watches a directory and those in it that are not watched yet, each once. Returns whether it is there. */
  const follow = async (directory: string, { above, seen, links }: Way): Promise<boolean> => {
    seen.add(above.at(-1) ?? directory);
    // Watched first and read then, so that what is added in between is told.
    watchDirectory(directory);
    const entries = await readdir(directory, { withFileTypes: true }).catch(() => undefined);
    if (!entries) {
      forget(directory);
      return false;
    }
    for (const entry of entries) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const path = join(directory, entry.name);
      const real = join(above.at(-1) ?? directory, entry.name);
      if (entry.isDirectory()) {
        if (!seen.has(real)) await follow(path, { above: [...above, real], seen, links });
      } else if (followsLinks && entry.isSymbolicLink()) links.push({ path, above });
    }
    return true;
  };

  const followLink = async (path: string, { above, seen, links }: Way) => {
    const real = await realpath(path).catch(() => undefined);
    const target = real === undefined ? undefined : await stat(real).catch(() => undefined);
    if (real === undefined || !target) return;
    if (!target.isDirectory()) watchDirectory(dirname(real), { path, target: basename(real) });
    else if (!seen.has(real) && !leadsAround(real, above)) await follow(path, { above: [...above, real], seen, links });
  };

  const followAll = async () => {
    const start: Way = { above: [await realpath(root).catch(() => root)], seen: new Set(), links: [] };
    const isThere = await follow(root, start);
    // Links in the folders that they lead to come to the end of the list.
    for (const { path, above } of start.links) await followLink(path, { ...start, above });
    return isThere;
  };

  let isThere = await followAll();
  if (!isThere) updateIn(GONE);
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
