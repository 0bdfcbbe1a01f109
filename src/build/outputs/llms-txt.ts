import type { ArticleSummary } from '../../collection/article-summary.ts';
import type { Site } from './site.ts';

/**
 * `llms.txt`: the articles as a list of links in Markdown, by category.
 *
 * @see https://llmstxt.org
 */
export function printLlmsTxt(articles: readonly ArticleSummary<unknown>[], site: Site): string {
  const sections = new Map<string, string[]>();
  for (const article of articles) {
    const { category = 'Articles' } = article.fields;
    const lines = sections.get(category) ?? [];
    sections.set(category, lines);
    const about = article.fields.description ?? article.excerpt;
    const link = `[${plain(article.title)}](${site.address(site.pageHref(article))})`;
    lines.push(`- ${link}${about === undefined ? '' : `: ${oneLine(about)}`}`);
  }
  const names = [...sections.keys()].sort((a, b) => (a < b ? -1 : 1));
  const intro = [
    `# ${oneLine(site.title)}`,
    ...(site.description === undefined ? [] : [`> ${oneLine(site.description)}`]),
  ];
  return `${[...intro, ...names.map((name) => `## ${oneLine(name)}\n\n${sections.get(name)?.join('\n')}`)].join('\n\n')}\n`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function plain(title: string): string {
  return oneLine(title).replace(/[[\]\\]/g, '\\$&');
}
