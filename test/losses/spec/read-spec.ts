import { readFileSync } from 'node:fs';

/** An example of a specification. */
export interface SpecExample {
  /** `commonmark 12`: the specification, and the number of the example in it, from 1. */
  readonly name: string;
  readonly markdown: string;
  readonly html: string;
}

/** The examples of CommonMark and GFM, with the HTML that they are to give. */
export function readSpec(): SpecExample[] {
  return ['commonmark', 'gfm'].flatMap((spec) => {
    const { inputs }: { inputs: string[] } = readJson(`../../identity/examples/${spec}.json`);
    const { html }: { html: string[] } = readJson(`./${spec}-html.json`);
    if (inputs.length !== html.length) throw new Error(`The examples of ${spec} and their HTML do not go together.`);
    return inputs.map((markdown, index) => ({
      name: `${spec} ${index + 1}`,
      markdown,
      html: html[index] ?? '',
    }));
  });
}

function readJson<Shape>(path: string): Shape {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
}
