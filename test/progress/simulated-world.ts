import { mock } from 'node:test';
import { BroadsheetError } from '../../src/model/broadsheet-error.ts';
import { problem } from '../../src/model/problem.ts';
import type { Entry } from '../../src/progress/entry.ts';
import type { ProgressLog } from '../../src/progress/log.ts';
import { addEntries, mergeLogs } from '../../src/progress/merge-logs.ts';
import { ProgressTracker } from '../../src/progress/progress-tracker.ts';
import { httpStore } from '../../src/progress/stores/http-store.ts';
import { memoryStore } from '../../src/progress/stores/memory-store.ts';
import type { ProgressStore } from '../../src/progress/stores/progress-store.ts';

export const KEY = { scope: '/audit', checklist: 'quarterly' };
const ITEMS = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, text: `Task ${id}`, checked: false }));
const START = Date.UTC(2024, 11, 10, 9, 30);
const later = setImmediate;

/** Chance that can be had again: mulberry32. */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed * 0x9e3779b9;
  }

  /** From 0 to 1. */
  next = (): number => {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };

  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  is(probability: number): boolean {
    return this.next() < probability;
  }
}

/** Timers that wait for nobody. */
class VirtualTime {
  now = 0;
  #timers: { readonly at: number; readonly run: () => void }[] = [];

  set = (run: () => void, wait = 0): { readonly at: number } => {
    const timer = { at: this.now + Math.max(wait, 0), run };
    // Behind those of the same time.
    const index = this.#timers.findLastIndex(({ at }) => at <= timer.at);
    this.#timers.splice(index + 1, 0, timer);
    return timer;
  };

  clear = (timer: unknown): void => {
    this.#timers = this.#timers.filter((one) => one !== timer);
  };

  async pass(milliseconds: number): Promise<void> {
    const end = this.now + milliseconds;
    await settled();
    for (let next = this.#timers[0]; next && next.at <= end; next = this.#timers[0]) {
      this.#timers.shift();
      this.now = next.at;
      next.run();
      await settled();
    }
    this.now = end;
  }
}

function settled(): Promise<void> {
  return new Promise((resolve) => later(resolve));
}

/** A page with a checklist. */
interface Tab {
  readonly device: Device;
  readonly tracker: ProgressTracker;
  readonly store: ProgressStore;
  /** Nothing it does arrives any more, and nothing arrives there. */
  isDead: boolean;
}

/** What lasts when its pages are closed. */
interface Device {
  readonly disk: ProgressStore;
  isOnline: boolean;
  /** Milliseconds that its clock is wrong. */
  readonly skew: number;
}

/** Devices with pages, a network, and perhaps a server, all of which fail at times; everything follows from the seed. */
export class SimulatedWorld {
  readonly chance: Chance;
  readonly hasServer: boolean;
  readonly trail: string[] = [];
  /** Entries that were said to be saved, to a page that was there to hear it. */
  readonly saved = new Map<string, Entry>();
  /** Entries that were made on a page whose log was read, which has not died since. */
  readonly made = new Map<string, { readonly entry: Entry; readonly tab: Tab }>();
  readonly devices: Device[];
  tabs: Tab[] = [];
  server: ProgressLog = { generation: '0', entries: [] };
  #failing = true;
  readonly #time = new VirtualTime();

  constructor(seed: number) {
    this.chance = new Chance(seed);
    this.hasServer = seed % 2 === 0;
    const count = this.hasServer ? 1 + this.chance.below(3) : 1;
    this.devices = Array.from({ length: count }, () => ({
      disk: memoryStore(),
      isOnline: true,
      skew: this.chance.below(7_200_000) - 3_600_000,
    }));
  }

  /** Lives for a while, then is healed. */
  async run(): Promise<void> {
    const restore = this.#takeOver();
    try {
      for (const device of this.devices) this.#open(device);
      if (!this.hasServer) for (let more = this.chance.below(7); more > 0; more--) this.#open(this.#anyDevice());
      for (let steps = 15 + this.chance.below(30); steps > 0; steps--) {
        this.#step();
        await this.#time.pass(this.chance.is(0.3) ? this.chance.below(20_000) : this.chance.below(200));
      }
      this.trail.push('heal');
      this.#failing = false;
      for (const device of this.devices) {
        device.isOnline = true;
        if (!this.tabs.some((tab) => tab.device === device)) this.#open(device);
      }
      // Twice, since a request that is never answered takes its time.
      for (let turn = 0; turn < 2; turn++) {
        await this.#time.pass(500);
        for (const { tracker, store } of this.tabs) {
          // As when the page is looked at again.
          tracker.retry();
          store.read(KEY);
        }
        await this.#time.pass(15_000);
      }
    } finally {
      restore();
    }
  }

