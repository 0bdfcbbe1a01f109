import { readFileSync } from 'node:fs';
import { parseArticle } from '../../src/parse/parse-article.ts';
import { toHtml } from '../../src/render/to-html.ts';
import { markdownFiles } from '../identity/markdown-files.ts';
import { BroadsheetError } from '../../src/model/broadsheet-error.ts';
import { LineMap } from '../../src/model/line-map.ts';
import { findLosses } from './find-losses.ts';
import { referenceHtml } from './reference-html.ts';
let files=0, silent=0;
for (const folder of process.argv.slice(2)) for (const {path, source} of markdownFiles(folder)) {
  files++;
  let article;
  try { article = parseArticle(source,{path}); } catch (e) { if (e instanceof BroadsheetError) continue; throw e; }
  const losses = findLosses(referenceHtml(source), article, toHtml(article,{header:false})).filter(l=>!l.problem);
  const lines = new LineMap(source);
  for (const l of losses.slice(0,6)) console.log(`${path}:${lines.place(l.offset,l.offset).start.line} ${l.kind} ${JSON.stringify(l.text.slice(0,100))}`);
  silent+=losses.length;
}
console.log(files, silent);
