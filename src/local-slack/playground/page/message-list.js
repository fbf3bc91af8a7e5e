import { useEffect, useRef } from 'preact/hooks';
import { formatDay, sameDay } from './dates.js';
import { html } from './html.js';
import { Message } from './message.js';
import { Status } from './status.js';
import { useStore } from './store.js';
import { useLocale, useWords } from './words.js';

const GROUP_SECONDS = 300;
const NEAR_END_PX = 160;

/** Messages with the days between them. It follows new ones while the reader is near the end. */
export function MessageList({ messages, replies = new Map(), statuses = [], inThread = false, opening, label }) {
  const words = useWords();
  const locale = useLocale();
  const frame = useRef(null);
  const stays = useRef(true);
  const top = useRef(0);
  const me = useStore().route.as;
  useEffect(() => {
    const element = frame.current;
    const follow = () => {
      if (stays.current) element.scrollTop = element.scrollHeight;
    };
    follow();
    const observer = new ResizeObserver(follow);
    observer.observe(element.firstElementChild);
    return () => observer.disconnect();
  }, []);
  const last = messages.at(-1);
  useEffect(() => {
    if (last && last.user === me) stays.current = true;
  }, [last?.ts]);
  /** Growing content fires scroll events too, so only going up is leaving the end. */
  const noteScroll = ({ target }) => {
    const nearEnd = target.scrollHeight - target.scrollTop - target.clientHeight < NEAR_END_PX;
    if (nearEnd) stays.current = true;
    else if (target.scrollTop < top.current) stays.current = false;
    top.current = target.scrollTop;
  };

  return html`<div class="messages" ref=${frame} onScroll=${noteScroll} role="log" aria-label=${label} tabindex="0" data-testid=${inThread ? 'thread-messages' : 'messages'}>
    <div class="messages-inner">
      ${opening}
      ${messages.map((message, at) => {
        const before = messages[at - 1];
        const newDay = !before || !sameDay(before.ts, message.ts);
        const status = inThread ? undefined : statuses.find(({ threadTs }) => threadTs === message.ts);
        return html`<div key=${message.ts} class="message-slot">
          ${newDay && !inThread && html`<div class="day"><span>${formatDay(message.ts, locale, words)}</span></div>`}
          <${Message} message=${message} replies=${replies.get(message.ts)} inThread=${inThread} compact=${!newDay && continues(before, message, replies)} />
          ${status && html`<${Status} status=${status} />`}
        </div>`;
      })}
      ${inThread && statuses.map((status) => html`<${Status} key=${status.threadTs} status=${status} />`)}
    </div>
  </div>`;
}

function continues(before, message, replies) {
  return (
    before.user === message.user &&
    message.ts - before.ts < GROUP_SECONDS &&
    !replies.get(before.ts) &&
    !before.ephemeralFor &&
    !message.ephemeralFor
  );
}
