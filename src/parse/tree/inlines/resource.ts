import { decodeString } from 'micromark-util-decode-string';
import {
  APOSTROPHE,
  BACKSLASH,
  GREATER_THAN,
  isControl,
  isLineEnding,
  isWhiteSpace,
  LEFT_PARENTHESIS,
  LESS_THAN,
  QUOTATION_MARK,
  RIGHT_PARENTHESIS,
  skipWhiteSpace,
} from './characters.ts';
import type { Target } from './items.ts';
import { addLook, type Scan } from './scan.ts';

/** How deep parentheses may be nested in a destination: micromark’s limit. */
const NESTED_PARENTHESES = 32;

/** CommonMark, “Links”, inline link: reads what follows the `(`, up to and with the `)`. */
export function readResource(scan: Scan, from: number): Target | undefined {
  const { text, end } = scan;
  const start = skipWhiteSpace(text, from, end);
  if (start >= end) return missing(scan, from, end);
  const first = text.charCodeAt(start);
  if (first === RIGHT_PARENTHESIS) return toTarget('', null, start + 1);

  const enclosed = first === LESS_THAN;
  const after = enclosed ? enclosedEnd(text, start + 1, end) : rawEnd(text, start, end);
  if (after === -1) return missing(scan, from, start);
  const url = enclosed ? text.slice(start + 1, after - 1) : text.slice(start, after);

  const between = skipWhiteSpace(text, after, end);
  if (between >= end) return missing(scan, from, end);
  const marker = text.charCodeAt(between);
  if (marker === RIGHT_PARENTHESIS) return toTarget(decode(url), null, between + 1);
  const quoted = marker === QUOTATION_MARK || marker === APOSTROPHE;
  if (between === after || !(quoted || marker === LEFT_PARENTHESIS)) return missing(scan, from, between);
  const close = titleClose(scan, between + 1, quoted ? marker : RIGHT_PARENTHESIS);
  if (close === -1) return missing(scan, from, end);
  const last = quoted ? skipWhiteSpace(text, close + 1, end) : scan.titleAfter;
  if (last >= end || text.charCodeAt(last) !== RIGHT_PARENTHESIS) return missing(scan, from, last);
  const title = close === between + 1 ? null : toTitle(text.slice(between + 1, close));
  return toTarget(decode(url), title, last + 1);
}

function missing(scan: Scan, from: number, to: number): undefined {
  addLook(scan, from, to);
}

function toTarget(url: string, title: string | null, end: number): Target {
  return { end, url, title, reference: undefined, label: '' };
}

/** Where a destination in angle brackets ends, of which the first was read; -1 where it does not. */
function enclosedEnd(text: string, from: number, end: number): number {
  for (let index = from; index < end; index++) {
    const code = text.charCodeAt(index);
    if (code === GREATER_THAN) return index + 1;
    if (code === LESS_THAN || isLineEnding(code)) return -1;
    if (code === BACKSLASH && index + 1 < end) {
      const next = text.charCodeAt(index + 1);
      if (next === LESS_THAN || next === GREATER_THAN || next === BACKSLASH) index++;
    }
  }
  return -1;
}

/** Where a destination without angle brackets ends; -1 where it has what it must not have. */
function rawEnd(text: string, start: number, end: number): number {
  let depth = 0;
  let index = start;
  for (; index < end; index++) {
    const code = text.charCodeAt(index);
    if (code === LEFT_PARENTHESIS) {
      if (depth === NESTED_PARENTHESES) return -1;
      depth++;
    } else if (code === RIGHT_PARENTHESIS) {
      if (depth === 0) return index;
      depth--;
    } else if (code === 0x20 || isControl(code)) {
      return depth === 0 && index > start && isWhiteSpace(code) ? index : -1;
    } else if (code === BACKSLASH && index + 1 < end) {
      const next = text.charCodeAt(index + 1);
      if (next === LEFT_PARENTHESIS || next === RIGHT_PARENTHESIS || next === BACKSLASH) index++;
    }
  }
  return -1;
}

/**
 * Where a title is closed; -1 where it is not. A title in quotes is closed by the opener of the next at the latest. One
 * in parentheses is not, so that what was found for it is remembered: it holds for all that are opened before its end.
 */
function titleClose(scan: Scan, from: number, marker: number): number {
  if (marker !== RIGHT_PARENTHESIS) return unescaped(scan, from, marker);
  const known = scan.titleOpen !== -1 && from >= scan.titleOpen && (scan.titleClose === -1 || from <= scan.titleClose);
  if (!known) {
    scan.titleOpen = from;
    scan.titleClose = unescaped(scan, from, marker);
    scan.titleAfter = skipWhiteSpace(scan.text, scan.titleClose + 1, scan.end);
  }
  return scan.titleClose;
}

function unescaped({ text, end }: Scan, from: number, marker: number): number {
  for (let index = from; index < end; index++) {
    const code = text.charCodeAt(index);
    if (code === marker) return index;
    if (code === BACKSLASH && index + 1 < end) {
      const next = text.charCodeAt(index + 1);
      if (next === marker || next === BACKSLASH) index++;
    }
  }
  return -1;
}

/** White space at the start of a title’s lines is dropped. */
function toTitle(raw: string): string {
  return decode(raw.replace(/(\r\n?|\n)[ \t]+/g, '$1'));
}

function decode(raw: string): string {
  return raw.includes('\\') || raw.includes('&') ? decodeString(raw) : raw;
}
