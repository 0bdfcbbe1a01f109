import { compareSource, type Times } from './compare-source.ts';
import { asString, describeDifference } from './describe-difference.ts';
import { type MarkdownFile, markdownFiles } from './markdown-files.ts';
import { shrinkWrong } from './shrink-wrong.ts';

/** Milliseconds that a parser may take for one file. */
const DEADLINE = 10_000;

/** Differences that are told in full; more of them are named only. */
const MOST_TOLD = 20;

export interface CompareFilesOptions {
  /** Prints each differing source as short as it becomes. */
  readonly shrink: boolean;
}

/**
 * Compares the trees of every Markdown file below folders, and prints what was found.
 *
 * @returns Whether our tree is remark's wherever there are both.
 */
export function compareFiles(folders: readonly string[], { shrink }: CompareFilesOptions): boolean {
  const times: Times = { reference: 0, ours: 0 };
  const counts = { same: 0, 'fell back': 0, different: 0, failed: 0, 'no reference': 0 };
  const named: string[] = [];
  let bytes = 0;
  for (const { path, source } of sourcesOf(folders)) {
    bytes += Buffer.byteLength(source);
    const verdict = compareSource(source, { deadline: DEADLINE, times });
    counts[verdict.kind]++;
    if (verdict.kind === 'fell back') named.push(`${path}: our parser does not claim it`);
    if (verdict.kind === 'no reference') named.push(`${path}: remark has no tree, ${verdict.reason}`);
    if (verdict.kind !== 'different' && verdict.kind !== 'failed') continue;
    if (counts.different + counts.failed > MOST_TOLD) {
      named.push(`${path}: ${verdict.kind}`);
      continue;
    }
    console.log(`${path}: ${verdict.kind}`);
    if (verdict.kind === 'failed') console.log(`  ${verdict.reason}`);
    else console.log(describeDifference(source, verdict.difference, verdict.tree).replace(/^/gm, '  '));
    if (shrink) console.log(`  shrunk: ${asString(shrinkWrong(source, verdict))}`);
    console.log('');
  }
  for (const line of named) console.log(line);
  const files = Object.values(counts).reduce((sum, count) => sum + count, 0);
  console.log(`${files} files, ${bytes} bytes`);
  for (const [kind, count] of Object.entries(counts)) console.log(`${String(count).padStart(8)} ${kind}`);
  console.log(`remark ${Math.round(times.reference)} ms, ours ${Math.round(times.ours)} ms`);
  return files > 0 && counts.different + counts.failed === 0;
}

function* sourcesOf(folders: readonly string[]): Generator<MarkdownFile> {
  for (const folder of folders) yield* markdownFiles(folder);
}
