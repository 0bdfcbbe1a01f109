import { readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { type Problem, problem } from '../../model/problem.ts';
import { leadsAround } from './leads-around.ts';
import { reasonOf, unreadable } from './unreadable.ts';

/** The files of a folder. */
export interface FileList {
  /** Paths within the folder, with forward slashes; those of each folder by name, what is below it in its place. */
  readonly paths: readonly string[];
  readonly problems: readonly Problem[];
}

export interface ListOptions {
  /** Tells by its path within the folder whether a symbolic link is followed. Default: all are. */
  readonly isFollowed?: (path: string) => boolean | Promise<boolean>;
  readonly signal?: AbortSignal | undefined;
}

/** A symbolic link that is still to be followed. */
interface Link {
  readonly path: string;
  /** Real paths of the folder that it is in, and of those that this was reached through. */
  readonly above: readonly string[];
}

/**
 * Lists the files below a folder that are asked for.
 *
 * Hidden ones and `node_modules` are passed over. Symbolic links are followed, those to folders when all that is no link
 * has been listed: a file of a folder that is reached in several ways is listed once, by its own path where that is
 * asked for, else by that of the first link. One that leads to a folder it is in is a problem, and so is a folder that
 * cannot be read.
 *
 * @param root Absolute path of the folder.
 * @param isWanted Tells by its path within the folder whether a file is asked for.
 * @throws The reason of the signal.
 */
export async function listFiles(
  root: string,
  isWanted: (path: string) => boolean,
  { isFollowed = () => true, signal }: ListOptions = {},
): Promise<FileList> {
  const paths: string[] = [];
  const problems: Problem[] = [];
  const links: Link[] = [];
  /** Real places of what is listed, and of links that are followed. */
  const seen = new Set<string>();

  const isNew = (place: string) => seen.size < seen.add(place).size;

  /** @param above Real paths of the folder and of those it was reached through. */
  const list = async (folder: string, above: readonly string[]): Promise<void> => {
    signal?.throwIfAborted();
    const full = join(root, folder);
    const real = above.at(-1) ?? full;
    let entries: Awaited<ReturnType<typeof readDirectory>>;
    try {
      entries = await readDirectory(full);
    } catch (error) {
      if (folder === '') problems.push(missingFolder(root, error));
      else if (isNew(real)) problems.push(unreadable(folder, error));
      return;
    }
    for (const entry of entries) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      const place = join(real, entry.name);
      if (entry.isFile()) {
        if (isWanted(path) && isNew(place)) paths.push(path);
      } else if (entry.isDirectory()) {
        await list(path, [...above, place]);
      } else if (entry.isSymbolicLink() && (await isFollowed(path))) {
        await follow({ path, above }, place);
      }
    }
  };

  /** Of a link, lists the file that it leads to; the folder is left for later. */
  const follow = async (link: Link, place: string): Promise<void> => {
    const { path, above } = link;
    const full = join(root, path);
    try {
      const target = await stat(full);
      if (target.isFile()) {
        if (isWanted(path) && isNew(place)) paths.push(path);
      } else if (target.isDirectory() && isNew(place)) {
        const real = await realpath(full);
        if (leadsAround(real, above)) problems.push(loop(path, relative(above[0] ?? root, real)));
        else links.push({ path, above: [...above, real] });
      }
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ELOOP') {
        if (isNew(place)) problems.push(loop(path));
      } else if (isWanted(path) && isNew(place)) problems.push(unreadable(path, error));
    }
  };

  await list('', [await realpath(root).catch(() => root)]);
  if (links.length === 0) return { paths, problems };
  // Links in the folders that they lead to come to the end of the list.
  for (const { path, above } of links) await list(path, above);
  return { paths: paths.sort(byPlace), problems };
}

/** Each folder's entries by name, with what is below them in their place. */
function byPlace(one: string, other: string): number {
  return one.replaceAll('/', '\0') < other.replaceAll('/', '\0') ? -1 : 1;
}

async function readDirectory(path: string) {
  const entries = await readdir(path, { withFileTypes: true });
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function missingFolder(root: string, error: unknown): Problem {
  const { code } = error as NodeJS.ErrnoException;
  const what =
    code === 'ENOENT' ? 'There is no folder' : code === 'ENOTDIR' ? 'This is no folder' : 'Cannot read the folder';
  return problem('folder-missing', {
    message: `${what} "${root}"${code === 'ENOENT' || code === 'ENOTDIR' ? '' : `: ${reasonOf(error)}`}.`,
    hint: 'Give the path of the folder that holds the articles.',
    actual: root,
  });
}

function loop(path: string, to?: string): Problem {
  const target = to === undefined ? 'itself' : `"${to.split(sep).join('/') || '.'}", which it is in`;
  return problem('link-loop', {
    message: `The symbolic link "${path}" leads to ${target}; it is not followed.`,
    hint: 'Remove the link, or exclude it.',
    file: path,
  });
}
