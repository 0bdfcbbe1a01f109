// `npm run losses -- DIR…`: compares every Markdown file below the folders, as a plain CommonMark and GFM rendering, with
// what `toHtml` prints of it. What is in the one and not in the other is lost: told by a problem at its place, or silently.
import { KINDS, type Kind } from './content-of.ts';
import { lossesOfFiles } from './losses-of-files.ts';

const folders = process.argv.slice(2);
if (folders.length === 0) {
  console.error('Usage: npm run losses -- DIR…');
  process.exit(2);
}

const { files, refused, pieces, losses } = lossesOfFiles(folders);
const silent = losses.filter(({ problem }) => problem === undefined);
const count = (kind: Kind, of: readonly { kind: Kind }[]) => of.filter((loss) => loss.kind === kind).length;

console.log(`${files} files, ${refused.length} refused by name\n`);
console.log('           in the files    lost, told     lost silently');
for (const kind of KINDS) {
  const told = count(kind, losses) - count(kind, silent);
  const cells = [pieces[kind], told, count(kind, silent)].map((number) => number.toLocaleString('en').padStart(14));
  console.log(kind.padEnd(9) + cells.join(''));
}
for (const { path, problem } of refused) console.log(`\n${path} is refused: ${problem.code}: ${problem.message}`);
console.log(`\nSilent losses: ${silent.length}`);
for (const { path, line, kind, text } of silent) console.log(`  ${path}:${line} ${kind} ${JSON.stringify(text)}`);
process.exitCode = silent.length > 0 || files === 0 ? 1 : 0;
