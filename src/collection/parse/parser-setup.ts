import type { ParseOptions } from '../../parse/parse-options.ts';

/** What a parser of a folder's files is made with, on whatever thread: all of it can be cloned. */
export interface ParserSetup extends Pick<ParseOptions, 'relatedHeadings' | 'tagSeparator' | 'sanitize' | 'limits'> {
  /** Addresses of plugin modules, to be imported as they are. */
  readonly plugins: readonly string[];
}
