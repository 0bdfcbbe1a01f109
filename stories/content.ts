/// <reference types="vite/client" />
import type { Article } from '../src/model/article.ts';
import type { RelatedLink } from '../src/model/block.ts';
import type { Checklist } from '../src/model/checklist.ts';
import { parseArticle } from '../src/parse/parse-article.ts';

const samples = import.meta.glob<string>('../content/*.md', { query: '?raw', import: 'default', eager: true });
const extras = import.meta.glob<string>('./articles/*.md', { query: '?raw', import: 'default', eager: true });

const nameOf = (path: string): string => path.replace(/^.*\/|\.md$/g, '');

const sources = new Map(
  Object.entries({ ...samples, ...extras }).map(([path, source]) => [nameOf(path), source] as const),
);

/** Names of the articles in `content/`: those of their files, without `.md`. */
export const ARTICLE_NAMES: readonly string[] = Object.keys(samples).map(nameOf);

/** The Markdown of an article in `content/` or `stories/articles/`. */
export function sourceOf(name: string): string {
  const source = sources.get(name);
  if (source === undefined)
    throw new Error(`There is no article “${name}”. There are: ${[...sources.keys()].join(', ')}.`);
  return source;
}

/** An article in `content/` or `stories/articles/`, parsed. */
export function articleOf(name: string): Article {
  return parseArticle(sourceOf(name), { path: `${name}.md` });
}

/** The parts of an article below some of its headings of the second level, as an article of their own. */
export function sectionsOf(name: string, ...headings: readonly string[]): Article {
  const parts = sourceOf(name).split(/^(?=## )/m);
  const chosen = headings.map((heading) => {
    const part = parts.find((text) => text.startsWith(`## ${heading}\n`));
    if (part === undefined) throw new Error(`“${name}” has no section “${heading}”.`);
    return part;
  });
  return parseArticle(chosen.join(''));
}

/** A checklist of an article, by its label. */
export function checklistOf(name: string, label: string): Checklist {
  return firstChecklist(articleOf(name), label);
}

/** The checklist that a Markdown text holds. */
export function checklistFrom(markdown: string): Checklist {
  return firstChecklist(parseArticle(markdown));
}

function firstChecklist({ blocks }: Article, label?: string): Checklist {
  const checklists = blocks.filter((block) => block.type === 'checklist');
  const found = checklists.find((block) => label === undefined || block.label === label);
  if (!found) throw new Error(`There is no checklist “${label}”, only: ${checklists.map((c) => c.label).join(', ')}.`);
  return found;
}

/** The related links of an article. */
export function linksOf(name: string): readonly RelatedLink[] {
  return articleOf(name).blocks.flatMap((block) => (block.type === 'related-links' ? block.links : []));
}
