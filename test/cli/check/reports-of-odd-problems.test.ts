import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportGithub } from '../../../src/cli/check/report-github.ts';
import { reportSarif } from '../../../src/cli/check/report-sarif.ts';
import { toShown } from '../../../src/cli/to-shown.ts';
import { FileTexts } from '../../../src/collection/files/file-texts.ts';
import { type Problem, problem } from '../../../src/model/problem.ts';

const PLACE = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 4, offset: 3 } };
const context = { base: '/work', texts: new FileTexts('/work') };
const report = (problems: readonly Problem[]) => ({ problems, articles: 1 }) as never;

test('a problem of no file, without a hint, or that is about another file, is told as far as it can be', async () => {
  const bare = problem('title-missing', { message: 'No title.' });
  const related = [
    { message: 'Here.', place: PLACE },
    { message: 'There.', file: 'b.md', place: PLACE },
  ];
  const problems = [bare, { ...bare, file: 'a.md', place: PLACE, related }, { ...bare, related }];
  const { runs } = JSON.parse(String(await reportSarif(report(problems), context as never)));
  const told = runs[0].results.map((result: Record<string, unknown>) => {
    const uris = (list: unknown) =>
      ((list ?? []) as { physicalLocation: { artifactLocation: { uri: string } } }[]).map(
        (each) => each.physicalLocation.artifactLocation.uri,
      );
    return [(result.message as { text: string }).text, uris(result.locations), uris(result.relatedLocations)];
  });
  assert.deepEqual(told, [
    ['No title.', [], []],
    ['No title.', ['a.md'], ['a.md', 'b.md']],
    ['No title.', [], ['b.md']],
  ]);
  const notes = String(await reportGithub(report(problems), context as never)).split('\n');
  assert.match(notes[0] ?? '', /^::warning title=title-missing::No title\.%0ASee /);
  assert.match(notes[1] ?? '', /^::warning file=a\.md,line=1,col=1,endLine=1,endColumn=4,title=title-missing::/);
  const hinted = problem('title-missing', { message: 'No: title, 100 %.', hint: 'Add\none.' });
  assert.match(
    String(await reportGithub(report([hinted]), context as never)),
    /No: title, 100 %25\.%0AHint: Add%0Aone\./,
  );
});

test('files are named from where the command was started, and what has none is left as it is', () => {
  const show = toShown('/work', '/work/posts');
  const { file, related } = show({ file: 'a.md', related: [{ message: 'x', file: '../b.md' }, { message: 'y' }] });
  assert.deepEqual([file, related], ['posts/a.md', [{ message: 'x', file: 'b.md' }, { message: 'y' }]]);
  assert.deepEqual(show({}), {});
});
