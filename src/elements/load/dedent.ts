/**
 * Takes the indentation off that all lines share, as a script element's text has in a neatly written page.
 *
 * Blank lines do not count, and a blank first line goes. Lines are compared character by character: tabs are not spaces.
 */
export function dedent(text: string): string {
  const lines = text.replace(/^[ \t]*(?:\r\n|\r|\n)/, '').split(/\r\n|\r|\n/);
  let shared: string | undefined;
  for (const line of lines) {
    if (line.trim() === '') continue;
    const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
    shared = shared === undefined ? indent : commonStart(shared, indent);
  }
  const width = shared?.length ?? 0;
  return lines.map((line) => (line.trim() === '' ? '' : line.slice(width))).join('\n');
}

function commonStart(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return a.slice(0, length);
}
