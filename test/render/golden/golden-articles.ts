import { parseArticle } from '../../../src/parse/parse-article.ts';
import { ar } from '../../../src/strings/ar.ts';
import { de } from '../../../src/strings/de.ts';
import { en } from '../../../src/strings/en.ts';
import type { Strings } from '../../../src/strings/strings.ts';
import { type Golden, type GoldenName, SAID } from './golden.ts';

interface Source {
  readonly about: string;
  readonly markdown: string;
  readonly outline?: boolean;
  readonly strings?: Strings;
  /** What someone who means harm does to the file. */
  readonly forge?: (article: unknown) => void;
}

const SOURCES: Readonly<Record<GoldenName, Source>> = {
  labels: {
    about: 'Lists are called by a bold line, by a line with a colon and a remark, or by the heading above.',
    markdown: `
**Quarterly review:**
- [ ] Read the log
- [x] Rotate the keys

Before you leave (in this order):
- [ ] Lights
- [ ] Windows

## Every evening

- [ ] Lock up
`,
  },
  'no-label': {
    about: 'A list without a name, and one of which everything is done.',
    markdown: `
Some text.

- [ ] One
- [x] Two

More text.

- [x] Three
`,
  },
  'nested-and-ordered': {
    about: 'Tasks in tasks, an ordered list that starts at 3, and items that are no tasks.',
    markdown: `
**Release:**

3. [ ] Build
   - [x] Types
   - [ ] Bundles
     - [x] Parser
   - A remark
4. A plain item
5. [x] Publish
`,
  },
  cadence: {
    about: 'Lists that are due again and again; marks of the source have no date, so nothing counts as done.',
    markdown: `
**Quarterly:**
- [x] Rotate keys
- [ ] Read the log

**Daily:**
- [ ] Look at the alerts

**Every 2 weeks:**
- [ ] Restore one backup
`,
  },
  'markup-in-items': {
    about: 'Links, emphasis and code in items, paragraphs and blocks below them, and a task that begins with a block.',
    markdown: `
**Check *everything*:**
- [ ] Read [the \`manual\`](/manual?a=1&b=2 "The \\"manual\\"") **today**
- [x] A loose task

  with a reason.

  > And a quote.
- [ ] Run it

      rm -rf ./tmp && echo "<done>"
- [ ] Known by an id {#restore}
- [ ] <h4>Begins with a heading</h4>
`,
  },
  'hostile-text': {
    about: 'Text that looks like markup is text, in names too; so are quotes, references and apostrophes.',
    markdown: `
**\\<script>alert("1" & '2')\\</script>:**
- [ ] \\</label>\\<img src=x onerror=alert(1)>
- [x] &amp;lt; &quot; &#39; \`\\\`
- [ ] {label} {done} $1 \\\\0

## Related Articles

- [\\<b>Bold\\</b> "quoted"](/a?b="c"&d='e') - \\<i>not\\</i> & so on
`,
  },
  'right-to-left': {
    about: 'An Arabic article with Arabic words around it; its figures in Latin digits, as the language tag says.',
    strings: { ...ar, lang: 'ar-u-nu-latn' },
    outline: true,
    markdown: `---
lang: ar
---

## قبل النشر

**قائمة التحقق:**
- [ ] اقرأ النص
- [x] راجع الروابط
`,
  },
  german: {
    about: 'A German article with German words around it.',
    strings: de,
    outline: true,
    markdown: `---
lang: de
---

## Wartung

**Quarterly (Schlüssel):**
- [ ] Schlüssel tauschen
- [x] Protokoll lesen

**Täglich:**
- [x] Türen prüfen
`,
  },
  'related-links': {
    about: 'Further reading, with and without descriptions.',
    markdown: `
Some text.

## Related Articles

- [Vaults & safes](/guides/vaults) - Where *keys* rest
- [Elsewhere](https://example.org/)
`,
  },
  article: {
    about: 'An article with an outline, and with the paths that it is and was known under.',
    outline: true,
    markdown: `---
canonical: https://example.com/keys and locks?from=feed#top
aliases: [/old-keys, "keys/in the door", https://example.com/keys%20and%20locks, "javascript:alert(1)", /old-keys]
---

An opening paragraph.

### First section

Text.

#### Its part

Text.

### Second & last

**Weekly:**
- [ ] Sweep

> ### Not in the outline

[Book a call →](/#cta)
`,
  },
  forged: {
    about:
      'A file from someone who means harm: what is not on the allow-list of prose is not printed, nor an id that a script may look for.',
    markdown: `
**Label:**
- [ ] Task
- [ ] Other
`,
    forge,
  },
};

function forge(article: unknown): void {
  const { blocks } = article as { blocks: { cadence?: string; labelContent?: unknown; list: { items: Item[] } }[] };
  interface Item {
    id: string;
    children: unknown[];
  }
  const element = (tagName: string, properties: object, ...words: string[]) => ({
    type: 'element',
    tagName,
    properties,
    children: words.map((value) => ({ type: 'text', value })),
  });
  const [block] = blocks;
  if (!block) return;
  block.cadence = '"><script>alert(1)</script>';
  block.labelContent = [element('strong', { onclick: 'alert(1)', title: 'kept' }, 'Label:'), element('slot', {}, 'x')];
  const [first, second] = block.list.items;
  if (!first || !second) return;
  first.id = '" onmouseover="alert(1)';
  const children = [
    element('script', {}, 'alert(1)'),
    element('template', {}, 'alert(1)'),
    element('a', { href: 'java\nscript:alert(1)' }, 'a link'),
    element('a', { href: '\\\\example.org', rel: 'me opener', target: '_top' }, ', another'),
    element('broadsheet-checklist', { persist: 'scope' }, ' and a list'),
    element('h3', { id: 'location' }, 'A heading'),
  ];
  first.children = [{ type: 'prose', content: { type: 'root', children } }];
}

/** Each golden file by its name: what a port is given. */
export function goldens(): Map<string, Golden> {
  return new Map(Object.entries(SOURCES).map(([name, source]) => [name, golden(source)]));
}

function golden({ about, markdown, outline = false, strings = en, forge }: Source): Golden {
  const { title, fields, blocks } = parseArticle(markdown, { path: 'keys.md' });
  const { lang, canonical, aliases } = fields;
  const article = JSON.parse(JSON.stringify({ title, fields: { lang, canonical, aliases }, blocks }, withoutPlaces));
  forge?.(article);
  const said = Object.fromEntries(SAID.map((name) => [name, strings[name]])) as Golden['strings'];
  return { about, outline, strings: said, article };
}

/** Where things stand in the source is nothing that is printed. */
function withoutPlaces(key: string, value: unknown): unknown {
  return key === 'place' || key === 'markPlace' ? undefined : value;
}
