import { realpathSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { ownPath } from '../../collection/files/own-path.ts';
import { decodePath } from '../../collection/links/read-link.ts';

/** The folder of a site that holds copies of what articles refer to. */
export const MEDIA = 'media/';

/** What is copied: what a reader looks at, listens to or takes home. */
const KINDS =
  /\.(?:png|jpe?g|gif|webp|avif|svg|ico|mp4|webm|ogv|vtt|mp3|ogg|oga|wav|m4a|flac|pdf|epub|zip|csv|tsv|txt|xlsx|docx|pptx|odt|ods|odp)$/i;

/** Where a site has its copy of a file of the collection. */
export function mediaFile(path: string): string {
  return MEDIA + path;
}

/** A file of the collection's folder that an article refers to. */
export interface MediaReference {
  /** Its path within the folder, with forward slashes. */
  readonly path: string;
  readonly isThere: boolean;
}

/**
 * The file that a relative address within an article means; nothing where it means none that is copied.
 *
 * @param from Path of the article's file.
 * @param directory Absolute path of the folder: what lies outside of it or is hidden, be it by a symbolic link, is not the
 *   site's.
 */
export function mediaReference(address: string, from: string, directory: string): MediaReference | undefined {
  const written = address.replace(/[?#].*$/s, '');
  if (/^(?:[a-z][a-z\d+.-]*:|\/)/i.test(written) || !KINDS.test(written)) return undefined;
  // Half a character names what systems read in its place, and cannot be encoded.
  const named = decodePath(written).replace(/\p{Surrogate}/gu, '\ufffd');
  const path = posix.normalize(posix.join(posix.dirname(from), named));
  if (path.includes('\\') || path.split('/').some((part) => part.startsWith('.'))) return undefined;
  return { path, isThere: isOwnFile(directory, path) };
}

function isOwnFile(directory: string, path: string): boolean {
  try {
    const real = realpathSync(join(directory, path));
    return ownPath(real, realpathSync(directory)) !== undefined && statSync(real).isFile();
  } catch {
    return false;
  }
}
