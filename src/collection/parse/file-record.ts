import type { Problem } from '../../model/problem.ts';
import type { BareSummary } from './bare-summary.ts';
import { type PackedSummary, packSummary, unpackSummary } from './pack-summary.ts';

/** An article without its body, or why there is none. */
export type Entry = { readonly summary: BareSummary } | { readonly problems: readonly Problem[] };

/**
 * What a file says before any schema, as texts: strings pass from thread to thread, and into the cache, for less than
 * objects do.
 */
export interface FileRecord {
  readonly path: string;
  /** Of its content. */
  readonly hash: string;
  /** Where its body is in a pack; empty when it is in none. */
  readonly body: string;
  /** An `Entry`; see `printEntry`. */
  readonly entry: string;
  /** JSON of the frontmatter as its author wrote it. */
  readonly raw: string;
}

export function printEntry(entry: Entry): string {
  return JSON.stringify('summary' in entry ? { summary: packSummary(entry.summary) } : entry);
}

export function readEntry(text: string): Entry {
  const entry: { summary: PackedSummary } | { problems: readonly Problem[] } = JSON.parse(text);
  return 'summary' in entry ? { summary: unpackSummary(entry.summary) } : entry;
}

/** What a file of a folder says. */
export interface KnownFile {
  /** Of its content. */
  readonly hash: string;
  readonly entry: Entry;
  /** Where its body is in a pack, if it is in one. */
  readonly body?: string;
  /** JSON of its frontmatter as it was written, where that is wanted. */
  readonly raw?: string;
}
