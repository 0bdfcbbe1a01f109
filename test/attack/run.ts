// `npm run attack`: draws every attack document in every browser engine that is installed, under three policies and in
// three ways, and prints what came of it. Exits with 1 when anything got its way, or when the control renderer shows
// that the documents could not have.
import { parseArgs } from 'node:util';
import { findEngines } from '../setup/find-engines.mjs';
import { attackEngine, type Engine } from './attack-engine.ts';
import { ATTACKS } from './documents/all.ts';
import { printReport } from './print-report.ts';

const { values } = parseArgs({ options: { engine: { type: 'string', multiple: true }, details: { type: 'boolean' } } });
const installed = Object.entries(findEngines()).flatMap(([name, found]) => (found ? [name as Engine] : []));
const engines = installed.filter((name) => !values.engine || values.engine.includes(name));
if (engines.length === 0) {
  console.error('No browser engine was found. `npm test` says how to install them.');
  process.exit(1);
}
for (const engine of engines) {
  const { text, isSafe } = printReport(await attackEngine(engine, ATTACKS), ATTACKS, values.details ?? false);
  console.log(text);
  if (!isSafe) process.exitCode = 1;
}
