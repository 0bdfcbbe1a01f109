import type { Processor } from 'unified';

/** What a source has to hold for a construct of GFM to be in it, by the name that micromark has for that. */
const NEEDS: Readonly<Record<string, RegExp>> = {
  emailAutolink: /@/,
  protocolAutolink: /http/i,
  wwwAutolink: /www/i,
  table: /\|/,
};

const AUTOLINKS = Object.keys(NEEDS).filter((name) => name.endsWith('Autolink'));

interface Construct {
  readonly name?: string;
}

type Constructs = Record<string, Construct | readonly Construct[]>;

/** Of an extension of micromark, where it hooks in. */
interface Syntax {
  flow?: Constructs;
  text?: Constructs;
}

/** Of an extension of mdast's reader, what it does to the finished tree. */
interface Reading {
  transforms?: unknown;
}

/**
 * Leaves out, of GFM's syntax, what a source cannot hold. The tree is the same.
 *
 * Literal links (`www.example.com`) are tried at every word and looked for in the tree once more, tables are tried at
 * every line: a seventh of the time that a parse takes.
 *
 * @param source The text that is parsed.
 */
export function spareSyntax(this: Processor, source: string): void {
  const needless = Object.entries(NEEDS).flatMap(([name, sign]) => (sign.test(source) ? [] : name));
  const keep = (constructs: Constructs): Constructs =>
    Object.fromEntries(
      Object.entries(constructs).map(([code, tried]) => [
        code,
        [tried].flat().filter(({ name }) => name === undefined || !needless.includes(name)),
      ]),
    );
  const { micromarkExtensions = [], fromMarkdownExtensions = [] } = this.data();
  for (const extension of micromarkExtensions as Syntax[]) {
    if (extension.flow) extension.flow = keep(extension.flow);
    if (extension.text) extension.text = keep(extension.text);
  }
  // In the tree, a character reference may have become any character.
  if (source.includes('&') || AUTOLINKS.some((name) => !needless.includes(name))) return;
  for (const extension of (fromMarkdownExtensions as (Reading | Reading[])[]).flat()) delete extension.transforms;
}
