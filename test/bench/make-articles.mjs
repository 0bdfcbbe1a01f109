import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const WORDS =
  'press ink paper roller plate proof sheet margin column type letter line page folio colour blade guide bed cylinder pressure speed cloth solvent screen grain dryer stack trim fold stitch cover spine layer log shift crew order error record check mend clean mount align rinse count weigh store read set turn lock wait repeat measure compare release'.split(
    ' ',
  );
const TOPICS = ['Presswork', 'Colour', 'Paper', 'Binding', 'Safety', 'Planning'];

/** Numbers that are the same every time: two runs measure the same articles. */
function numbersFrom(seed) {
  let state = seed * 2654435761 + 1;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 3266489917) >>> 0;
    return (state >>> 8) % below;
  };
}

/**
 * An article of some 470 words, of the kind that Broadsheet was made for: frontmatter, sections, lists, a table, code,
 * a checklist, related links.
 *
 * @param {number} index Which one; the same number gives the same article.
 * @param {number} count How many there are, for the links between them.
 */
export function makeArticle(index, count) {
  const below = numbersFrom(index);
  const word = () => WORDS[below(WORDS.length)];
  const words = (length) => Array.from({ length }, word).join(' ');
  const sentence = (length) => {
    const text = words(length);
    return `${text[0].toUpperCase()}${text.slice(1)}.`;
  };
  const title = `${words(3)} ${index}`;
  const topic = TOPICS[below(TOPICS.length)];
  const day = String(1 + below(28)).padStart(2, '0');
  const month = String(1 + below(12)).padStart(2, '0');
  const list = (length, mark = '-') => Array.from({ length }, () => `${mark} ${sentence(6)}`).join('\n');
  const section = (number) => `### ${words(3)} ${number}

${sentence(12)} ${sentence(9)} The **${word()} ${word()}** comes *before* the \`${word()}\`. ${sentence(8)}

**${words(2)}:**
${list(4)}
`;
  return `---
title: "${title}"
slug: "article-${index}"
metaTitle: "${title} | The Press"
metaDescription: "${sentence(16)}"
excerpt: "${sentence(12)}"
author: "The ${topic} Crew"
publishDate: "${2015 + below(10)}-${month}-${day}"
readTime: "2 min read"
category: "${topic}"
tags: [${word()}, ${word()}, ${word()}]
featured: ${below(10) === 0}
---

## ${title}

${sentence(14)} ${sentence(11)}

${[1, 2, 3, 4].map(section).join('\n')}
### Figures

| ${word()} | ${word()} | ${word()} |
|---|---:|---|
${Array.from({ length: 4 }, () => `| ${word()} | ${below(100)} | ${words(3)} |`).join('\n')}

\`\`\`sh
${words(3)} --${word()} ${below(100)}
\`\`\`

> ${sentence(14)}

### Checklist

**Before the ${word()}:**
${list(4, '- [ ]')}

**Quarterly:**
${list(4, '- [ ]')}

[Ask for a proof](/contact)

## Related Articles

- [${words(2)}](/article-${below(count)}): ${sentence(6)}
- [${words(2)}](/article-${below(count)})
- [${words(2)}](/article-${below(count)})
`;
}

/** Writes articles into a folder, a thousand to a folder within it. */
export function writeArticles(folder, count) {
  for (let index = 0; index < count; index++) {
    const within = join(folder, `part-${Math.floor(index / 1000)}`);
    if (index % 1000 === 0) mkdirSync(within, { recursive: true });
    writeFileSync(join(within, `article-${index}.md`), makeArticle(index, count));
  }
}
