// `npm run fuzz -- --minutes N`: makes articles, edits, logs and trees that nobody wrote, and looks whether what is always
// true is true of them. Writes nothing; exits with 1 on a find.
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { runFuzz } from './run-fuzz.ts';
import { TARGETS } from './targets.ts';

const NAMES = TARGETS.map(({ name }) => name);
const USAGE = `Usage: npm run fuzz -- --minutes N | --inputs N [--seed S] [--threads T] [--from DIR]... [--only NAME,...]

  --minutes N   goes on for N minutes
  --inputs N    goes on for N inputs
  --seed S      other inputs (default: the time)
  --threads T   default: as many as the machine has
  --from DIR    changes the Markdown files below DIR as well; may be repeated
  --only NAMES  of ${NAMES.join(', ')}`;

const { values } = readArguments();
const minutes = wholeNumber('minutes');
const inputs = wholeNumber('inputs');
if ((minutes === undefined) === (inputs === undefined)) refuse('Give --minutes N, or --inputs N.');
const targets = values.only?.split(',') ?? NAMES;
const unknown = targets.find((name) => !NAMES.includes(name));
if (unknown !== undefined) refuse(`There is no target "${unknown}".`);

const holds = await runFuzz({
  ...(minutes !== undefined && { minutes }),
  ...(inputs !== undefined && { inputs }),
  seed: wholeNumber('seed') ?? Date.now() % 1_000_000_000,
  threads: Math.max(1, wholeNumber('threads') ?? availableParallelism()),
  folders: values.from ?? [],
  targets,
});
process.exitCode = holds ? 0 : 1;

function readArguments() {
  try {
    return parseArgs({
      options: {
        minutes: { type: 'string' },
        inputs: { type: 'string' },
        seed: { type: 'string' },
        threads: { type: 'string' },
        from: { type: 'string', multiple: true },
        only: { type: 'string' },
      },
    });
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

function wholeNumber(name: 'minutes' | 'inputs' | 'seed' | 'threads'): number | undefined {
  const text = values[name];
  if (text === undefined) return undefined;
  return /^\d+$/.test(text) ? Number(text) : refuse(`--${name} takes a whole number, not "${text}".`);
}

function refuse(message: string): never {
  console.error(`${message}\n\n${USAGE}`);
  process.exit(2);
}
