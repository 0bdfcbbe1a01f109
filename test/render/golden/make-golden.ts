// Writes the golden files anew: `node --import tsx test/render/golden/make-golden.ts`. What they hold is for a port of
// the printer to another language to be tested with, so look at every change.
import { writeFileSync } from 'node:fs';
import { toHtml } from '../../../src/render/to-html.ts';
import { printing } from './golden.ts';
import { goldens } from './golden-articles.ts';

for (const [name, golden] of goldens()) {
  const file = (extension: string) => new URL(`${name}.${extension}`, import.meta.url);
  writeFileSync(file('json'), `${JSON.stringify(golden, undefined, 2)}\n`);
  writeFileSync(file('html'), `${toHtml(...printing(golden))}\n`);
}
