import { type FileError, saveBody } from '../cache/body-file.ts';
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
  /** Why its body is not in the cache, where it should be. */
  readonly unsaved?: FileError;
}

/** Parses the files of a folder, and puts their bodies into the cache. */
export type Parser = (source: Source) => Parsed;

/**
 * Makes a parser, with its plugins.
 *
 * @throws BroadsheetError `config-invalid`, when a plugin module is no such thing.
 */
export async function openParser({ plugins, bodies, ...options }: ParserSetup): Promise<Parser> {
  const given = await importPlugins(plugins);
  let saves = bodies !== undefined;
  return ({ path, hash, bytes }) => {
    const file = parseFile(path, bytes, { ...given, ...options });
    const isArticle = 'summary' in file;
    const entry: Entry = isArticle ? { summary: file.summary } : { problems: file.problems };
    const record = { path, hash, entry: printEntry(entry), raw: isArticle ? JSON.stringify(file.raw) : '{}' };
    const unsaved = isArticle && saves && bodies !== undefined ? saveBody(bodies, hash, file.blocks) : undefined;
    // A disk that is full stays so: once is enough.
    if (unsaved) saves = false;
    return { record, lasts: isArticle || !file.problems.some(isFault), ...(unsaved && { unsaved }) };
  };
}

function isFault({ code }: { readonly code: string }): boolean {
  return code === 'file-failed' || code === 'plugin-failed';
}
