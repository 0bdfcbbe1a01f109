import { ItemIds, splitExplicitId } from '../../model/item-id.ts';
import { visibleText } from '../../model/visible-text.ts';
import type { ItemProgress } from '../progress.ts';
import { escapeBlockStart, escapeInline } from './escape-markdown.ts';

/** A list to write out; the `list` of an article's checklist is one. */
export interface WritableList {
  readonly ordered: boolean;
  /** Number of the first item of an ordered list that does not start at 1. */
  readonly start?: number;
  readonly items: readonly WritableItem[];
}

export interface WritableItem {
  readonly id: string;
  /** Its own visible text. */
  readonly text: string;
  /** The source's mark; `null` for a plain item. */
  readonly checked: boolean | null;
  /** The lists nested in it; prose among them is left out, since its words are part of the text. */
  readonly children?: readonly (WritableList | { readonly type: 'prose' })[];
}

export interface MarkdownOptions {
  /** Where the reader is: these marks go before those of the list. */
  readonly items?: readonly ItemProgress[];
  /** Written as a heading above the list. */
  readonly heading?: string;
  /** Written as the list's label, between heading and list. */
  readonly label?: string;
  /**
   * What to write behind the text of a task, such as `(done 2024-12-10)`. It is part of the text for whoever reads the
   * Markdown, so that a task with a remark reads back as another task.
   */
  readonly remark?: (item: ItemProgress) => string | undefined;
}

/**
 * A checklist as a GFM task list.
 *
 * Without remarks it reads back as the same list: `parseArticle` finds the same items, ids and marks in it. Formatting
 * and links within an item are not written, only its words.
 */
export function toMarkdown(list: WritableList, { items = [], heading, label, remark }: MarkdownOptions = {}): string {
  const marks = new Map(items.map((item) => [item.id, item]));
  const ids = new WrittenIds();
  const writeList = ({ ordered, start = 1, items }: WritableList, indent: string, keys: readonly string[]): string[] =>
    items.flatMap((item, index) => {
      const known = marks.get(item.id);
      const checked = item.checked === null ? null : (known?.checked ?? item.checked);
      const text = visibleText(item.text);
      const { suffix, key } = ids.take(item.id, text, keys);
      const words = [text, visibleText((known && remark?.(known)) ?? ''), suffix]
        .filter((part) => part !== '')
        .join(' ');
      // A task without a word is none in GFM: for a reader, a space that does not break is no word.
      const written = escapeInline(words) || '&nbsp;';
      const marker = ordered ? `${start + index}. ` : '- ';
      const line = checked === null ? escapeBlockStart(written) : `[${checked ? 'x' : ' '}] ${written}`;
      const inner = indent + ' '.repeat(marker.length);
      const nested = item.children?.flatMap((child) =>
        'items' in child ? writeList(child, inner, [...keys, key]) : [],
      );
      return [indent + marker + line, ...(nested ?? [])];
    });
  const above = [
    ...(heading ? [`## ${escapeInline(visibleText(heading))}`, ''] : []),
    ...(label ? [`**${escapeInline(visibleText(label))}**:`, ''] : []),
  ];
  return [...above, ...writeList(list, '', []), ''].join('\n');
}

/** Finds out which items need their id written, since they would be given another by whoever reads the list. */
class WrittenIds {
  readonly #taken = new Set<string>();

  /** @returns What to write behind the item's text, and what its nested items hash in its place: see `ItemIds`. */
  take(id: string, text: string, keys: readonly string[]): { suffix: string; key: string } {
    const isRead = splitExplicitId(text).id === undefined && this.#derive(text, keys) === id;
    const suffix = isRead ? '' : `{#${id}}`;
    this.#taken.add(id);
    // An id that cannot be written is not read either.
    const given = splitExplicitId(suffix).id;
    return { suffix: given ? suffix : '', key: given ? `#${given}` : text };
  }

  #derive(text: string, keys: readonly string[]): string {
    const { id } = new ItemIds().identify({ text }, keys);
    let free = id;
    for (let number = 2; this.#taken.has(free); number++) free = `${id}-${number}`;
    return free;
  }
}
