/** What a document must not bring about. */
export type Check =
  /** A script of its ran. */
  | 'executions'
  /** An attribute that would run one. */
  | 'handlers'
  /** An address with a scheme that is not allowed where it stands. */
  | 'URLs'
  /** An id or a name that a script could take for one of its own. */
  | 'names'
  /** An element that no article holds. */
  | 'elements'
  /** A style within the page. */
  | 'styles'
  /** What says where ticks are kept, or what is loaded. */
  | 'forgeries'
  /** A request that nothing in an article may make. */
  | 'requests'
  /** What Broadsheet itself did against the page's policy. */
  | 'violations'
  /** Neither an article nor a problem: without this, all else would be no news. */
  | 'undrawn';

export const CHECKS: readonly Check[] = [
  'executions',
  'handlers',
  'URLs',
  'names',
  'elements',
  'styles',
  'forgeries',
  'requests',
  'violations',
  'undrawn',
];

/** Something that a document brought about. */
export interface Finding {
  readonly check: Check;
  /** The document; absent where it cannot be told. */
  readonly document?: number;
  readonly what: string;
}

/** What came of the documents of a page. */
export interface PageReport {
  readonly findings: readonly Finding[];
  readonly drawn: number;
  /** Told as a problem in place of an article. */
  readonly refused: number;
}
