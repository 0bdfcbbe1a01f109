import type { Problem } from '../model/problem.ts';
import { wallTime } from './cadence/wall-time.ts';
import type { Entry } from './entry.ts';
import { findRenamed, haveCommon, readOldLogs } from './find-renamed.ts';
import { foldProgress } from './fold-progress.ts';
import { compareGenerations, FIRST_GENERATION, nextGeneration } from './generation.ts';
import { EMPTY_LOG, type ProgressLog } from './log.ts';
import type { AskMatches, FindMatches } from './matching/match.ts';
import { rememberMatches } from './matching/remember-matches.ts';
import { addEntries, mergeLogs } from './merge-logs.ts';
import { markEntry, type NewEntryOptions, resetEntry, sameEntry, undoEntry } from './new-entry.ts';
import type { Progress } from './progress.ts';
import { keyText, type ProgressKey } from './progress-key.ts';
import { randomId } from './random-id.ts';
import { MAX_ORDER } from './read-entry.ts';
import type { ProgressStore } from './stores/progress-store.ts';
import { problemsOf } from './stores/store-error.ts';
import { whenBack } from './stores/when-back.ts';
import type { TrackedItem } from './tracked-item.ts';

/** What a tracker is made with. */
export interface TrackerOptions {
  readonly store: ProgressStore;
  readonly key: ProgressKey;
  /** Scopes that the article had before: what was ticked under them counts, until the log is erased. Default: none. */
  readonly aliases?: readonly string[];
  /**
   * Ids of the checklists that the page shows now. With it, a list whose log is empty takes over the log of one that is
   * not there any more, in the same scope and for the same subject, if at least half of what was marked there is in this
   * list: its label was changed, and with that its id. Default: a list has no log but its own.
   */
  readonly others?: () => readonly string[] | Promise<readonly string[]>;
  /** How often the list is due: see `readProgress`. Default: it is done once. */
  readonly cadence?: string;
  /**
   * Gives what finds items again when it is first needed: see `matchItems`. Until a promise of it resolves, what is not
   * as it was has no marks, and nothing is kept of it.
   */
  readonly match: () => FindMatches | Promise<FindMatches>;
  /** Whether nothing is written but what is asked for: it is not kept that an item was found again. Default `false`. */
  readonly readonly?: boolean;
  /** The clock. Default: the device's. */
  readonly now?: () => Date;
  /** Minutes that the reader's clock is ahead of UTC. Default: as the device has it. */
  readonly offset?: number;
  /** Is told that `progress`, `log` or `saving` is another. */
  readonly onChange?: () => void;
  /** Is told what goes wrong; the same again only after something was saved meanwhile. */
  readonly onProblem?: (problem: Problem) => void;
}

/**
 * Whether everything that was done is kept for good. `waiting`: not yet, the store is at it. `failed`: the store could
 * not; it is tried again after a while, at the next tick, and by `retry`. Until then it lasts as long as the page.
 */
export type Saving = 'saved' | 'waiting' | 'failed';

/** Something that the store is still to do. */
type Task =
  | { readonly entry: Entry }
  | { readonly erase: ProgressKey; readonly generation: string }
  /** Ids of entries, which are to be erased wherever they were taken over from. */
  | { readonly origins: ReadonlySet<string> };

const ORIGINS = 'origins';

/** Milliseconds before what failed is tried again; after the last it waits for an occasion. */
const PAUSES = [1000, 5000, 30_000, 120_000];

/**
 * What `ProgressTracker` is, for whoever brings what finds items again: this leads to no matcher.
 *
 * Invariant: an entry of the log is either in the store, or in `#tasks` until the store has it. Only an erasure takes
 * it out of both.
 */
export class Tracker {
  readonly #options: TrackerOptions;
  /** What finds items again; there once it was needed. */
  #findMatches: FindMatches | undefined;
  /** The same, for the log of the list. */
  #match: FindMatches | undefined;
  /** It, as long as it is yet to come. */
  #matching: Promise<FindMatches> | undefined;
  #hasMatchingFailed = false;
  #items: readonly TrackedItem[] = [];
  #log: ProgressLog = EMPTY_LOG;
  #progress: { readonly log: ProgressLog; readonly now: string; readonly value: Progress } | undefined;

