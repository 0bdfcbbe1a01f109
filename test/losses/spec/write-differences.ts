// Writes differences.json anew: node --import tsx test/losses/spec/write-differences.ts
import { writeFileSync } from 'node:fs';
import { listDifferences } from './list-differences.ts';

const { about, reasons, others } = listDifferences();
const rows = Object.entries(reasons).map(
  ([name, examples]) => `    ${JSON.stringify(name)}: ${JSON.stringify(examples)}`,
);
const more = others.map((other) => `    ${JSON.stringify(other)}`);
const text = `{
  "about": ${JSON.stringify(about)},
  "reasons": {
${rows.join(',\n')}
  },
  "others": [
${more.join(',\n')}
  ]
}
`;
writeFileSync(new URL('./differences.json', import.meta.url), text);
