import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Article } from '../../model/article.ts';
import { BroadsheetError } from '../../model/broadsheet-error.ts';
import type { Problem } from '../../model/problem.ts';
import { parseArticle } from '../../parse/parse-article.ts';
import { UsageError } from '../usage-error.ts';

const ARTICLE_FILE = /\.(?:md|markdown)$/i;

/** One Markdown file of a previewed folder. */
export interface ArticleFile {
  /** Path within the folder, with forward slashes: `guides/first-steps.md`. */
  readonly path: string;
  readonly source: string;
  /** Left out when the source could not be made an article; the problems say why. */
  readonly article?: Article;
  readonly problems: readonly Problem[];
}

/** A folder of articles, read anew whenever it is asked. */
export interface ArticleFolder {
  /** Its real path: symbolic links are followed. */
  readonly root: string;
  /** Every Markdown file below it; hidden ones and `node_modules` are passed over. */
  readonly list: () => Promise<readonly ArticleFile[]>;
  /** One Markdown file by its path within the folder. */
  readonly read: (path: string) => Promise<ArticleFile>;
}

/**
 * Opens a folder for reading.
 *
 * @throws {UsageError} When there is no such folder, or it may not be read.
 */
export async function openArticleFolder(path: string): Promise<ArticleFolder> {
  const root = await realpath(path).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`Cannot read the folder "${path}": ${reason(error)}.`, { cause: error });
  });
  if (!(await stat(root)).isDirectory()) throw new UsageError(`"${path}" is a file. Give the folder it is in.`);
  await readdir(root).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`Cannot read the folder "${path}": ${reason(error)}.`, { cause: error });
  });
  const parsed = new Map<string, ArticleFile>();
  const read = async (file: string): Promise<ArticleFile> => {
    const source = await readFile(join(root, file), 'utf8');
    const known = parsed.get(file);
    if (known?.source === source) return known;
    const made = toArticleFile(file, source);
    parsed.set(file, made);
    return made;
  };
  const list = async () => {
    const files: ArticleFile[] = [];
    // A file may go between being listed and being read.
    for (const file of await findArticles(root, root)) {
      const made = await read(file).catch(() => undefined);
      if (made) files.push(made);
    }
    return files;
  };
  return { root, list, read };
}

function toArticleFile(path: string, source: string): ArticleFile {
  try {
    const article = parseArticle(source, { path });
    return { path, source, article, problems: article.problems };
  } catch (error) {
    if (!(error instanceof BroadsheetError)) throw error;
    return { path, source, problems: error.problems };
  }
}

async function findArticles(root: string, directory: string): Promise<string[]> {
  const entries = await readdir(directory, { withFileTypes: true }).catch(() => []);
  const files: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(directory, entry.name);
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    if (entry.isDirectory()) files.push(...(await findArticles(root, path)));
    else if (entry.isFile() && ARTICLE_FILE.test(entry.name)) files.push(relative(root, path).split(sep).join('/'));
  }
  return files;
}

function reason({ code, message }: NodeJS.ErrnoException): string {
  if (code === 'ENOENT') return 'there is none of that name';
  if (code === 'EACCES' || code === 'EPERM') return 'permission denied';
  return message;
}
