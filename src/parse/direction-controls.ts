import type { LineMap } from '../model/line-map.ts';
import { type Problem, problem } from '../model/problem.ts';

const OVERRIDE = /[\u202d\u202e]/;
const ISOLATE = /[\u2066-\u2068]/;
const CONTROLS = /[\u202a-\u202e\u2066-\u2069]|(?:\r\n|\r(?!\n)|\n)[ \t]*[\r\n]/g;

/**
 * Problems for invisible characters that show a text in another order than it is written in.
 *
 * An override is always one. An embedding and an isolate, which belong in texts that mix Arabic or Hebrew with Latin, are
 * when nothing closes them before the next blank line: they reach further than was meant. All of one character are one
 * problem, at the first of them.
 *
 * @see https://trojansource.codes/
 */
export function findDirectionControls(source: string, lines: LineMap): Problem[] {
  if (!/[\u202a-\u202e\u2066-\u2068]/.test(source)) return [];
  const found = new Map<string, { at: number; count: number }>();
  const tell = ({ at, character }: Control) => {
    const { at: first = at, count = 0 } = found.get(character) ?? {};
    found.set(character, { at: Math.min(at, first), count: count + 1 });
  };
  const open = new OpenControls();
  for (const { 0: character, index: at } of source.matchAll(CONTROLS)) {
    if (OVERRIDE.test(character)) tell({ at, character });
    if (/[\u202a\u202b\u202d\u202e\u2066-\u2068]/.test(character)) open.add({ at, character });
    else if (character === '\u202c') open.endEmbedding();
    else if (character === '\u2069') open.endIsolate();
    else open.endAll().forEach(tell);
  }
  open.endAll().forEach(tell);
  return Array.from(found, ([character, { at, count }]) => told(character, at, count, lines));
}

interface Control {
  readonly at: number;
  readonly character: string;
}

/** The controls of one block that nothing has ended. */
class OpenControls {
  #open: Control[] = [];
  #isolates = 0;

  add(control: Control): void {
    this.#open.push(control);
    if (ISOLATE.test(control.character)) this.#isolates++;
  }

  /** Ends what was opened last, unless that is an isolate. */
  endEmbedding(): void {
    const last = this.#open.at(-1);
    if (last && !ISOLATE.test(last.character)) this.#open.pop();
  }

  /** Ends the last isolate, and what was opened within. */
  endIsolate(): void {
    if (this.#isolates === 0) return;
    this.#isolates--;
    while (!ISOLATE.test(this.#open.pop()?.character ?? '\u2066'));
  }

  /** Ends all, and says what was never ended; overrides were told of when they came. */
  endAll(): Control[] {
    const open = this.#open.filter(({ character }) => !OVERRIDE.test(character));
    this.#open = [];
    this.#isolates = 0;
    return open;
  }
}

function told(character: string, at: number, count: number, lines: LineMap): Problem {
  const name = `U+${character.charCodeAt(0).toString(16).toUpperCase()}`;
  const isOverride = OVERRIDE.test(character);
  const message = isOverride
    ? `The invisible character ${name} turns the text after it around: it is read otherwise than it is written.`
    : `The invisible character ${name} sets a direction that nothing ends: what follows may be read in another order.`;
  const ending = ISOLATE.test(character) ? 'U+2069' : 'U+202C';
  return problem('direction-control', {
    message: count === 1 ? message : `${message} There are ${count} in this article.`,
    hint: isOverride ? 'Remove it.' : `Remove it, or put ${ending} where it ends.`,
    place: lines.place(at, at + 1),
    actual: name,
  });
}
