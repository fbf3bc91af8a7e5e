import { useShortcut } from './deeds.js';
import { html } from './html.js';
import { Icon } from './icons.js';
import { useStore } from './store.js';
import { useMenu } from './use-menu.js';

/** The app's shortcuts for a message or, without one, for anywhere; nothing where it offers none. */
export function ShortcutMenu({ message, icon, label }) {
  const { window } = useStore();
  const { root, isOpen, setOpen } = useMenu('[role="menuitem"]');
  const offered = window.shortcuts.filter(({ on }) => on === (message ? 'message' : 'anywhere'));
  if (offered.length === 0) return null;
  const choose = (callbackId) => {
    setOpen(false);
    useShortcut(callbackId, message && { channel: message.channel, ts: message.ts });
  };

  return html`<div class="shortcuts ${isOpen ? 'is-open' : ''}" ref=${root}>
    <button type="button" class="icon-button" aria-label=${label} title=${label} aria-haspopup="menu" aria-expanded=${isOpen}
      data-testid=${message ? 'message-shortcuts' : 'shortcuts'} onClick=${() => setOpen(!isOpen)}>
      <${Icon} name=${icon} />
    </button>
    ${
      isOpen &&
      html`<div class="shortcuts-menu" role="menu" aria-label=${label}>
        ${offered.map(
          ({ callbackId, name }) => html`<button key=${callbackId} type="button" role="menuitem" class="shortcut"
            data-testid="shortcut-${callbackId}" onClick=${() => choose(callbackId)}>${name}<small>${window.bot.name}</small></button>`,
        )}
      </div>`
    }
  </div>`;
}