  #isOpen = false;
  #isClosed = false;
  #opening: Promise<void> | undefined;
  #stop: (() => void) | undefined;
  /** What the store told before it was read. */
  #told: ProgressLog = EMPTY_LOG;
  /** What was done before the store was read: it comes on top of what is there. */
  #early: { erased: boolean; entries: Entry[]; merged: Entry[] } = { erased: false, entries: [], merged: [] };
  /** Whether a log under another label was looked for. */
  #hasSought = false;
  /** Generations of the logs of earlier scopes. */
  readonly #aliases = new Map<string, { readonly key: ProgressKey; generation: string }>();

  /** By the entry's id, by the log to erase, or `ORIGINS`. */
  readonly #tasks = new Map<string, Task>();
  readonly #underWay = new Set<Task>();
  #hasFailed = false;
  /** How many pauses there were since something was saved. */
  #pauses = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Codes of the problems that were told since something was saved. */
  readonly #reported = new Set<string>();

  #isReadonly: boolean;
  /** What was taken over from another log, as long as nothing may be written. */
  #unwritten: readonly Entry[] = [];

  constructor(options: TrackerOptions) {
    this.#options = options;
    this.#isReadonly = options.readonly ?? false;
  }

  /** All that is known, saved or not. */
  get log(): ProgressLog {
    return this.#log;
  }

