import type { Heading, List, ListItem, Nodes, Paragraph, RootContent } from 'mdast';
import { type Problem, problem } from '../../../model/problem.ts';
import { visibleText } from '../../../model/visible-text.ts';
import type { SourceTree } from '../../../parse/source-tree.ts';
import { nodesIn } from '../../../parse/tree/nodes-in.ts';
import type { ArticleRule } from '../rule.ts';

// Most sources have neither of these, and need no second look: a box that is not followed by a letter, and a heading or
// the end of a label with the word.
const BOX = /(?:[-*+]|\d[.)])\s+\[[\sxX]\]\s+(?![\p{L}\p{N}])/u;
const PROMISE =
  /^ {0,3}#[^\r\n]*check-?list|check-?list[^\r\n]{0,200}(?::[*_]*[ \t]*$|(?:\r\n|\r|\n) {0,3}(?:=+|-+)[ \t]*$)/im;

/**
 * Tasks without a word, and headings and labels that announce a checklist and are followed by nothing.
 *
 * A box with nothing at all behind it is no task, and told as such (`task-near-miss`).
 */
export const checklistEmpty: ArticleRule = async (_, file) => {
  return [
    ...(BOX.test(file.source) ? emptyTasks(await file.tree()) : []),
    ...(PROMISE.test(file.source) ? emptyPromises(await file.tree()) : []),
  ];
};

function emptyTasks({ tree, lines }: SourceTree): Problem[] {
  const problems: Problem[] = [];
  for (const node of nodesIn<Nodes>(tree)) {
    const { position } = node;
    if (node.type !== 'list' || !position) continue;
    const tasks = node.children.filter(({ checked }) => typeof checked === 'boolean');
    const empty = tasks.filter((item) => !saysSomething(item));
    if (tasks.length > 1 && empty.length === tasks.length) {
      problems.push(
        problem('checklist-empty', {
          message: `None of the ${tasks.length} tasks of this list has any text.`,
          hint: 'Write behind each box what is to be done, or remove the list.',
          place: lines.place(position.start.offset ?? 0, position.end.offset ?? 0),
        }),
      );
      continue;
    }
    for (const { position: at } of empty) {
      if (!at) continue;
      problems.push(
        problem('checklist-empty', {
          message: 'This task has no text.',
          hint: 'Write behind the box what is to be done, or remove the item.',
          place: lines.place(at.start.offset ?? 0, at.end.offset ?? 0),
        }),
      );
    }
  }
  return problems;
}

/** Whether an item has words of its own, or an image that stands for some; those of nested lists are theirs. */
function saysSomething(item: ListItem): boolean {
  return item.children.filter((child) => child.type !== 'list').some((child) => textOf(child) !== '');
}

/** The last heading or label that says "checklist", with nothing up to the next section. */
function emptyPromises({ tree, lines }: SourceTree): Problem[] {
  const content = tree.children.filter((node) => !isNothing(node));
  return content.flatMap((node, index) => {
    const next = content[index + 1];
    const isPromise =
      node.type === 'heading'
        ? !next || (next.type === 'heading' && next.depth <= node.depth)
        : isLabel(node) && (!next || next.type === 'heading');
    const text = isPromise ? textOf(node) : '';
    if (!node.position || !/\bcheck-?list\b/i.test(text)) return [];
    return [
      problem('checklist-empty', {
        message: `“${text}” is followed by no checklist.`,
        hint: 'Write the list below it, or remove it.',
        place: lines.place(node.position.start.offset ?? 0, node.position.end.offset ?? 0),
      }),
    ];
  });
}

/** A paragraph that introduces what follows: it ends in a colon. */
function isLabel(node: RootContent): node is Paragraph {
  return node.type === 'paragraph' && textOf(node).endsWith(':');
}

// One that nothing ends goes on to the end, as it does in a browser.
const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;

/** What no reader sees: frontmatter, comments, the target of a reference. */
function isNothing(node: RootContent): boolean {
  if (node.type === 'html') return node.value.replace(COMMENT, '').trim() === '';
  return node.type === 'definition' || node.type === 'yaml' || !isMarkdown(node);
}

/** Frontmatter in other languages is a node of a type that mdast does not know. */
function isMarkdown({ type }: RootContent): boolean {
  return !/^(?:toml|json|frontmatter-code)$/.test(type);
}

const TAG = /<!--[\s\S]*?(?:-->|$)|<[^>]*(?:>|$)/g;

/** The words of a node, and the texts of its images. */
function textOf(node: List | Heading | RootContent | ListItem['children'][number]): string {
  let text = '';
  for (const each of nodesIn<Nodes>({ type: 'root', children: [node] })) {
    if (each.type === 'text' || each.type === 'inlineCode' || each.type === 'code') text += each.value;
    else if (each.type === 'image' || each.type === 'imageReference') text += each.alt || '\ufffc';
    else if (each.type === 'html')
      text += /<(?:img|svg|video|iframe)\b/i.test(each.value) ? '\ufffc' : each.value.replace(TAG, '');
    else if (each.type === 'break') text += ' ';
    else if (each.type === 'footnoteReference') text += each.label ?? each.identifier;
  }
  return visibleText(text);
}
