import type { Article } from '../model/article.ts';
import type { ParseOptions } from './parse-options.ts';
import { parseWith } from './parse-with.ts';
import { MissingReader, type Readers } from './readers.ts';

/**
 * Reads an article as `parseArticle` does, and loads of the parser only what the source needs.
 *
 * Few articles need more than the core, and only the core can tell which: each round brings one reader.
 *
 * @throws BroadsheetError as `parseArticle` does.
 * @throws What the import of a reader throws.
 */
export async function parseOnDemand(source: string, options: ParseOptions): Promise<Article> {
  let readers: Partial<Readers> = {};
  for (;;) {
    try {
      return parseWith(source, options, readers);
    } catch (error) {
      if (!(error instanceof MissingReader) || readers[error.reader]) throw error;
      readers = { ...readers, ...(await LOADERS[error.reader]()) };
    }
  }
}

const LOADERS: { readonly [Name in keyof Readers]: () => Promise<Pick<Readers, Name>> } = {
  yaml: async () => ({ yaml: (await import('./frontmatter/formats/read-yaml.ts')).readYaml }),
  toml: async () => ({ toml: (await import('./frontmatter/formats/read-toml.ts')).readToml }),
  json: async () => ({ json: (await import('./frontmatter/formats/read-json.ts')).readJson }),
  html: async () => ({ html: (await import('./hast/clean-html.ts')).cleanHtml }),
  remark: async () => ({ remark: (await import('./tree/read-by-remark.ts')).readByRemark }),
};
