import { readdir, realpath, stat } from 'node:fs/promises';
import { parseOne } from '../../collection/parse/parse-one.ts';
import { SpareThreads } from '../../collection/parse/spare-threads.ts';
import { UsageError } from '../usage-error.ts';
import { type ArticleFile, readArticleFile, toArticleFile } from './article-file.ts';
import { findArticles } from './find-articles.ts';

/** From so many articles on, reading them takes long enough to say so. */
const MANY = 200;

/**
 * A folder of articles. Files are read anew whenever they are asked for, and parsed again when they differ: in a thread
 * and within a time, so that a file which takes long keeps nobody waiting who asks for another.
 */
export interface ArticleFolder {
  /** Its real path: symbolic links are followed. */
  readonly root: string;
  /** Every Markdown file below it; hidden ones and `node_modules` are passed over. */
  readonly list: () => Promise<readonly ArticleFile[]>;
  /** One Markdown file by its path within the folder. */
  readonly read: (path: string) => Promise<ArticleFile>;
  /** The first file whose article has this slug, as of the last `forget`. */
  readonly findBySlug: (slug: string) => Promise<ArticleFile | undefined>;
  /** Has `findBySlug` look again: to be called when a file has changed. */
  readonly forget: () => void;
}

export interface ArticleFolderOptions {
  /** Is told when there is much to read. */
  readonly report?: (text: string) => void;
  /** Ends a `list` that is under way, what it has by then is its result; and the thread that parses. */
  readonly signal?: AbortSignal;
}

/**
 * Opens a folder for reading.
 *
 * @throws {UsageError} When there is no such folder, or it may not be read.
 */
export async function openArticleFolder(path: string, options: ArticleFolderOptions = {}): Promise<ArticleFolder> {
  const root = await findRoot(path);
  const { signal } = options;
  const parsed = new Map<string, { readonly hash: string; readonly file: Promise<ArticleFile> }>();
  const threads = new SpareThreads();
  signal?.addEventListener('abort', () => void threads.end(), { once: true });
  let running: Promise<readonly ArticleFile[]> | undefined;
  let slugs: Promise<ReadonlyMap<string, string>> | undefined;

  const read = async (file: string): Promise<ArticleFile> => {
    const source = readArticleFile(root, file);
    if (!('hash' in source)) return source;
    const known = parsed.get(file);
    if (known?.hash === source.hash) return known.file;
    const made = parseOne(source, { setup: { plugins: [] }, threads, signal }).then((each) =>
      toArticleFile(source, each),
    );
    const entry = { hash: source.hash, file: made };
    parsed.set(file, entry);
    made.catch(() => {
      if (parsed.get(file) === entry) parsed.delete(file);
    });
    return made;
  };

  const readAll = async () => {
    const paths = await findArticles(root);
    const present = new Set(paths);
    for (const file of parsed.keys()) if (!present.has(file)) parsed.delete(file);
    const unread = paths.length - parsed.size;
    if (unread >= MANY) options.report?.(`Reading ${unread} articles…`);
    const files: ArticleFile[] = [];
    for (const file of paths) {
      if (signal?.aborted) return files;
      // A file may go between being listed and being read.
      const made = await read(file).catch(() => undefined);
      if (made) files.push(made);
    }
    if (unread >= MANY) options.report?.(`${files.length} articles read.`);
    return files;
  };

  /** Whoever asks while the folder is being read waits for the same result. */
  const list = () => {
    if (running) return running;
    const started = readAll().finally(() => {
      if (running === started) running = undefined;
    });
    running = started;
    return started;
  };

  const findBySlug = async (slug: string) => {
    slugs ??= list().then(toSlugIndex);
    const file = (await slugs).get(slug);
    return file === undefined ? undefined : read(file).catch(() => undefined);
  };

  const forget = () => {
    running = undefined;
    slugs = undefined;
  };

  return { root, list, read, findBySlug, forget };
}

async function findRoot(path: string): Promise<string> {
  const refuse = (error: NodeJS.ErrnoException) => {
    throw new UsageError(`Cannot read the folder "${path}": ${reason(error)}.`, { cause: error });
  };
  const root = await realpath(path).catch(refuse);
  if (!(await stat(root)).isDirectory()) throw new UsageError(`"${path}" is a file. Give the folder it is in.`);
  await readdir(root).catch(refuse);
  return root;
}

/** From slug to path; of two files with one slug, the first has it. */
function toSlugIndex(files: readonly ArticleFile[]): ReadonlyMap<string, string> {
  const index = new Map<string, string>();
  for (const { article, path } of files) {
    if (article && !index.has(article.slug)) index.set(article.slug, path);
  }
  return index;
}

function reason({ code, message }: NodeJS.ErrnoException): string {
  if (code === 'ENOENT') return 'there is none of that name';
  if (code === 'EACCES' || code === 'EPERM') return 'permission denied';
  return message;
}
