import type { Source } from '../files/read-source.ts';
import { readEntry } from './file-record.ts';
import type { ParsedFile } from './parse-file.ts';
import { type ParseFilesOptions, parseFiles } from './parse-files.ts';

/**
 * Parses a single file as `parseFiles` does: within its time, in a thread that can be ended.
 *
 * @throws BroadsheetError `config-invalid`, when a plugin module is no such thing.
 * @throws The reason of the signal.
 */
export async function parseOne(
  source: Source,
  options: Pick<ParseFilesOptions, 'setup' | 'workers' | 'timeBudget' | 'threads' | 'signal'>,
): Promise<ParsedFile> {
  const sources = [source];
  let outcome: ParsedFile = { problems: [] };
  await parseFiles(1, () => sources.pop(), {
    ...options,
    wantsBodies: true,
    onParsed: ({ record, body = '[]' }) => {
      const entry = readEntry(record.entry);
      outcome = 'problems' in entry ? entry : { ...entry, raw: JSON.parse(record.raw), blocks: JSON.parse(body) };
    },
    onFailed: (_, problem) => {
      outcome = { problems: [problem] };
    },
  });
  return outcome;
}
