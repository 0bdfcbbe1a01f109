import type { ArticleFields, Origin } from '../../../model/article.ts';
import type { Place } from '../../../model/place.ts';
import type { Problem } from '../../../model/problem.ts';
import { entryOf, type MappingNode, type ValueNode } from '../mapping-node.ts';
import { FIELD_SPELLINGS, type FieldName, type Spelling } from './field-spellings.ts';
import { isEmpty } from './list-readers.ts';
import type { ReaderOptions } from './reading.ts';

/** What stands in for a field that the frontmatter does not give. */
export interface StandIn<T> {
  readonly value: T;
  /** What it is taken from: `heading`, `body`, `path`, `title`, or the key of another field. */
  readonly key: string;
  readonly place: Place;
}

/** Looks fields up in a mapping, and keeps what was read, from where, and what was wrong. */
export class FieldSearch {
  readonly origin: Record<string, Origin> = {};
  readonly problems: Problem[] = [];
  /** The nodes that fields were read from, and the empty ones that were passed over. */
  readonly read = new Set<ValueNode>();
  readonly #values = new Map<string, ValueNode>();
  readonly #options: ReaderOptions;

  constructor(mapping: MappingNode | undefined, options: ReaderOptions) {
    for (const { key, value } of mapping?.entries ?? []) this.#values.set(key, value);
    this.#options = options;
  }

  /** The value of a field, from the first of its spellings that is present and of the right kind, or what stands in. */
  find<Name extends FieldName>(
    name: Name,
    standIn?: StandIn<NonNullable<ArticleFields[Name]>>,
  ): NonNullable<ArticleFields[Name]> | undefined {
    const found = this.first<NonNullable<ArticleFields[Name]>>(FIELD_SPELLINGS[name]) ?? standIn;
    if (found) this.origin[name] = { key: found.key, place: found.place };
    return found?.value;
  }

  /** The same as an object to spread: without the key when there is no value. */
  optional<Name extends FieldName>(
    name: Name,
    standIn?: StandIn<NonNullable<ArticleFields[Name]>>,
  ): Partial<Pick<ArticleFields, Name>> {
    const value = this.find(name, standIn);
    return (value === undefined ? {} : { [name]: value }) as Partial<Pick<ArticleFields, Name>>;
  }

  first<T>(spellings: readonly Spelling<T>[]): { value: T; key: string; place: Place } | undefined {
    for (const { key, path, read } of spellings) {
      const node = this.#nodeAt(path);
      if (!node) continue;
      if (isEmpty(node)) {
        this.read.add(node);
        continue;
      }
      const reading = read(node, key, this.#options);
      if (reading.problems) this.problems.push(...reading.problems);
      if (reading.used) for (const each of reading.used) this.read.add(each);
      else if (reading.value !== undefined) this.read.add(node);
      if (reading.value !== undefined) return { value: reading.value, key, place: node.place };
    }
    return undefined;
  }

  #nodeAt(path: Spelling<unknown>['path']): ValueNode | undefined {
    let node = this.#values.get(path[0]);
    for (let depth = 1; depth < path.length; depth++) {
      node = node?.kind === 'mapping' ? entryOf(node, path[depth] ?? '')?.value : undefined;
    }
    return node;
  }
}
