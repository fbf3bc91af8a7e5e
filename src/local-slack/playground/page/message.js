import { Avatar } from './avatar.js';
import { BlockList } from './blocks/block-list.js';
import { SurfaceOf } from './blocks/surface.js';
import { formatFull, formatTime } from './dates.js';
import { stopSession } from './deeds.js';
import { html } from './html.js';
import { Icon } from './icons.js';
import { ShortcutMenu } from './shortcut-menu.js';
import { go } from './store.js';
import { emojiFor } from './text/emoji.js';
import { nameOf } from './text/mention.js';
import { Mrkdwn } from './text/mrkdwn.js';
import { useLocale, useWords } from './words.js';

/** One message; `compact` leaves out the author where the message before is theirs too. */
export function Message({ message, compact = false, replies, inThread = false }) {
  const words = useWords();
  const locale = useLocale();
  const name = nameOf(message.user);
  const time = html`<time dateTime=${new Date(message.ts * 1000).toISOString()} title=${formatFull(message.ts, locale)}>
    ${formatTime(message.ts, locale)}
  </time>`;
  const classes = [
    'message',
    compact && 'is-compact',
    message.ephemeralFor && 'is-ephemeral',
    message.streaming === 'in_progress' && 'is-streaming',
  ];

  return html`<article class=${classes.filter(Boolean).join(' ')} data-testid="message" data-ts=${message.ts} aria-label=${name}>
    ${message.ephemeralFor && html`<p class="message-only-you"><${Icon} name="eye" size=${14} />${words.onlyYou}</p>`}
    <div class="message-row">
      <div class="message-side">${compact ? time : html`<${Avatar} id=${message.user} name=${name} isBot=${message.fromBot} />`}</div>
      <div class="message-main">
        ${
          !compact &&
          html`<header class="message-head">
            <strong>${name}</strong>${message.fromBot && html`<span class="badge">${words.app}</span>`}${time}
          </header>`
        }
        <${Body} message=${message} />
        <${Reactions} reactions=${message.reactions} />
        ${!inThread && replies?.length > 0 && html`<${Replies} parent=${message} replies=${replies} />`}
      </div>
      ${!message.ephemeralFor && html`<${Toolbar} message=${message} inThread=${inThread} />`}
    </div>
  </article>`;
}

function Body({ message }) {
  const words = useWords();
  const edited = message.editedAt && html`<small class="message-edited">${words.edited}</small>`;
  return html`<${SurfaceOf} place=${{ channel: message.channel, ts: message.ts }}>
    <div class="message-body">
      ${
        message.blocks.length > 0
          ? html`<${BlockList} blocks=${message.blocks} />`
          : html`<div class="message-text"><${Mrkdwn} text=${message.text} /></div>`
      }
      ${message.files?.map((file) => html`<${File} key=${file.id} file=${file} />`)}
      ${edited}
      ${message.streaming === 'in_progress' && message.blocks.length === 0 && html`<span class="typing" aria-hidden="true"><i></i><i></i><i></i></span>`}
      ${
        message.streaming === 'in_progress' &&
        html`<button type="button" class="link-button message-stop" data-testid="stop" onClick=${() => stopSession(message.channel, message.threadTs)}>
          ${words.stop}
        </button>`
      }
      ${message.streaming === 'errored' && html`<p class="message-broken" role="note">${words.streamBroke}</p>`}
    </div>
  <//>`;
}

function File({ file }) {
  return html`<a class="message-file" data-testid="file" href=${file.url} download=${file.name}>
    <${Icon} name="file" size=${22} />
    <span><b>${file.title}</b><small>${file.name} · ${Math.ceil(file.size / 1000)} kB</small></span>
  </a>`;
}

function Reactions({ reactions }) {
  if (reactions.length === 0) return null;
  return html`<ul class="reactions">
    ${reactions.map(
      ({
        name,
        users,
      }) => html`<li key=${name} class="reaction" data-testid="reaction-${name}" title=${users.map(nameOf).join(', ')}>
        <span role="img" aria-label=${name}>${emojiFor(name)}</span>${users.length}
      </li>`,
    )}
  </ul>`;
}

function Replies({ parent, replies }) {
  const words = useWords();
  const locale = useLocale();
  const authors = [...new Map(replies.map((each) => [each.user, each])).values()].slice(0, 3);
  return html`<button type="button" class="replies" data-testid="open-thread" onClick=${() => go({ thread: parent.ts })}>
    ${authors.map((each) => html`<${Avatar} key=${each.user} id=${each.user} name=${nameOf(each.user)} isBot=${each.fromBot} size="small" />`)}
    <b>${words.replies(replies.length)}</b>
    <span>${words.lastReply(formatTime(replies.at(-1).ts, locale))}</span>
  </button>`;
}

function Toolbar({ message, inThread }) {
  const words = useWords();
  return html`<div class="message-tools">
    ${
      !inThread &&
      html`<button type="button" class="icon-button" aria-label=${words.replyInThread} title=${words.replyInThread}
        onClick=${() => go({ thread: message.threadTs ?? message.ts })}>
        <${Icon} name="thread" />
      </button>`
    }
    <${ShortcutMenu} message=${message} icon="more" label=${words.moreActions} />
  </div>`;
}