  /** Where the reader is now. */
  get progress(): Progress {
    const { cadence, offset } = this.#options;
    const now = wallTime(this.#now(), offset);
    if (this.#progress?.log !== this.#log || this.#progress.now !== now) {
      const value = foldProgress(this.#log, this.#items, { now, cadence, match: this.#ask });
      this.#progress = { log: this.#log, now, value };
    }
    return this.#progress.value;
  }

  get saving(): Saving {
    if (this.pending === 0) return 'saved';
    return this.#hasFailed && this.#underWay.size === 0 && !this.#opening ? 'failed' : 'waiting';
  }

  /** How many things that were done are not kept for good yet. */
  get pending(): number {
    const { erased, entries, merged } = this.#early;
    return this.#tasks.size + Number(erased) + entries.length + merged.length;
  }

  /** Whether the store was read. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  /**
   * Reads the store, and follows it from then on; again after `close`. When that fails, it is told, and tried again as
   * saving is.
   */
  open(): Promise<void> {
    if (!this.#stop) {
      this.#isClosed = false;
      const { store, key } = this.#options;
      const stopStore = store.watch(
        key,
        (log) => this.#take(log),
        (problem) => this.#report(problem),
      );
      const stopWaiting = whenBack(() => this.retry());
      this.#stop = () => {
        stopStore();
        // Until then, what is not saved is still tried.
        if (this.pending === 0) stopWaiting();
      };
      // What was missed since it was closed.
      if (this.#isOpen)
        return store.read(key).then(
          (log) => this.#take(log),
          (error: unknown) => this.#failed(error),
        );
    }
    if (!this.#isOpen) this.#opening ??= this.#read();
    return this.#opening ?? Promise.resolve();
  }

  /** Stops following the store and telling of changes. What is not saved yet is still saved. */
  close(): void {
    this.#isClosed = true;
    this.#stop?.();
    this.#stop = undefined;
  }

  /** Says what the tasks of the list are now. */
  setItems(items: readonly TrackedItem[]): void {
    this.#items = items;
    this.#progress = undefined;
    this.#keepMoved();
    this.#changed();
    if (this.#isOpen) void this.#seekRenamed();
  }

  /** Says whether nothing is written from now on but what is asked for, whatever was said when this was made. */
  setReadonly(readonly: boolean): void {
    if (readonly === this.#isReadonly) return;
    this.#isReadonly = readonly;
    if (readonly) return;
    this.#add(this.#unwritten);
    this.#unwritten = [];
    this.#keepMoved();
  }

  /**
   * Ticks or unticks a task.
   *
   * @throws RangeError when there is none with this id.
   */
  mark(id: string, checked: boolean): void {
    const item = this.#items.find((one) => one.id === id);
    if (!item) throw new RangeError(`There is no task with the id “${id}”.`);
    this.#act(markEntry(this.#log, item, checked, this.#entryOptions()));
  }

  /** Takes all marks back. */
  reset(): void {
    this.#act(resetEntry(this.#log, this.#entryOptions()));
  }

  /** Takes the last reset back, if nothing was done since. */
  undoReset(): void {
    const { undoable } = this.progress;
    if (undoable !== undefined) this.#act(undoEntry(this.#log, undoable, this.#entryOptions()));
  }

  /** Removes all that was ever done to the list, on this device and wherever the store reaches; also under earlier scopes. */
  erase(): void {
    if (this.#isOpen) this.#erase();
    else {
      this.#early = { erased: true, entries: [], merged: [] };
      this.#log = EMPTY_LOG;
    }
    this.#acted();
  }

  /**
   * Adds what another log has, such as one that was exported on another device. Nothing is dropped, even when that log
   * was erased more often than this: who brings it back wants it.
   *
   * @returns How many entries were new.
   */
  merge(log: ProgressLog): number {
    const known = new Set(this.#log.entries.map(({ id }) => id));
    const news = adopt(log.entries, this.#log.generation).filter(({ id }) => !known.has(id));
    if (news.length === 0) return 0;
    if (!this.#isOpen) this.#early.merged.push(...news);
    this.#add(news);
    this.#keepMoved();
    this.#acted();
    return news.length;
  }

  /** Tries at once to do what has failed, instead of after a while. */
  retry(): void {
    if (this.pending > 0 || !this.#isOpen || this.#hasMatchingFailed) this.#acted();
  }

  async #read(): Promise<void> {
    const { store, key, aliases = [] } = this.#options;
    const keys = [key, ...aliases.map((scope) => ({ ...key, scope }))];
    try {
      const [own = EMPTY_LOG, ...others] = await Promise.all(keys.map((one) => store.read(one)));
      this.#succeeded();
      this.#opened(mergeLogs(this.#told, own), others, keys.slice(1));
      await this.#seekRenamed();
    } catch (error) {
      this.#failed(error);
    } finally {
      this.#opening = undefined;
      this.#changed();
    }
  }

  #opened(own: ProgressLog, others: readonly ProgressLog[], keys: readonly ProgressKey[]): void {
    const { erased, entries, merged } = this.#early;
    this.#early = { erased: false, entries: [], merged: [] };
    this.#isOpen = true;
    this.#log = own;
    keys.forEach((key, index) => {
      const { generation, entries: old } = others[index] ?? EMPTY_LOG;
      this.#aliases.set(keyText(key), { key, generation });
      // A log that was erased was erased under all its scopes, whether their own logs have gone yet or not.
      if (own.generation === FIRST_GENERATION) this.#log = addEntries(this.#log, adopt(old, FIRST_GENERATION));
    });
    // What the reader did meanwhile was done to a list that had no marks yet.
    this.#hasSought = erased || !this.#isUntouched();
    if (erased) this.#erase();
    this.#add(adopt(merged, this.#log.generation));
    for (const entry of adopt(entries, this.#log.generation)) {
      const order = Math.max(entry.order, (this.#log.entries.at(-1)?.order ?? 0) + 1);
      this.#add([{ ...entry, order: Math.min(order, MAX_ORDER) }]);
    }
    this.#keepMoved();
    this.#work();
  }

  #isUntouched(): boolean {
    const { generation, entries } = this.#log;
    return generation === FIRST_GENERATION && !entries.some(({ type }) => type === 'mark');
  }

  /** Takes over the log that the list had under another label, if its own was empty when it was read. */
  async #seekRenamed(): Promise<void> {
    const { store, key, others } = this.#options;
    if (!others || this.#hasSought || this.#items.length === 0) return;
    this.#hasSought = true;
    try {
      const logs = await readOldLogs(store, key, await others());
      const found = logs.length > 0 ? findRenamed(logs, this.#items, await this.#getMatches()) : undefined;
      if (!found || this.#log.generation !== FIRST_GENERATION) return;
      const known = new Set(this.#log.entries.map(({ id }) => id));
      const news = adopt(found.log.entries, FIRST_GENERATION).filter(({ id }) => !known.has(id));
      if (this.#isReadonly) {
        this.#log = addEntries(this.#log, news);
        this.#unwritten = news;
      } else this.#add(news);
      this.#keepMoved();
      this.#work();
      this.#changed();
    } catch (error) {
      // The list works without it. The next edit or visit is another occasion.
      this.#hasSought = false;
      for (const problem of problemsOf(error)) this.#report(problem);
    }
  }

  /** Finds what became of items, unless what finds it is yet to come. */
  readonly #ask: AskMatches = (known, items) => {
    if (!this.#match) void this.#getMatches();
    return this.#match?.(known, items);
  };

  /** What finds items again. When it was waited for, all is read anew. */
  #getMatches(): FindMatches | Promise<FindMatches> {
    if (this.#findMatches) return this.#findMatches;
    if (this.#matching) return this.#matching;
    const given = this.#options.match();
    if (typeof given === 'function') {
      this.#takeMatches(given);
      return given;
    }
    this.#matching = given;
    given.then(
      (found) => {
        this.#takeMatches(found);
        this.#progress = undefined;
        this.#keepMoved();
        this.#changed();
      },
      (error: unknown) => {
        this.#hasMatchingFailed = true;
        this.#failed(error);
      },
    );
    return given;
  }

  #takeMatches(found: FindMatches): void {
    this.#findMatches = found;
    this.#match = rememberMatches(found);
  }

  /** Erases the logs of earlier labels that this one was taken over from, so that none of it comes back from there. */
  async #eraseOrigins(ids: ReadonlySet<string>): Promise<void> {
    const { store, key, others } = this.#options;
    const logs = await readOldLogs(store, key, (await others?.()) ?? []);
    await Promise.all(
      logs.map(async ({ key, log }) => {
        if (haveCommon(ids, log)) await store.erase(key, nextGeneration(log.generation, randomId()));
      }),
    );
  }

  /** Takes in what the store tells. */
  #take(log: ProgressLog): void {
    if (!this.#isOpen) {
      this.#told = mergeLogs(this.#told, log);
      return;
    }
    const merged = mergeLogs(this.#log, log);
    if (merged === this.#log) return;
    this.#log = merged;
    const own = keyText(this.#options.key);
    // What was done before this tab knew of an erasure is a part of what was erased.
    for (const [name, task] of this.#tasks) {
      if ('origins' in task || ('erase' in task && name !== own)) continue;
      const { generation } = 'entry' in task ? task.entry : task;
      if (compareGenerations(generation, merged.generation) < 0) this.#tasks.delete(name);
    }
    this.#keepMoved();
    this.#changed();
  }

  #act(entry: Entry): void {
    if (!this.#isOpen) this.#early.entries.push(entry);
    this.#add([entry]);
    this.#acted();
  }

  /** The reader did something: a good occasion to do all that is left. */
  #acted(): void {
    this.#pauses = 0;
    this.#work();
    this.#changed();
  }

  #add(entries: readonly Entry[]): void {
    this.#log = addEntries(this.#log, entries);
    if (this.#isOpen) for (const entry of entries) this.#tasks.set(entry.id, { entry });
  }

  #erase(): void {
    const { key } = this.#options;
    const generation = nextGeneration(this.#log.generation, randomId());
    const ids = new Set(this.#log.entries.map(({ id }) => id));
    for (const task of this.#tasks.values()) if ('origins' in task) for (const id of task.origins) ids.add(id);
    this.#log = { generation, entries: [] };
    this.#tasks.clear();
    if (this.#options.others && ids.size > 0) this.#tasks.set(ORIGINS, { origins: ids });
    this.#tasks.set(keyText(key), { erase: key, generation });
    for (const [name, alias] of this.#aliases) {
      alias.generation = nextGeneration(alias.generation, randomId());
      this.#tasks.set(name, { erase: alias.key, generation: alias.generation });
    }
  }

  /**
   * Keeps that an item is one which was ticked in other words, so that it is found again after the next edit, when it
   * would be too far from what it was. Once: two versions of an article that are open at a time must not argue.
   */
  #keepMoved(): void {
    if (!this.#isOpen || this.#isReadonly || this.#items.length === 0) return;
    for (const { kind, was, item } of this.progress.matches) {
      if (kind !== 'moved' || !item) continue;
      const isKept = this.#log.entries.some(
        (entry) => entry.type === 'same' && entry.item === item.id && entry.was === was.id,
      );
      if (!isKept) this.#add([sameEntry(this.#log, item, was.id, this.#entryOptions())]);
    }
    this.#work();
  }

  /** Sets to work on whatever nobody is at. */
  #work(): void {
    if (this.#hasMatchingFailed) {
      // It is asked for again as soon as it is needed.
      this.#hasMatchingFailed = false;
      this.#matching = undefined;
      this.#progress = undefined;
      void this.#seekRenamed();
    }
    if (!this.#isOpen) {
      // Not before `open`: whoever made this may have more to say first.
      if (this.#stop) this.#opening ??= this.#read();
      return;
    }
    const { store, key } = this.#options;
    const entries: Entry[] = [];
    const appending = new Set<Task>();
    for (const task of this.#tasks.values()) {
      if (this.#underWay.has(task)) continue;
      if ('entry' in task) {
        entries.push(task.entry);
        appending.add(task);
      } else if ('origins' in task) this.#do(new Set([task]), () => this.#eraseOrigins(task.origins));
      else this.#do(new Set([task]), () => store.erase(task.erase, task.generation));
    }
    if (appending.size > 0) this.#do(appending, () => store.append(key, entries));
  }

  async #do(tasks: ReadonlySet<Task>, work: () => Promise<void>): Promise<void> {
    for (const task of tasks) this.#underWay.add(task);
    try {
      await work();
      for (const [name, task] of this.#tasks) if (tasks.has(task)) this.#tasks.delete(name);
      for (const task of tasks) this.#underWay.delete(task);
      this.#succeeded();
      // What failed before may do now.
      this.#work();
    } catch (error) {
      for (const task of tasks) this.#underWay.delete(task);
      this.#failed(error);
    }
    this.#changed();
  }

  #succeeded(): void {
    this.#hasFailed = false;
    this.#pauses = 0;
    this.#reported.clear();
  }

  #failed(error: unknown): void {
    this.#hasFailed = true;
    for (const problem of problemsOf(error)) this.#report(problem);
    const pause = PAUSES[this.#pauses];
    if (this.#timer !== undefined || pause === undefined) return;
    this.#pauses++;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#work();
      this.#changed();
    }, pause);
  }

  #report(problem: Problem): void {
    if (this.#isClosed || this.#reported.has(problem.code)) return;
    this.#reported.add(problem.code);
    this.#options.onProblem?.(problem);
  }

  #changed(): void {
    if (!this.#isClosed) this.#options.onChange?.();
  }

  #now(): Date {
    return this.#options.now?.() ?? new Date();
  }

  #entryOptions(): NewEntryOptions {
    const { offset } = this.#options;
    return { now: this.#now(), ...(offset !== undefined && { offset }) };
  }
}

/** Entries of another log as ones of this. */
function adopt(entries: readonly Entry[], generation: string): Entry[] {
  return entries.map((entry) => ({ ...entry, generation }));
}
