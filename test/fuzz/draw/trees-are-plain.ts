import assert from 'node:assert/strict';
import type { Nodes, Root } from 'hast';
import { toHast } from '../../../src/render/to-hast.ts';
import { toText } from '../../../src/render/to-text.ts';
import type { Property } from '../property.ts';
import type { Drawn } from './drawn.ts';

export const hastIsPlainJson: Property<Drawn> = {
  name: 'toHast gives what JSON makes of it',
  check: ({ article }) => {
    const tree = toHast(article);
    assert.deepEqual(JSON.parse(JSON.stringify(tree)), tree);
  },
};

export const textHasEveryWord: Property<Drawn> = {
  name: 'toText has every letter and digit of the body that is drawn, in its order',
  check: ({ article }) => {
    // Letters rather than words, since only `toText` knows which of two elements stand apart.
    const text = lettersOf(toText(article));
    let at = 0;
    for (const letter of lettersOf(bodyText(toHast(article)))) {
      at = text.indexOf(letter, at) + 1;
      assert.ok(at > 0, `${JSON.stringify(letter)} is not in the text`);
    }
  },
};

function lettersOf(text: string): string[] {
  return text.normalize('NFD').match(/[\p{L}\p{N}]/gu) ?? [];
}

/** The header says what is no text of the article, and the title in its first line. */
function bodyText({ children: [article] }: Root): string {
  assert.ok(article?.type === 'element');
  return article.children
    .map((node) => (node.type === 'element' && node.tagName === 'header' ? '' : textOf(node)))
    .join('');
}

/** What is said, less the marks that lead back from a footnote. */
function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  if (node.type === 'element' && node.properties.dataFootnoteBackref !== undefined) return '';
  return node.children.map(textOf).join('');
}
