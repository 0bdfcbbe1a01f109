// `npm run identity -- DIR...`: parses every Markdown file below folders by remark and by our parser, and compares the
// trees. `npm run identity -- --generated N`: the same for generated documents. Exits with 1 on a difference.
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { compareFiles } from './compare-files.ts';
import { compareGenerated } from './compare-generated.ts';

const USAGE = `Usage: npm run identity -- DIR... [--shrink]
       npm run identity -- --generated N [--seed S] [--first I] [--threads T] [--from DIR]...

  DIR            every .md and .markdown below it is compared, node_modules included
  --shrink       prints each differing source as short as it becomes
  --generated N  compares N generated documents
  --seed S       other documents (default 1)
  --first I      begins with document I of the seed (default 0)
  --threads T    default: as many as the machine has
  --from DIR     changes files below DIR as well; may be repeated`;

const { values, positionals } = readArguments();
const count = wholeNumber('generated');
if ((count === undefined) === (positionals.length === 0)) refuse('Give folders, or --generated N.');

const isSame =
  count === undefined
    ? compareFiles(positionals, { shrink: values.shrink ?? false })
    : await compareGenerated({
        count,
        seed: wholeNumber('seed') ?? 1,
        first: wholeNumber('first') ?? 0,
        threads: Math.max(1, wholeNumber('threads') ?? availableParallelism()),
        folders: values.from ?? [],
      });
process.exitCode = isSame ? 0 : 1;

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        shrink: { type: 'boolean' },
        generated: { type: 'string' },
        seed: { type: 'string' },
        first: { type: 'string' },
        threads: { type: 'string' },
        from: { type: 'string', multiple: true },
      },
    });
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

function wholeNumber(name: 'generated' | 'seed' | 'first' | 'threads'): number | undefined {
  const text = values[name];
  if (text === undefined) return undefined;
  return /^\d+$/.test(text) ? Number(text) : refuse(`--${name} takes a whole number, not "${text}".`);
}

function refuse(message: string): never {
  console.error(`${message}\n\n${USAGE}`);
  process.exit(2);
}
