import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface MarkdownFile {
  readonly path: string;
  readonly source: string;
}

/** Every Markdown file below a folder, `node_modules` and hidden folders included, in the order of their paths. */
export function* markdownFiles(folder: string): Generator<MarkdownFile> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:md|markdown)$/i.test(path))
    .sort();
  for (const path of paths) {
    const full = join(folder, path);
    let source: string;
    try {
      source = readFileSync(full, 'utf8');
    } catch (error) {
      // A folder may be named like a file, and a link may lead nowhere.
      if (error instanceof Error && 'code' in error && (error.code === 'EISDIR' || error.code === 'ENOENT')) continue;
      throw error;
    }
    yield { path: full, source };
  }
}
