import type { Edit } from '../../model/edit.ts';

/** Something that looks like a task and is none. */
export interface NearMiss {
  readonly start: number;
  readonly end: number;
  /** Goes on after a quote of what was found: why it is no task. */
  readonly reason: string;
  readonly hint: string;
  readonly fix?: readonly Edit[];
}

/** The plain text at the beginning of a line, up to its end or to a link, code or emphasis. */
export interface LineStart {
  readonly text: string;
  /** Of the text, in the whole file. */
  readonly offset: number;
  /** It begins an item of a list, after the list marker. */
  readonly inItem: boolean;
  /** It goes on from a line that is no near miss, and may be a wrapped sentence. */
  readonly wrapped: boolean;
  /** A list marker here makes a list; it does not where it is indented, or is a number but 1 in a paragraph. */
  readonly mayStartList: boolean;
  /** A link, code or emphasis stands right behind the text. */
  readonly goesOn: boolean;
}

/** A box as written, and as GFM wants it. */
interface Box {
  readonly written: string;
  readonly wanted: '[ ]' | '[x]' | '[X]';
  /** What it means is certain. */
  readonly clear: boolean;
}

/** One reason why a line is no task, and the edit that mends it. */
interface Flaw {
  readonly reason: string;
  readonly hint: string;
  readonly edit?: Edit;
}

