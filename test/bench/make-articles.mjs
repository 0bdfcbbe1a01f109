import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const WORDS =
  'access account after again alert among answer article audit backup before begin between board bring budget build call careful change check clear close code common company context copy count cover credential daily data decide defence deploy design detail device draft early encrypt engine every export field file first follow form garden gather guard habit handle hold house index inform input invite issue item keep key label later layer learn letter level limit list live local lock machine manage matter measure member message method minute mistake model monitor month notice number office often open order owner paper part pattern people place plan policy press print privilege problem process project protect question quick read reason record reduce report request review risk role rotate rule safe sample save scale schedule scope search secret secure server service share simple site source space stage start step store strong supply support system table task team test text thread time token tool trace train trust under update user value vendor verify version watch water week whole window work write'.split(
    ' ',
  );
const CATEGORIES = ['Security', 'Operations', 'Design', 'Writing', 'Gardening'];

/**
 * Writes a folder of articles of about 1,000 words each: frontmatter, sections, lists, a checklist, links, related links.
 *
 * The same count gives the same articles, to the character.
 *
 * @param {string} folder
 * @param {number} count
 */
export function makeArticles(folder, count) {
  mkdirSync(folder, { recursive: true });
  for (let index = 0; index < count; index++) writeFileSync(join(folder, nameOf(index)), makeArticle(index, count));
}

/** @param {number} index */
export function nameOf(index) {
  return `article-${String(index).padStart(6, '0')}.md`;
}

/**
 * @param {number} index
 * @param {number} count
 * @param {string} [note] Words to be added, for a change.
 */
export function makeArticle(index, count, note = '') {
  const random = randomFrom(index + 1);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const words = (length) => Array.from({ length }, () => pick(WORDS)).join(' ');
  const sentence = () => capital(`${words(6 + Math.floor(random() * 12))}.`);
  const paragraph = () => Array.from({ length: 4 }, sentence).join(' ');
  const other = () => nameOf(Math.floor(random() * count)).replace('.md', '');
  const section = () =>
    `### ${capital(words(3))}\n\n${paragraph()} See [${words(2)}](/${other()}/) and **${words(2)}**.\n\n- ${words(4)}\n- \`${words(1)}\` ${words(3)}\n- ${words(5)}\n\n${paragraph()}\n`;
  const task = (_, at) => `- [${at % 3 === 0 ? 'x' : ' '}] ${capital(words(5))} ${at}`;
  const title = capital(words(5));
  const day = new Date(Date.UTC(2015, 0, 1 + (index % 3650))).toISOString().slice(0, 10);
  return `---
title: "${title}"
slug: "${nameOf(index).replace('.md', '')}"
metaDescription: "${sentence()}"
excerpt: "${sentence()}"
author: "The ${capital(pick(WORDS))} Team"
publishDate: "${day}"
readTime: "5 min read"
category: "${pick(CATEGORIES)}"
tags: [${pick(WORDS)}, ${pick(WORDS)}, ${pick(WORDS)}]
featured: false
---

## ${title}

${paragraph()}${note && ` ${note}`}

${Array.from({ length: 6 }, section).join('\n')}
### Checklist

**Quarterly:**
${Array.from({ length: 8 }, task).join('\n')}

[${capital(words(4))} →](/#contact)

---

## Related Articles

- [${capital(words(4))}](/${other()}/) - ${sentence()}
- [${capital(words(4))}](/${other()}/) - ${sentence()}
`;
}

function capital(text) {
  return text[0].toUpperCase() + text.slice(1);
}

/** Mulberry32: numbers from 0 to 1, the same for the same seed. */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
