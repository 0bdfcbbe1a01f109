const CHANNEL = 'broadsheet';

type Listener = (log: string) => void;

/** The other tabs of a site. */
export interface Tabs {
  /** Tells them that a log was changed: its name alone, they read it themselves. */
  tell(log: string): void;
  /** @returns Stops it. */
  listen(listener: Listener): () => void;
}

/** Reaches other tabs by a BroadcastChannel, which is only open while somebody listens: an open one keeps Node running. */
export function openTabs(): Tabs {
  const listeners = new Set<Listener>();
  let channel: BroadcastChannel | undefined;

  const hear = ({ data }: MessageEvent<unknown>): void => {
    if (typeof data === 'string') for (const listener of listeners) listener(data);
  };

  return {
    tell(log) {
      // A channel does not hear itself; whoever listens in this tab is told by the store.
      const speaking = channel ?? openChannel();
      speaking?.postMessage(log);
      if (speaking !== channel) speaking?.close();
    },
    listen(listener) {
      listeners.add(listener);
      if (!channel) {
        channel = openChannel();
        channel?.addEventListener('message', hear);
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        channel?.close();
        channel = undefined;
      };
    },
  };
}

/** None in a frame without an origin: there `whenBack` has to do. */
function openChannel(): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(CHANNEL);
  } catch {
    return undefined;
  }
}
