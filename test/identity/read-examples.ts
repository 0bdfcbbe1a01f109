import { readFileSync } from 'node:fs';

const FILES = ['commonmark.json', 'gfm.json', 'frontmatter.json'];

/** The Markdown of every example: of CommonMark's specification, of GFM's constructs and of frontmatter. */
export function readExamples(): string[] {
  return FILES.flatMap((name) => readInputs(new URL(`./examples/${name}`, import.meta.url)));
}

/** Every source on which our parser once was wrong. */
export function readFound(): string[] {
  return readInputs(new URL('./fixtures/found.json', import.meta.url));
}

// JSON rather than Markdown, since carriage returns, NULs and byte order marks must stay what they are.
function readInputs(url: URL): string[] {
  const { inputs }: { inputs: string[] } = JSON.parse(readFileSync(url, 'utf8'));
  return inputs;
}
