import { after, halves, numbered, repeat } from '../make-inputs.mjs';

const definitionOf = (target) => (size) => `[a]: ${target(size / 2)}\n\n${repeat('[a] ')(size / 2)}`;

/** What is written once and printed as often as it is referred to. */
export const REFERENCES = {
  'references to a long address': definitionOf((size) => `http://a.b/${'c'.repeat(size)}`),
  'references to a long address with a title': definitionOf((size) => `b "${'c'.repeat(size)}"`),
  'references to a long address that is not allowed': definitionOf((size) => `javascript:${'c'.repeat(size)}`),
  'references to a long address with characters to encode': definitionOf((size) => `http://a.b/${'ö'.repeat(size)}`),
  'references to an address of a thousand characters': (size) =>
    `[a]: http://a.b/${'c'.repeat(1000)}\n\n${repeat('[a] ')(size)}`,
  'references to a long address, of images': (size) => `[a]: ${'b'.repeat(size / 2)}\n\n${repeat('![a] ')(size / 2)}`,
  'references to a long address, in footnotes': (size) =>
    `[a]: ${'b'.repeat(size / 2)}\n\n[^c]\n\n[^c]: ${repeat('[a] ')(size / 2)}`,
  'references to a long address, in items': (size) => `[a]: ${'b'.repeat(size / 2)}\n\n${repeat('- [a]\n')(size / 2)}`,
  'references to a long address, in cells': (size) =>
    `[a]: ${'b'.repeat(size / 2)}\n\n|c|\n|-|\n${repeat('|[a]|\n')(size / 2)}`,
  'references to a long address, in related links': (size) =>
    `[a]: ${'b'.repeat(size / 2)}\n\n## Related\n\n${repeat('- [a]\n')(size / 2)}`,
  'references to many long addresses': (size) =>
    `${numbered((index) => `[a${index}]: ${'b'.repeat(900)}\n`)(size / 2)}\n${numbered((index) => `[a${index % 30}] `)(size / 2)}`,
  'references with long text': (size) => `[a]: b\n\n${repeat(`[${'c '.repeat(400)}][a] `)(size)}`,
  'references to definitions of one another': numbered((index) => `[a${index}]: #a${index + 1}\n[a${index + 1}] `),
  'references whose labels differ in case': after('[ß]: b\n\n', '[SS] '),
  'footnotes, one called often, with a long name': (size) =>
    `[^${'a'.repeat(900)}]: b\n\n${repeat(`[^${'a'.repeat(900)}] `)(size)}`,
  'footnotes, one called often, with a name to encode': (size) =>
    `[^${'ö'.repeat(900)}]: b\n\n${repeat(`[^${'ö'.repeat(900)}] `)(size)}`,
  'footnotes, called twice each': (size) =>
    `${numbered((index) => `[^${index}] [^${index}] `)(size / 2)}\n\n${numbered((index) => `[^${index}]: a\n`)(size / 2)}`,
  'footnotes, each called by all of them': (size) => `[^a]\n\n${repeat('[^a]: [^a] [^b]\n[^b]: [^a]\n')(size)}`,
  'footnotes, called by themselves': after('[^a]\n\n[^a]: ', '[^a] '),
  'footnotes, called in a circle': (size) =>
    `[^0]\n\n${numbered((index) => `[^${index}]: [^${(index + 1) % 50}]\n\n`)(size)}`,
  'footnotes, called in headings': after('[^a]: b\n\n', '# c[^a]\n'),
  'footnotes, called in tasks': after('[^a]: b\n\n', '- [ ] c[^a]\n'),
  'footnotes, lists in them': (size) => `[^a]\n\n[^a]: b\n\n${repeat('    - c\n')(size)}`,
  'links to headings with equal names': halves('# a\n', '[b](#a) ', '\n'),
  'links to headings that are not there': repeat('[b](#a) '),
  'links to ids with characters to decode': repeat('[b](#%C3%B6) '),
};
