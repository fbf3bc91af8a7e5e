import { useEffect, useRef, useState } from 'preact/hooks';
import { send } from './deeds.js';
import { html } from './html.js';
import { Icon } from './icons.js';
import { ShortcutMenu } from './shortcut-menu.js';
import { useStore } from './store.js';
import { useWords } from './words.js';

const drafts = new Map();

/** Enter sends, Shift+Enter breaks the line; while an input method composes (Chinese), Enter belongs to it. */
export function Composer({ channel, threadTs, placeholder, offersMention }) {
  const words = useWords();
  const { window } = useStore();
  const key = `${channel} ${threadTs ?? ''}`;
  const [text, setText] = useState(drafts.get(key) ?? '');
  const box = useRef(null);
  useEffect(() => setText(drafts.get(key) ?? ''), [key]);
  useEffect(() => {
    drafts.set(key, text);
    box.current.style.height = 'auto';
    box.current.style.height = `${Math.min(box.current.scrollHeight, 220)}px`;
  }, [text]);

  const submit = async () => {
    const line = text.trim();
    if (!line) return;
    setText('');
    const sent = await send(channel, line, threadTs);
    if (!sent) setText(line);
  };
  const onKeyDown = (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    submit();
  };
  const mention = () => {
    setText((before) => `${before}${before && !before.endsWith(' ') ? ' ' : ''}@${window.bot.name} `);
    box.current.focus();
  };

  return html`<div class="composer">
    <div class="composer-box">
      <textarea
        ref=${box}
        rows="1"
        value=${text}
        placeholder=${placeholder}
        aria-label=${placeholder}
        data-testid=${threadTs ? 'thread-composer' : 'composer'}
        onInput=${({ target }) => setText(target.value)}
        onKeyDown=${onKeyDown}
      ></textarea>
      <div class="composer-tools">
        ${
          offersMention &&
          html`<button type="button" class="icon-button" aria-label=${words.mention(window.bot.name)} title=${words.mention(window.bot.name)} onClick=${mention}>
            <${Icon} name="at" />
          </button>`
        }
        ${!threadTs && html`<${ShortcutMenu} icon="bolt" label=${words.shortcuts} />`}
        <span class="composer-hint"><kbd>Shift</kbd> + <kbd>Enter</kbd> ${words.newLineHint}</span>
        <button type="button" class="send" aria-label=${words.send} title=${words.send} disabled=${!text.trim()} onClick=${submit}
          data-testid=${threadTs ? 'thread-send' : 'send'}>
          <${Icon} name="send" />
        </button>
      </div>
    </div>
  </div>`;
}
