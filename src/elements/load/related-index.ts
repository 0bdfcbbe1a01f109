import type { RelatedLink } from '../../model/block.ts';
import { BroadsheetError } from '../../model/broadsheet-error.ts';
import type { Failure } from '../frame/drawing-element.ts';
import { sayLater } from '../frame/say-later.ts';
import type { Speaker } from '../frame/speaker.ts';
import { answerFault, requestFault, scriptFault } from './load-faults.ts';
import { invalid, notJson, relatedLink } from './read-article.ts';
import { readText } from './read-text.ts';
import { arrayOf, isRecord } from './shape.ts';

const HINT = 'Make it with the same version of Broadsheet.';

/** What a reader is told while an index is on the way. */
export function loadingText(speaker: Speaker): string {
  const say = sayLater(speaker);
  return say('loadingRelated');
}

/** How an index is asked for. */
export interface IndexRequest {
  /** What a relative address is relative to. */
  readonly base: string;
  readonly signal: AbortSignal;
}

/**
 * Loads what an index of related links holds for one article: `{ "format": 1, "related": { "<slug>": [links] } }`.
 *
 * @returns Its links; none when the index does not know it.
 * @throws BroadsheetError (`load-failed`, `article-invalid`) when there is no such index; whatever `fetch` throws.
 */
export async function loadRelatedLinks(
  src: string,
  slug: string,
  { base, signal }: IndexRequest,
): Promise<readonly RelatedLink[]> {
  const response = await fetch(new URL(src, base), { credentials: 'omit', signal });
  const address = response.url || src;
  if (!response.ok) throw answerFault(response, address);
  return readRelatedIndex(JSON.parse(await readText(response, address)), slug);
}

/** Reads an index, as above, from data that may come from anywhere. */
export function readRelatedIndex(index: unknown, slug: string): readonly RelatedLink[] {
  if (!isRecord(index) || index.format !== 1) {
    const format = isRecord(index) ? JSON.stringify(index.format) : undefined;
    throw invalid('The index of related links is not of format 1.', HINT, format);
  }
  if (!isRecord(index.related)) throw invalid('The index has no “related”.', HINT);
  if (!Object.hasOwn(index.related, slug)) return [];
  return readRelatedLinks(index.related[slug], `In the index, “${slug}`);
}

/**
 * Reads a list of related links from data that may come from anywhere.
 *
 * @param name What a problem calls the list, an opening quotation mark with it.
 * @throws BroadsheetError (`article-invalid`) when it is no such list.
 */
export function readRelatedLinks(value: unknown, name = '“links'): readonly RelatedLink[] {
  const fault = arrayOf(relatedLink)(value);
  if (fault !== undefined) throw invalid(`${name}${fault}” is missing or of the wrong kind.`, HINT);
  // Checked above.
  return value as readonly RelatedLink[];
}

/** What was thrown, and what the element was doing. */
export interface RelatedAttempt {
  readonly error: unknown;
  /** The property `links`, drawn unseen. */
  readonly given: unknown;
  readonly src: string | null;
  readonly base: string;
}

/** Explains a failure: to a developer in the console, to a reader in plain words. */
export function failRelatedLinks(attempt: RelatedAttempt, speaker: Speaker): Failure {
  const say = sayLater(speaker);
  const { problems, message } = faultOf(attempt);
  console.warn(message);
  return { problems, message: say('relatedFailed') };
}

function faultOf({ error, given, src, base }: RelatedAttempt): BroadsheetError {
  if (error instanceof BroadsheetError) return error;
  if (given === undefined) {
    if (error instanceof SyntaxError) return notJson(error);
    return src === null ? scriptFault(error) : requestFault(src, base, error);
  }
  try {
    readRelatedLinks(given);
  } catch (fault) {
    if (fault instanceof BroadsheetError) return fault;
  }
  return invalid('The links could not be drawn.', HINT, undefined, error);
}
