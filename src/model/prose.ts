import type { Root } from 'hast';
import type { Place } from './place.ts';

/** Text, images, code, tables: sanitised hast without positions. */
export interface Prose {
  readonly type: 'prose';
  readonly content: Root;
  readonly place: Place;
}
