import { readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { type Problem, problem } from '../../model/problem.ts';

/** The files of a folder. */
export interface FileList {
  /** Paths within the folder, with forward slashes; those of each folder by name, what is below it in its place. */
  readonly paths: readonly string[];
  readonly problems: readonly Problem[];
}

export interface ListOptions {
  /** Tells by its path within the folder whether a symbolic link is followed. Default: all are. */
  readonly isFollowed?: (path: string) => boolean | Promise<boolean>;
}

/**
 * Lists the files below a folder that are asked for.
 *
 * Hidden ones and `node_modules` are passed over. Symbolic links are followed; one that leads to a folder it is in is a
 * problem, and so is a folder that cannot be read.
 *
 * @param root Absolute path of the folder.
 * @param isWanted Tells by its path within the folder whether a file is asked for.
 */
export async function listFiles(
  root: string,
  isWanted: (path: string) => boolean,
  { isFollowed = () => true }: ListOptions = {},
): Promise<FileList> {
  const paths: string[] = [];
  const problems: Problem[] = [];

  /** @param above Real paths of the folder and of those it is in. */
  const list = async (folder: string, above: readonly string[]): Promise<void> => {
    const full = join(root, folder);
    let entries: Awaited<ReturnType<typeof readDirectory>>;
    try {
      entries = await readDirectory(full);
    } catch (error) {
      problems.push(folder === '' ? missingFolder(root, error) : unreadable(folder, error));
      return;
    }
    for (const entry of entries) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isFile()) {
        if (isWanted(path)) paths.push(path);
      } else if (entry.isDirectory()) {
        await list(path, [...above, join(above.at(-1) ?? root, entry.name)]);
      } else if (entry.isSymbolicLink() && (await isFollowed(path))) {
        await follow(path, above);
      }
    }
  };

  const follow = async (path: string, above: readonly string[]): Promise<void> => {
    const full = join(root, path);
    try {
      const target = await stat(full);
      if (target.isFile()) {
        if (isWanted(path)) paths.push(path);
      } else if (target.isDirectory()) {
        const real = await realpath(full);
        if (above.includes(real)) problems.push(loop(path, relative(above[0] ?? root, real)));
        else await list(path, [...above, real]);
      }
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ELOOP') problems.push(loop(path));
      else if (isWanted(path)) problems.push(unreadable(path, error));
    }
  };

  const real = await realpath(root).catch(() => root);
  await list('', [real]);
  return { paths, problems };
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

/** A file or folder that is there and cannot be read. */
export function unreadable(path: string, error: unknown): Problem {
  return problem('file-unreadable', {
    message: `Cannot read "${path}": ${reasonOf(error)}.`,
    hint: 'Let the file be read, or exclude it.',
    file: path,
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

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'it leads nowhere';
  if (code === 'EACCES' || code === 'EPERM') return 'permission denied';
  return message;
}
