import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import {
  BACKSLASH,
  CARET,
  isBlank,
  isLineEnding,
  isWhiteSpace,
  LEFT_BRACKET,
  LEFT_PARENTHESIS,
  lineEndingEnd,
  RIGHT_BRACKET,
  TAB,
} from './characters.ts';
import type { Bracket, Target } from './items.ts';
import { pairRuns } from './pair-runs.ts';
import type { References } from './references.ts';
import { readResource } from './resource.ts';
import { addLook, addPiece, type Scan } from './scan.ts';
import { tabWidth } from './tabs.ts';

/** CommonMark, “Links”, link label: how long one may be. */
const LABEL_LENGTH = 999;

/** Reads a footnote’s call or the start of a link at a `[`, and returns where to go on. */
export function readBracket(scan: Scan, at: number): number {
  const { text, end } = scan;
  if (at + 1 < end && text.charCodeAt(at + 1) === CARET) {
    const call = footnoteCallEnd(scan, at);
    if (call !== -1) {
      scan.lastBracket = call - 1;
      return addPiece(scan, 'footnote', at, call, text.slice(at + 2, call - 1));
    }
  }
  return openBracket(scan, at, at + 1, false);
}

/** Reads the start of an image at an `!`, and returns where to go on. */
export function readBang(scan: Scan, at: number): number {
  if (at + 1 >= scan.end || scan.text.charCodeAt(at + 1) !== LEFT_BRACKET) return at + 1;
  return openBracket(scan, at, at + 2, true);
}

function openBracket(scan: Scan, start: number, end: number, image: boolean): number {
  const bracket: Bracket = {
    kind: 'bracket',
    start,
    end,
    image,
    items: scan.items.length,
    runs: scan.runs.length,
    target: undefined,
  };
  scan.items.push(bracket);
  scan.brackets.push(bracket);
  scan.lastBracket = end - 1;
  return end;
}

/** Where a footnote’s call ends (GFM has no section on it); -1 where there is none. */
function footnoteCallEnd({ text, end, references }: Scan, at: number): number {
  if (references.footnotes.size === 0) return -1;
  const start = at + 2;
  for (let index = start; index < end && index - start <= LABEL_LENGTH; index++) {
    const code = text.charCodeAt(index);
    if (code === RIGHT_BRACKET) {
      const known = index > start && references.footnotes.has(normalizeIdentifier(text.slice(start, index)));
      return known ? index + 1 : -1;
    }
    if (code === LEFT_BRACKET || isWhiteSpace(code)) return -1;
    if (code === BACKSLASH && isLabelEscape(text, index, end)) index++;
  }
  return -1;
}

/**
 * Reads the end of a link or an image at a `]`, and returns where to go on. CommonMark, appendix “A parsing strategy”,
 * look for link or image.
 */
export function readBracketEnd(scan: Scan, at: number): number {
  const opener = scan.brackets.pop();
  // A label of a definition holds no bracket that is not escaped: what does, need not be looked up.
  const plain = opener !== undefined && scan.lastBracket < opener.end;
  scan.lastBracket = at;
  if (!opener) return at + 1;
  const inactive = !opener.image && scan.brackets.length < scan.inactive;
  scan.inactive = Math.min(scan.inactive, scan.brackets.length);
  if (inactive) return at + 1;

  const target = readTarget(scan, opener, at, plain);
  if (!target) return opener.image && plain ? readCallAfterBang(scan, opener, at) : at + 1;
  opener.target = target;
  pairRuns(scan.runs, opener.runs, true);
  scan.runs.length = opener.runs;
  if (!opener.image) scan.inactive = scan.brackets.length;
  scan.lastBracket = target.end - 1;
  return addPiece(scan, 'close', at, target.end, '');
}

function readTarget(scan: Scan, { end: start }: Bracket, at: number, plain: boolean): Target | undefined {
  const { text, end, references } = scan;
  const next = at + 1 < end ? text.charCodeAt(at + 1) : -1;
  if (next === LEFT_PARENTHESIS) {
    const resource = readResource(scan, at + 2);
    if (resource) return resource;
  }
  if (next === LEFT_BRACKET) {
    const label = labelEnd(scan, at + 1);
    const raw = label === -1 ? undefined : text.slice(at + 2, label - 1);
    if (raw !== undefined && isDefined(references, raw)) return toReference('full', raw, label);
    if (raw !== undefined) addLook(scan, at, label);
  }
  if (!plain) return undefined;
  const raw = text.slice(start, at);
  if (!isDefined(references, raw)) return undefined;
  if (next !== LEFT_BRACKET) return toReference('shortcut', raw, at + 1);
  const empty = at + 2 < end && text.charCodeAt(at + 2) === RIGHT_BRACKET;
  return empty ? toReference('collapsed', raw, at + 3) : undefined;
}

function isDefined({ definitions }: References, raw: string): boolean {
  return definitions.size > 0 && definitions.has(normalizeIdentifier(raw));
}

function toReference(reference: Target['reference'], label: string, end: number): Target {
  return { end, url: '', title: null, reference, label };
}

/** Where the label of a full reference ends, from its `[` on; -1 where it is none. */
function labelEnd(scan: Scan, at: number): number {
  const { text, end } = scan;
  let size = 0;
  let tabs = 0;
  let seen = false;
  let index = at + 1;
  for (; index < end && size <= LABEL_LENGTH; index++) {
    const code = text.charCodeAt(index);
    if (code === LEFT_BRACKET) break;
    if (code === RIGHT_BRACKET) {
      const long = tabs > 0 && size + 3 * tabs > LABEL_LENGTH && size + wider(scan, at, index) > LABEL_LENGTH;
      if (seen && !long) return index + 1;
      break;
    }
    if (isLineEnding(code)) continue;
    size++;
    if (code === TAB) tabs++;
    if (!isBlank(code)) seen = true;
    if (code === BACKSLASH && isLabelEscape(text, index, end)) {
      index++;
      size++;
    }
  }
  addLook(scan, at, index);
  return -1;
}

/** By how much tabs make a text wider than its characters are: micromark counts columns. */
function wider(scan: Scan, start: number, end: number): number {
  const { text } = scan;
  let sum = 0;
  for (let index = text.indexOf('\t', start); index !== -1 && index < end; index = text.indexOf('\t', index + 1)) {
    sum += tabWidth(scan, index) - 1;
  }
  return sum;
}

function isLabelEscape(text: string, at: number, end: number): boolean {
  if (at + 1 >= end) return false;
  const next = text.charCodeAt(at + 1);
  return next === LEFT_BRACKET || next === RIGHT_BRACKET || next === BACKSLASH;
}

/**
 * `![^a]` that is no image is an `!` and a footnote’s call. micromark takes the label’s first character for the `^`,
 * though white space may come before that.
 */
function readCallAfterBang(scan: Scan, opener: Bracket, at: number): number {
  const { text, references } = scan;
  if (references.footnotes.size === 0) return at + 1;
  const identifier = normalizeIdentifier(text.slice(opener.end, at));
  if (identifier.charCodeAt(0) !== CARET || !references.footnotes.has(identifier.slice(1))) return at + 1;
  scan.items.length = opener.items;
  scan.runs.length = opener.runs;
  const label = lineEndingEnd(text, opener.end, at);
  // Of a tab, it takes one column.
  const rest = text.charCodeAt(opener.end) === TAB ? ' '.repeat(tabWidth(scan, opener.end) - 1) : '';
  return addPiece(scan, 'footnote', opener.start + 1, at + 1, rest + text.slice(label, at));
}
