// YAML wants the lines of a quoted value indented, and the parser ends the value where one is not:
//
//   excerpt: "The first line,
//   and the second at the margin."
//
// The libraries that static site generators use accept it, and one page in five of a large public site has it. Its line ends
// are replaced by what they stand for (a space, or `\n` for an empty line), of the same length, so that every offset
// stays as it was.

const BEFORE_QUOTE = /(?<=^|\n)[ \t]*(?:-[ \t]+)*(?:[\w.-]+[ \t]*:[ \t]+)?(?=["'])/g;
const QUOTED = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"|'[^']*(?:''[^']*)*'/y;
const LINE_ENDS = /(?<![ \t])(?:[ \t]*\r?\n)+/g;

/**
 * Joins the lines of quoted values that continue at the margin.
 *
 * @param text YAML that cannot be read as it is: text in a block scalar could be taken for a quoted value.
 */
export function joinMarginQuotes(text: string): string {
  const before = new RegExp(BEFORE_QUOTE);
  const quoted = new RegExp(QUOTED);
  let joined = '';
  let end = 0;
  while (before.test(text)) {
    quoted.lastIndex = before.lastIndex;
    const value = quoted.exec(text)?.[0];
    if (value === undefined) break;
    if (isJoined(value)) {
      joined += text.slice(end, quoted.lastIndex - value.length) + joinLines(value);
      end = quoted.lastIndex;
    }
    before.lastIndex = quoted.lastIndex;
  }
  return joined + text.slice(end);
}

/** Not where a line reads like a key: a quote was forgotten, and the one that was found opens another value. */
function isJoined(value: string): boolean {
  return /\n\S/.test(value) && !/\n[\w-]+:[ \t]/.test(value);
}

function joinLines(value: string): string {
  return value.replace(LINE_ENDS, (run) => {
    const emptyLines = (run.match(/\n/g)?.length ?? 0) - 1;
    const meaning = emptyLines > 0 && value.startsWith('"') ? '\\n' : ' ';
    return meaning.padEnd(run.length);
  });
}
