import type { StandardSchemaV1 } from '@standard-schema/spec';
import type { Json } from '../../../model/json.ts';

/**
 * The type itself where it is JSON; where a part of it is not, that part becomes `NotJson`.
 *
 * `undefined` is allowed for properties: they are left out. `unknown` and `any` are let through, and looked at when the
 * schema runs.
 */
export type JsonSafe<T> = unknown extends T
  ? T
  : T extends Json
    ? T
    : T extends NeverJson
      ? NotJson<T>
      : T extends readonly unknown[]
        ? { readonly [Index in keyof T]: JsonSafe<T[Index]> }
        : T extends object
          ? { [Key in keyof T]: JsonSafe<Exclude<T[Key], undefined>> | Extract<T[Key], undefined> }
          : NotJson<T>;

/** What stands, in a type error, for a part of a schema's output that is not JSON. */
export interface NotJson<T> {
  readonly 'this is not JSON: make the schema give a string, number, boolean, list or plain object': T;
}

type NeverJson =
  | bigint
  | symbol
  | Date
  | RegExp
  | URL
  | ReadonlyMap<unknown, unknown>
  | ReadonlySet<unknown>
  | ((...args: never[]) => unknown)
  | (abstract new (
      ...args: never[]
    ) => unknown);

/** A schema whose output is JSON: `article.data` survives `JSON.stringify`. Any other is a type error. */
export type JsonSchema<Data> = StandardSchemaV1<unknown, Data> &
  ([Data] extends [JsonSafe<Data>] ? unknown : NotJson<Data>);
