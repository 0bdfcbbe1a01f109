import type { ProgressLog } from '../log.ts';
import type { ProgressKey } from '../progress-key.ts';

/** What a backup says it is. */
export const BACKUP = 'progress';

/** The format of backups; a reader of a larger one would not know what it reads. */
export const BACKUP_FORMAT = 1;

/**
 * A whole log as a file, to keep or to carry to another device: `fromJson` reads it back.
 *
 * @param key The list that it is the log of.
 */
export function toJson({ scope, checklist, subject }: ProgressKey, { generation, entries }: ProgressLog): string {
  const key = { scope, checklist, ...(subject !== undefined && { subject }) };
  return `${JSON.stringify({ broadsheet: BACKUP, format: BACKUP_FORMAT, key, generation, entries }, null, 2)}\n`;
}
