import { BroadsheetError } from '../../src/model/broadsheet-error.ts';
import { LineMap } from '../../src/model/line-map.ts';
import type { Problem } from '../../src/model/problem.ts';
import { parseArticle } from '../../src/parse/parse-article.ts';
import { toHtml } from '../../src/render/to-html.ts';
import { markdownFiles } from '../identity/markdown-files.ts';
import type { Kind } from './content-of.ts';
import { findLosses, type Loss } from './find-losses.ts';
import { referenceHtml } from './reference-html.ts';

export interface LossInFile extends Loss {
  readonly path: string;
  readonly line: number;
}

/** What was compared, and what of it is lost. */
export interface LossesOfFiles {
  readonly files: number;
  /** Files that are no article, each with the problem that says so. */
  readonly refused: readonly { readonly path: string; readonly problem: Problem }[];
  /** How much of each kind the plain renderings hold. */
  readonly pieces: Readonly<Record<Kind, number>>;
  readonly losses: readonly LossInFile[];
}

/** Compares all Markdown files below folders with what `toHtml` prints of them. */
export function lossesOfFiles(folders: readonly string[]): LossesOfFiles {
  let files = 0;
  const refused: { path: string; problem: Problem }[] = [];
  const losses: LossInFile[] = [];
  const pieces: Record<Kind, number> = { word: 0, link: 0, image: 0, heading: 0, task: 0, cell: 0, code: 0 };
  for (const folder of folders) {
    for (const { path, source } of markdownFiles(folder)) {
      files++;
      try {
        const article = parseArticle(source, { path });
        const found = findLosses(referenceHtml(source), article, toHtml(article));
        const lines = new LineMap(source);
        for (const kind of Object.keys(pieces) as Kind[]) pieces[kind] += found.pieces[kind];
        for (const loss of found.losses) losses.push({ ...loss, path, line: lines.point(loss.offset).line });
      } catch (error) {
        if (!(error instanceof BroadsheetError)) throw error;
        for (const problem of error.problems) refused.push({ path, problem });
      }
    }
  }
  return { files, refused, pieces, losses };
}