  #step(): void {
    const { chance } = this;
    const tab = this.tabs[chance.below(this.tabs.length)];
    if (!tab) {
      this.#open(this.#anyDevice());
      return;
    }
    const { tracker, device } = tab;
    const dice = chance.below(100);
    const before = new Set(tracker.log.entries.map(({ id }) => id));
    const { isOpen } = tracker;
    const note = (what: string) => this.trail.push(`${this.#time.now} tab ${this.tabs.indexOf(tab)}: ${what}`);
    if (dice < 62) {
      const item = chance.below(ITEMS.length);
      const checked = chance.is(0.7);
      note(`${checked ? 'tick' : 'untick'} ${item}`);
      tracker.mark(ITEMS[item]?.id ?? '', checked);
    } else if (dice < 67) {
      note('reset');
      tracker.reset();
    } else if (dice < 71) {
      note('undo');
      tracker.undoReset();
    } else if (dice < 75) {
      note('erase');
      tracker.erase();
    } else if (dice < 83) {
      device.isOnline = !device.isOnline;
      note(device.isOnline ? 'online' : 'offline');
    } else if (dice < 89) {
      note('crash');
      tab.isDead = true;
      this.tabs = this.tabs.filter((one) => one !== tab);
    } else if (this.tabs.length < 8) this.#open(this.#anyDevice());
    for (const entry of tracker.log.entries)
      if (isOpen && !before.has(entry.id)) this.made.set(entry.id, { entry, tab });
  }

  #open(device: Device): void {
    this.trail.push(`${this.#time.now} open on ${this.devices.indexOf(device)}`);
    // The tab is known to the store that it is made with.
    const alive = { isDead: () => tab.isDead };
    const disk = this.#unreliable(device.disk, alive.isDead);
    const fetch = this.#network(device, alive.isDead);
    const store = this.hasServer
      ? httpStore('https://example.com/progress', { local: disk, fetch, pause: 100, interval: 10_000 })
      : disk;
    const noting: ProgressStore = {
      ...store,
      append: async (key, entries) => {
        await store.append(key, entries);
        if (!tab.isDead) for (const entry of entries) this.saved.set(entry.id, entry);
      },
    };
    const now = () => new Date(START + this.#time.now + device.skew);
    const tracker = new ProgressTracker({ store: noting, key: KEY, now, offset: 60 });
    const tab: Tab = { device, tracker, store, isDead: false };
    tracker.setItems(ITEMS);
    tracker.open();
    this.tabs.push(tab);
  }

  #anyDevice(): Device {
    const device = this.devices[this.chance.below(this.devices.length)];
    if (!device) throw new Error('There is no device.');
    return device;
  }

  #wait(milliseconds: number): Promise<void> {
    return new Promise((resolve) => this.#time.set(resolve, milliseconds));
  }

  /** A disk that is slow, fails before it writes or after it has written, and forgets who died meanwhile. */
  #unreliable(store: ProgressStore, isDead: () => boolean): ProgressStore {
    const fails = async <T>(work: () => Promise<T>): Promise<T> => {
      await this.#wait(1 + this.chance.below(20));
      if (isDead() && this.chance.is(0.5)) return await new Promise(() => {});
      if (this.#failing && this.chance.is(0.08)) throw broken();
      const result = await work();
      await this.#wait(this.chance.below(5));
      if (isDead()) return await new Promise(() => {});
      if (this.#failing && this.chance.is(0.08)) throw broken();
      return result;
    };
    return {
      read: (key) => fails(() => store.read(key)),
      list: (scope) => fails(() => store.list(scope)),
      append: (key, entries) => fails(() => store.append(key, entries)),
      erase: (key, generation) => fails(() => store.erase(key, generation)),
      watch: (key, onChange) =>
        store.watch(key, async (log) => {
          await this.#wait(this.chance.below(300));
          if (!isDead()) onChange(log);
        }),
    };
  }

  /** A network that loses requests and answers, brings requests twice and late, and a server that has bad days. */
  #network(device: Device, isDead: () => boolean): typeof fetch {
    return async (input, { method, body, signal } = {}) => {
      const never = new Promise<never>((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
      never.catch(() => {});
      const answer = async (): Promise<Response> => {
        await this.#wait(5 + this.chance.below(300));
        if (isDead() && this.chance.is(0.5)) return await never;
        const fault = this.#failing ? this.chance.below(20) : 99;
        if (!device.isOnline || fault === 0) throw new TypeError('Failed to fetch.');
        if (fault === 1) return new Response(null, { status: 500 });
        if (fault === 2) return new Response(null, { status: 503, headers: { 'retry-after': '2' } });
        if (fault === 3) return new Response('<p>Sign in', { headers: { 'content-type': 'text/html' } });
        if (fault === 4) return await never;
        const response = this.#serve(String(input), method, body);
        if (fault === 5) this.#time.set(() => this.#serve(String(input), method, body), this.chance.below(20_000));
        await this.#wait(5 + this.chance.below(300));
        if (isDead()) return await new Promise(() => {});
        if (fault === 6 || !device.isOnline) throw new TypeError('Failed to fetch.');
        return response;
      };
      return await Promise.race([answer(), never]);
    };
  }

  #serve(url: string, method: string | undefined, body: unknown): Response {
    if (method === 'GET') return new Response(JSON.stringify(this.server));
    if (method === 'POST') {
      const { entries } = JSON.parse(String(body));
      this.server = addEntries(this.server, entries);
    } else {
      const generation = new URL(url).searchParams.get('generation') ?? '0';
      this.server = mergeLogs(this.server, { generation, entries: [] });
    }
    return new Response(null, { status: 204 });
  }

  /** @returns Gives back what was taken. */
  #takeOver(): () => void {
    const chances = mock.method(Math, 'random', this.chance.next);
    const bytes = mock.method(crypto, 'getRandomValues', (array: Uint8Array) =>
      array.map(() => this.chance.below(256)),
    );
    const { setTimeout, clearTimeout } = globalThis;
    Object.assign(globalThis, { setTimeout: this.#time.set, clearTimeout: this.#time.clear });
    return () => {
      Object.assign(globalThis, { setTimeout, clearTimeout });
      chances.mock.restore();
      bytes.mock.restore();
    };
  }
}

function broken(): BroadsheetError {
  return new BroadsheetError([problem('progress-unavailable', { message: 'The disk is broken.' })]);
}
