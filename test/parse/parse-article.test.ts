import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import type { Element, Root as HastRoot } from 'hast';
import type { Root as MdastRoot } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Block } from '../../src/model/block.ts';
import { BroadsheetError } from '../../src/model/broadsheet-error.ts';
import type { Checklist, ItemList } from '../../src/model/checklist.ts';
import { SAFE_HTML } from '../../src/model/safe-html.ts';
import { parseArticle } from '../../src/parse/parse-article.ts';
import { LEFT_OUT, parseAndCompare } from './content-kept.ts';

const shape = `---
title: "Backup Basics: Restores You Can Trust"
slug: "backup-basics"
metaTitle: "Backup Basics | Fernworks"
metaDescription: "How to know that a backup can be restored."
excerpt: "A backup is a promise; a restore keeps it."
author: "Fernworks Team"
publishDate: "2024-12-10"
readTime: "9 min read"
category: "Operations"
featured: false
---

## Backup Basics: Restores You Can Trust

A backup nobody has restored is a guess.

### Why Restores Fail

**Common causes:**
- Missing keys
- Old formats

### Restore Checklist

**For Every System:**
- [ ] Owner named
- [x] Key stored apart
- [ ] Restore rehearsed

**Quarterly:**
- [ ] Restore one system
- [ ] Measure the time

### Get Help

[Ask for a Restore Review →](/#cta)

---

## Related Articles

- [Runbooks](/blog/runbooks) - Written before the night.
- [Costs of Downtime](/blog/costs-of-downtime) - Counted in hours.
`;

describe('an article in the usual shape', () => {
  const article = parseArticle(shape, { path: 'content/backup-basics.md' });
  const checklists = article.blocks.filter((block): block is Checklist => block.type === 'checklist');

  test('reads every key of the frontmatter, with its place', () => {
    const { fields, origin } = article;
    assert.deepEqual(fields, {
      title: 'Backup Basics: Restores You Can Trust',
      slug: 'backup-basics',
      seoTitle: 'Backup Basics | Fernworks',
      description: 'How to know that a backup can be restored.',
      excerpt: 'A backup is a promise; a restore keeps it.',
      authors: [{ name: 'Fernworks Team' }],
      published: '2024-12-10',
      category: 'Operations',
      tags: [],
      featured: false,
      draft: false,
      aliases: [],
      declaredReadingMinutes: 9,
      extra: {},
    });
    assert.equal(origin.published?.key, 'publishDate');
    assert.equal(origin.published?.place.start.line, 8);
  });

  test('warns of the declared reading time at its line', () => {
    assert.deepEqual(
      article.problems.map(({ code, file, place }) => [code, file, place?.start.line]),
      [['reading-time-mismatch', 'content/backup-basics.md', 9]],
    );
  });

  test('finds two checklists, labelled, one with a cadence', () => {
    assert.deepEqual(
      checklists.map(({ label, labelFrom, cadence, section, list }) => [
        label,
        labelFrom,
        cadence,
        section,
        list.items.length,
      ]),
      [
        ['For Every System', 'paragraph', undefined, 'restore-checklist', 3],
        ['Quarterly', 'paragraph', 'P3M', 'restore-checklist', 2],
      ],
    );
  });

  test('finds the call to action and the related links', () => {
    const call = article.blocks.find((block) => block.type === 'call-to-action');
    assert.deepEqual([call?.href, call?.text], ['/#cta', 'Ask for a Restore Review →']);
    const related = article.blocks.find((block) => block.type === 'related-links');
    assert.deepEqual(
      related?.links.map(({ href, title, slug, description }) => [href, title, slug, description]),
      [
        ['/blog/runbooks', 'Runbooks', 'runbooks', 'Written before the night.'],
        ['/blog/costs-of-downtime', 'Costs of Downtime', 'costs-of-downtime', 'Counted in hours.'],
      ],
    );
  });

  test('outlines the sections, without the repeated title and the related heading', () => {
    assert.deepEqual(
      article.outline.map(({ text, depth, children }) => [text, depth, children.length]),
      [
        ['Why Restores Fail', 3, 0],
        ['Restore Checklist', 3, 0],
        ['Get Help', 3, 0],
      ],
    );
  });

  test('every mark is at the one character between the brackets', () => {
    const items = checklists.flatMap(({ list }) => list.items);
    const marks = items.map(({ markPlace }) => shape.slice(markPlace?.start.offset, markPlace?.end.offset));
    assert.deepEqual(marks, [' ', 'x', ' ', ' ', ' ']);
  });

  test('a checklist keeps its id when its items change, and an item when its neighbours do', () => {
    const edited = parseArticle(shape.replace('- [ ] Owner named\n', '- [ ] Deputy named\n- [ ] Owner named\n'));
    const before = checklists[0];
    const after = edited.blocks.find((block): block is Checklist => block.type === 'checklist');
    assert.equal(after?.id, before?.id);
    assert.deepEqual(
      after?.list.items.slice(1).map(({ id }) => id),
      before?.list.items.map(({ id }) => id),
    );
  });
});

