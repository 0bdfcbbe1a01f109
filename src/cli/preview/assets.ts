import { readFile } from 'node:fs/promises';
import { mediaType } from './media-types.ts';
import { previewStyles } from './preview-styles.ts';
import { reloadScript } from './reload-script.ts';

/** Where the preview's own files are: no article is called so, since hidden names are not served. */
export const ASSETS = '/.broadsheet/';

const WRITTEN_HERE: ReadonlyMap<string, string> = new Map([
  ['preview.css', previewStyles],
  ['reload.js', reloadScript],
]);

const BUILT = /^(?:styles\.css|broadsheet\.min\.js(?:\.map)?|broadsheet\/[\w-]+\.js(?:\.map)?)$/;

/** A file that the preview's pages are made with. */
export interface Asset {
  readonly body: string | Buffer;
  readonly type: string;
}

/**
 * Reads one of the preview's own files: the elements as they are shipped, and what surrounds them.
 *
 * @param name Such as `broadsheet.min.js`.
 */
export async function readAsset(name: string): Promise<Asset | undefined> {
  const written = WRITTEN_HERE.get(name);
  if (written !== undefined) return { body: written, type: mediaType(name) };
  if (!BUILT.test(name)) return undefined;
  // The same from src/cli/preview/ and from dist/cli/preview/.
  const body = await readFile(new URL(`../../../dist/${name}`, import.meta.url)).catch(() => undefined);
  return body && { body, type: mediaType(name) };
}