const MARKER = /^(?:[-*+]|\d{1,9}[.)]|[\u2022\u2013\u2014])[ \t]*(?=[[\u2610-\u2612])/;
const BRACKETS = /^\[([ \t\u00a0]*)([xX~\u2713\u2714\u2705\u2717\u2718\u2611\u221a-]?)\ufe0f?([ \t\u00a0]*)\]/;
const GLYPH = /^[\u2610-\u2612](?!\ufe0f)/;
/** A box that is written about: `[] is an empty list`, `☐ = open`. */
const EXPLAINED =
  /^[ \t]*(?:[=:,\u2192]|[-\u2013\u2014] |(?:is|are|was|means?|denotes?|marks?|matches|represents?|stands|returns?|and|or)\b)/;
const WORD_START = /^[\p{L}\p{N}\p{Extended_Pictographic}"'\u201c\u2018\u00ab*_~`$@#]/u;

/** Tells whether the beginning of a line is a near miss, and why. */
export function readNearMiss(line: LineStart): NearMiss | undefined {
  const { text, offset, inItem, wrapped, goesOn } = line;
  const marker = inItem ? '' : (MARKER.exec(text)?.[0] ?? '');
  const box = readBox(text.slice(marker.length));
  if (!box) return undefined;
  const at = offset + marker.length;
  const end = at + box.written.length;
  const follows = text.slice(marker.length + box.written.length);
  const gap = /^[ \t\u00a0]*/.exec(follows)?.[0] ?? '';
  const rest = follows.slice(gap.length);
  const inList = inItem || marker !== '';
  if (EXPLAINED.test(follows)) return undefined;
  if (rest === '' && !goesOn) return inList ? { start: offset, end, ...EMPTY } : undefined;

  const glued = gap === '';
  const isGlyph = GLYPH.test(box.written);
  if (!isGlyph) {
    const beginsWord = rest === '' || WORD_START.test(rest);
    // `[]byte` is code, `[x](` a link that failed, `[x] [y]` a pair of indices.
    if (glued && (!beginsWord || !box.clear || (box.written === '[]' && /^[\p{L}\p{N}]/u.test(rest)))) return undefined;
    if (!inList && (glued || !/^\[[ xX]\]$/.test(box.written))) return undefined;
    if (!inList && box.wanted !== '[ ]' && (wrapped || !beginsWord)) return undefined;
  }
  if (!inList) return { start: offset, end, ...NOT_IN_LIST };

  const flaws = [...markerFlaws(marker, at, line.mayStartList), ...boxFlaws(box, at), ...gapFlaws(gap, end)];
  const [first] = flaws;
  if (!first) return undefined;
  const edits = flaws.flatMap(({ edit }) => edit ?? []);
  const severalBoxes = isGlyph && /[\u2610-\u2612]/.test(rest);
  const certain = edits.length === flaws.length && !severalBoxes;
  const shown = glued ? end + (/^\S{0,12}/u.exec(rest)?.[0].length ?? 0) : end;
  return { start: offset, end: shown, reason: first.reason, hint: first.hint, ...(certain && { fix: joined(edits) }) };
}

const EMPTY = {
  reason: 'has no text after it',
  hint: 'Write behind the box what is to be done, or remove it.',
} as const;

const NOT_IN_LIST = {
  reason: 'is not in a list',
  hint: 'Begin the line with `- [ ] `, or with `- [x] ` when it is done.',
} as const;

function readBox(text: string): Box | undefined {
  const glyph = GLYPH.exec(text)?.[0];
  if (glyph) return { written: glyph, wanted: glyph === '\u2610' ? '[ ]' : '[x]', clear: glyph !== '\u2612' };
  const [written, , mark = ''] = BRACKETS.exec(text.slice(0, 40)) ?? [];
  if (written === undefined) return undefined;
  if (mark === 'X') return { written, wanted: '[X]', clear: true };
  const ticked = /[x\u2713\u2714\u2705\u2611\u221a]/.test(mark);
  return { written, wanted: ticked ? '[x]' : '[ ]', clear: ticked || mark === '' };
}

function markerFlaws(marker: string, at: number, mayStartList: boolean): Flaw[] {
  if (marker === '') return [];
  if (/^[\u2022\u2013\u2014]/.test(marker)) {
    return [{ reason: 'is no item of a list', hint: `Begin the line with \`- \`: \`${marker[0]}\` makes no list.` }];
  }
  if (!mayStartList) {
    return [{ reason: 'goes on with the paragraph above', hint: 'Put an empty line above it, and do not indent it.' }];
  }
  if (/\s$/.test(marker)) return [];
  return [
    {
      reason: 'has no space behind the list marker',
      hint: `Write a space behind \`${marker}\`.`,
      edit: { start: at, end: at, expected: '', text: ' ' },
    },
  ];
}

function boxFlaws({ written, wanted, clear }: Box, at: number): Flaw[] {
  if (written === wanted) return [];
  if (!clear) return [{ reason: 'is no box of a task', hint: 'Write `[ ]`, or `[x]` when it is done.' }];
  const flaw = { reason: 'is no box of a task', hint: `Write \`${wanted}\`.` };
  if (!written.startsWith('[')) {
    return [{ ...flaw, edit: { start: at, end: at + written.length, expected: written, text: wanted } }];
  }
  const [inside, text] = [written.slice(1, -1), wanted.slice(1, -1)];
  // `[X ]` loses its spaces and keeps its mark; anything else is written anew.
  const kept = inside.indexOf(text);
  const edits =
    kept < 0
      ? [{ start: at + 1, end: at + 1 + inside.length, expected: inside, text }]
      : [
          { start: at + 1, end: at + 1 + kept, expected: inside.slice(0, kept), text: '' },
          {
            start: at + 2 + kept,
            end: at + 1 + inside.length,
            expected: inside.slice(kept + 1),
            text: '',
          },
        ].filter(({ expected }) => expected !== '');
  return edits.map((edit) => ({ ...flaw, edit }));
}

function gapFlaws(gap: string, at: number): Flaw[] {
  if (/^[ \t]/.test(gap)) return [];
  const flaw = { reason: 'has no space behind the box', hint: 'Write a space behind the box.' };
  return [{ ...flaw, edit: { start: at, end: at + Math.min(gap.length, 1), expected: gap.slice(0, 1), text: ' ' } }];
}

/** Edits that touch become one, so that none depends on the order they are made in. */
function joined(edits: readonly Edit[]): Edit[] {
  const result: Edit[] = [];
  for (const edit of edits) {
    const last = result.at(-1);
    if (last?.end !== edit.start) result.push(edit);
    else {
      result[result.length - 1] = {
        start: last.start,
        end: edit.end,
        expected: last.expected + edit.expected,
        text: last.text + edit.text,
      };
    }
  }
  return result;
}
