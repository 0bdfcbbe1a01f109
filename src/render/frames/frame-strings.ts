import { en } from '../../strings/en.ts';
import type { Strings } from '../../strings/strings.ts';
import type { RenderOptions } from '../render-options.ts';

/** What printed frames say: as the page gave it, and English where that says nothing. */
export function frameStrings({ strings }: Pick<RenderOptions, 'strings'>): Strings {
  return { ...en, ...strings };
}
