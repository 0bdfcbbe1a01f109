import type { Source } from '../files/read-source.ts';
import { type Entry, type FileRecord, printEntry } from './file-record.ts';
import { importPlugins } from './import-plugins.ts';
import { parseFile } from './parse-file.ts';
import type { ParserSetup } from './parser-setup.ts';

/** What parsing a file has come to. */
export interface Parsed {
  readonly record: FileRecord;
  /** Whether the same source will always come to this. Not so for faults: a plugin may fail today only. */
  readonly lasts: boolean;
  /** JSON of its body, where that is wanted and there is one. */
  readonly body?: string;
}

/** Parses the files of a folder. Their bodies are left out where nobody keeps them. */
export type Parser = (source: Source, wantsBody: boolean) => Parsed;

/**
 * Makes a parser, with its plugins.
 *
 * @throws BroadsheetError `config-invalid`, when a plugin module is no such thing.
 */
export async function openParser({ plugins, ...options }: ParserSetup): Promise<Parser> {
  const given = await importPlugins(plugins);
  return (source, wantsBody) => {
    const { path, hash } = source;
    const file = parseFile(source, { ...given, ...options });
    const isArticle = 'summary' in file;
    const entry: Entry = isArticle ? { summary: file.summary } : { problems: file.problems };
    return {
      record: { path, hash, body: '', entry: printEntry(entry), raw: isArticle ? JSON.stringify(file.raw) : '{}' },
      lasts: isArticle || !file.problems.some(isFault),
      ...(isArticle && wantsBody && { body: JSON.stringify(file.blocks) }),
    };
  };
}

function isFault({ code }: { readonly code: string }): boolean {
  return code === 'file-failed' || code === 'plugin-failed';
}