describe('always', () => {
  const samples = [
    ...sources(new URL('./fixtures/', import.meta.url)),
    ...sources(new URL('../../content/', import.meta.url)),
    [
      'a forged prototype',
      '---\ntitle: T\n__proto__: {polluted: true}\nconstructor: 1\nnested: {__proto__: [1]}\n---\n\nText.\n',
    ] as const,
  ];

  for (const [name, source] of samples) {
    test(`${name}: plain JSON, its words all there, its marks where it says`, () => {
      const article = parseArticle(source);
      assert.deepEqual(JSON.parse(JSON.stringify(article)), article);
      assert.equal(({} as { polluted?: boolean }).polluted, undefined);
      for (const item of article.blocks.flatMap((block) => (block.type === 'checklist' ? itemsOf(block.list) : []))) {
        assert.equal(item.checked !== null, item.markPlace !== undefined);
        if (item.markPlace) {
          const { start, end } = item.markPlace;
          assert.match(source.slice(start.offset - 1, end.offset + 1), item.checked ? /^\[[xX]\]$/ : /^\[\s\]$/);
        }
      }
    });
  }

  test('the words, links, images, code and cells of all blocks are those of the document', () => {
    for (const [name, source] of samples) {
      const { article, lost, added } = parseAndCompare(source);
      // These tell of what was left out.
      if (article.problems.some(({ code }) => LEFT_OUT.has(code))) continue;
      assert.deepEqual({ lost, added }, { lost: [], added: [] }, name);
    }
  });
});

describe('what a caller may add', () => {
  test('a remark plugin sees the frontmatter, and positions of the whole file', () => {
    let seen: unknown;
    const plugin = () => (tree: MdastRoot) => {
      seen = tree.children.map(({ type, position }) => [type, position?.start.offset]);
    };
    parseArticle('\ufeff---\ntitle: T\n---\n\nText.\n', { remarkPlugins: [plugin] });
    assert.deepEqual(seen, [
      ['yaml', 1],
      ['paragraph', 19],
    ]);
  });

  test('a rehype plugin runs before sanitising, so what it adds is cleaned', () => {
    const plugin = () => (tree: HastRoot) => {
      visit(tree, 'element', (node: Element) => {
        if (node.tagName === 'p') node.properties = { lang: 'en', onClick: 'alert(1)' };
      });
    };
    const article = parseArticle('---\ntitle: T\n---\n\nText.\n', { rehypePlugins: [plugin] });
    assert.deepEqual(firstElement(article.blocks)?.properties, { lang: 'en' });
    assert.deepEqual(
      article.problems.map(({ code }) => code),
      ['html-unsafe'],
    );
  });

  test('a plugin that throws is a problem, with the error as its cause', () => {
    const plugin = () => () => {
      throw new Error('out of ink');
    };
    assert.throws(
      () => parseArticle('Text.', { remarkPlugins: [plugin] }),
      (error) =>
        error instanceof BroadsheetError &&
        error.problems.some(({ code, message }) => code === 'plugin-failed' && message.includes('out of ink')) &&
        error.cause instanceof Error,
    );
  });

  test('a wider allow-list keeps more', () => {
    const wider = { ...SAFE_HTML, elements: new Set([...SAFE_HTML.elements, 'center']) };
    const source = '---\ntitle: T\n---\n\n<center>Text</center>\n';
    assert.equal(firstElement(parseArticle(source, { sanitize: wider }).blocks)?.tagName, 'center');
    assert.deepEqual(
      parseArticle(source).problems.map(({ code }) => code),
      ['html-unsupported'],
    );
  });

  test('related headings in other words', () => {
    const source = '---\ntitle: T\n---\n\n## Weiterlesen\n\n- [Eins](/eins) – Erstes.\n';
    assert.equal(parseArticle(source).blocks[0]?.type, 'prose');
    const [block] = parseArticle(source, { relatedHeadings: ['weiterlesen'] }).blocks;
    assert.equal(block?.type, 'related-links');
  });
});

describe('hostile input', () => {
  for (const [name, source] of [
    ['quotes', '>'.repeat(50_000)],
    ['lists', '1. '.repeat(5_000)],
    ['emphasis', '*a '.repeat(20_000)],
    ['html', '<div>'.repeat(20_000)],
    ['brackets', '['.repeat(20_000)],
    ['YAML', `---\n${'- '.repeat(4_000)}\n: "\n---\nx`],
  ] as const) {
    test(`${name} nested very deep are read, or refused as such`, () => {
      try {
        assert.equal(parseArticle(source).format, 1);
      } catch (error) {
        assert.ok(error instanceof BroadsheetError, String(error));
        assert.deepEqual(
          error.problems.map(({ code }) => code),
          ['nesting-too-deep'],
        );
      }
    });
  }

  // Each took a minute, or failed, before its rule was made linear.
  for (const [name, source] of [
    ['spaces in a label', `**a**${' '.repeat(16_000)}x:\n\n- [ ] a`],
    ['colons in a label', `**${':'.repeat(100_000)}a**\n\n- [ ] a`],
    ['dots in a heading', `# ${'.'.repeat(200_000)}a\n\n## ${'!'.repeat(200_000)}a`],
    ['spaces in a task', `- [ ] a${' '.repeat(100_000)}{#b} c`],
    ['a heading repeated', '## Related\n\n'.repeat(12_000)],
    ['an anchor repeated', '<a id=a>'.repeat(3_000)],
    ['words without spaces', '自動化'.repeat(40_000)],
    ['paragraphs without end', 'a\n\n'.repeat(60_000)],
    ['paragraphs without end in raw HTML', `<div>\n\n${'a\n\n'.repeat(60_000)}`],
  ] as const) {
    test(`${name}: read in linear time`, { timeout: 60_000 }, () => {
      assert.equal(parseArticle(source).format, 1);
    });
  }
});

function sources(folder: URL): (readonly [string, string])[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const);
}

function itemsOf(list: ItemList): ItemList['items'] {
  return list.items.flatMap((item) => [
    item,
    ...item.children.flatMap((child) => (child.type === 'item-list' ? itemsOf(child) : [])),
  ]);
}

function firstElement(blocks: readonly Block[]): Element | undefined {
  const [block] = blocks;
  return block?.type === 'prose'
    ? block.content.children.find((node): node is Element => node.type === 'element')
    : undefined;
}
