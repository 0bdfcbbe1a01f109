import assert from 'node:assert/strict';

const CHANGE = 'event: change\ndata: \n\n';

/** What an open page hears of the preview. */
export interface EventStream {
  readonly type: string | null;
  /** Settles when a change has been told that was not waited for yet; rejects after 3 seconds. */
  readonly told: (what?: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * Listens for changes as a page of the preview does.
 *
 * @param revision What the page says it was made from.
 */
export async function openEventStream(url: string, revision?: string): Promise<EventStream> {
  const query = revision === undefined ? '' : `?rev=${encodeURIComponent(revision)}`;
  const stream = await fetch(`${url}.broadsheet/events${query}`);
  assert.ok(stream.body);
  const reader = stream.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const next = async () => {
    while (!text.includes(CHANGE)) {
      const { value, done } = await reader.read();
      assert.ok(!done, 'the stream stays open');
      text += value;
    }
    text = text.slice(text.indexOf(CHANGE) + CHANGE.length);
  };
  return {
    type: stream.headers.get('content-type'),
    told: async (what = 'a change') => {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<never>((_, reject) => {
        timer = setTimeout(reject, 3000, new Error(`not told: ${what}`));
      });
      await Promise.race([next(), late]).finally(() => clearTimeout(timer));
    },
    close: () => reader.cancel(),
  };
}
