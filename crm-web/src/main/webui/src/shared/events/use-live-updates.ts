import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { listen, type Position } from './event-stream';
import { setLive } from './live';
import { take } from './news';

/** A tab that nobody looks at gives its connection back after this; browsers have few of them. */
const HIDDEN_MS = 30_000;

/** Keeps what is on the page up to date while somebody is signed in. */
export function useLiveUpdates(): void {
  const client = useQueryClient();
  useEffect(() => {
    let stop: (() => void) | null = null;
    let hidden: ReturnType<typeof setTimeout> | undefined;
    let wasOpen = false;
    const position: Position = { lastEventId: null };
    const open = () => {
      stop ??= listen(
        {
          onEvent: (name, data) => {
            setLive(true);
            // What happened in between was not heard, and the server does not tell of it now.
            if (name === 'hello' && wasOpen && !isResumed(data)) void client.invalidateQueries();
            wasOpen = true;
            void take(client, name, data);
          },
          onClosed: () => setLive(false),
        },
        position,
      );
    };
    const close = () => {
      stop?.();
      stop = null;
    };
    const onVisibility = () => {
      clearTimeout(hidden);
      if (document.visibilityState === 'visible') open();
      else hidden = setTimeout(close, HIDDEN_MS);
    };
    onVisibility();
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      document.removeEventListener('visibilitychange', onVisibility);
      clearTimeout(hidden);
      close();
    };
  }, [client]);
}

function isResumed(hello: unknown): boolean {
  return (hello as { resumed?: boolean }).resumed === true;
}
