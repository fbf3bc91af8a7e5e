import { useEffect, useRef } from 'preact/hooks';
import { go, useStore } from './store.js';

const ROOM_FOR_THREAD = '(min-width: 1000px)';

/** Opens the thread in which the app starts to answer the person's newest message, where there is room beside it. */
export function useOpenAnsweredThread() {
  const { window, route } = useStore();
  const opened = useRef(new Set());
  const own = window?.messages.findLast(
    ({ channel, user, threadTs }) => channel === route.place && user === window.me && !threadTs,
  );
  const isAnswered =
    own &&
    (window.statuses.some(({ channel, threadTs }) => channel === own.channel && threadTs === own.ts) ||
      window.messages.some(
        ({ channel, threadTs, fromBot }) => channel === own.channel && threadTs === own.ts && fromBot,
      ));
  const isFresh = own && Date.now() / 1000 - own.ts < 30;
  useEffect(() => {
    if (!isAnswered || !isFresh || opened.current.has(own.ts)) return;
    opened.current.add(own.ts);
    if (matchMedia(ROOM_FOR_THREAD).matches) go({ thread: own.ts });
  }, [own?.ts, isAnswered]);
}
