import type { Extension } from 'mdast-util-from-markdown';
import type { Processor } from 'unified';

declare module 'mdast' {
  interface ListItemData {
    /** Offset of the character between a task's brackets. */
    markOffset?: number;
  }
}

// A task's position does not tell where its mark is: the paragraph starts after `[ ] ` for plain text but before it
// for `- [x] **bold**`. So the mark is recorded as the tokenizer meets it.
const recordMarks: Extension = {
  enter: { taskListCheckValueChecked: recordMark, taskListCheckValueUnchecked: recordMark },
};

type Handle = NonNullable<Extension['enter']>[string];

function recordMark(this: ThisParameterType<Handle>, token: Parameters<Handle>[0]): undefined {
  const item = this.stack.at(-2);
  if (item?.type === 'listItem') item.data = { ...item.data, markOffset: token.start.offset };
}

/** A remark plugin that records where each task's mark stands, as `data.markOffset` of its list item. */
export function taskMarks(this: Processor): undefined {
  const data = this.data();
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), recordMarks];
}
