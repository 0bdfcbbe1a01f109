/** Whatever in a leaf's text is not plain text, in the order of the source. */
export type Item = Piece | Run | Bracket;

/** What stands for itself. */
export interface Piece {
  /**
   * - `gap`: text that is dropped
   * - `decoded`: an escape or a character reference; `value` is the character
   * - `code`, `html`: a node with that `value`
   * - `break`: a hard line break, its line ending included
   * - `autolink`, `literal`: a link with or without angle brackets; `value` is what goes before its text in the URL
   * - `footnote`: a call; `value` is the raw label
   * - `close`: from the `]` to the end of a link or an image
   */
  readonly kind: 'gap' | 'decoded' | 'code' | 'html' | 'break' | 'autolink' | 'literal' | 'footnote' | 'close';
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

/** A run of `*`, `_` or `~`. From `start` to `left` it closes, from `right` to `end` it opens, between it is text. */
export interface Run {
  readonly kind: 'run';
  readonly start: number;
  readonly end: number;
  readonly marker: number;
  readonly canOpen: boolean;
  readonly canClose: boolean;
  left: number;
  right: number;
  /** How many characters each node that is closed here takes, from left to right. */
  readonly closes: number[];
  /** How many characters each node that is opened here takes, from right to left. */
  readonly opens: number[];
  /** Where the run stands among those that are paired with it. */
  order: number;
  /** Of one that opens: the order of the run that closes the last, and with it the longest, node that is opened here. */
  partner: number;
  /** The last run before it that opens alike. */
  below: Run | undefined;
}

/** A `[` or `![`. It is text until a target is found for it. */
export interface Bracket {
  readonly kind: 'bracket';
  readonly start: number;
  readonly end: number;
  readonly image: boolean;
  /** How many items, and how many open runs, stand before it. */
  readonly items: number;
  readonly runs: number;
  target: Target | undefined;
}

/** What a link or an image leads to. */
export interface Target {
  readonly end: number;
  readonly url: string;
  readonly title: string | null;
  /** Of a reference: how it is written, and its raw label. */
  readonly reference: 'full' | 'collapsed' | 'shortcut' | undefined;
  readonly label: string;
}
