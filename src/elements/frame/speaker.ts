import type { KnownStrings } from '../../strings/known-strings.ts';
import type { FirstStrings, LaterStrings } from '../../strings/strings.ts';

/** Says things to a reader, in the language of the page around an element. */
export interface Speaker {
  /** BCP 47 tag of the language. */
  readonly lang: () => string;
  /** What is not loaded yet is not said. */
  readonly say: (
    key: keyof FirstStrings | keyof LaterStrings,
    values?: Readonly<Record<string, string | number>>,
  ) => string;
  readonly strings: () => KnownStrings;
}
