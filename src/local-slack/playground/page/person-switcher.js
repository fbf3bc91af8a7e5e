import { Avatar } from './avatar.js';
import { html } from './html.js';
import { Icon } from './icons.js';
import { signInAs, useStore } from './store.js';
import { useMenu } from './use-menu.js';
import { useWords } from './words.js';

/** Whom the page acts as. Everybody of the workspace can be chosen: this Slack has no passwords. */
export function PersonSwitcher() {
  const words = useWords();
  const { people, route } = useStore();
  const { root, isOpen, setOpen } = useMenu('[aria-checked="true"]');
  const me = people.find(({ id }) => id === route.as);
  const choose = (id) => {
    setOpen(false);
    if (id !== route.as) signInAs(id);
  };

  return html`<div class="switcher" ref=${root}>
    <button type="button" class="switcher-button" aria-haspopup="menu" aria-expanded=${isOpen} title=${words.switchPerson} data-testid="switcher" onClick=${() => setOpen(!isOpen)}>
      <span class="switcher-words"><small>${words.signedInAs}</small><b>${me.name}</b>${me.title && html`<i>${me.title}</i>`}</span>
      <${Avatar} id=${me.id} name=${me.name} />
      <${Icon} name="down" size=${14} />
    </button>
    ${
      isOpen &&
      html`<div class="switcher-menu" role="menu" aria-label=${words.switchPerson} onKeyDown=${moveFocus}>
        ${people.map(
          (
            person,
          ) => html`<button key=${person.id} type="button" role="menuitemradio" aria-checked=${person.id === me.id} class="switcher-person"
            data-testid="person-${person.id}" onClick=${() => choose(person.id)}>
            <${Avatar} id=${person.id} name=${person.name} />
            <span><b>${person.name}</b><small>${person.title ?? person.email}</small></span>
            ${person.id === me.id && html`<${Icon} name="check" size=${16} />`}
          </button>`,
        )}
      </div>`
    }
  </div>`;
}

function moveFocus(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const items = [...event.currentTarget.querySelectorAll('[role="menuitemradio"]')];
  items.at((items.indexOf(document.activeElement) + step) % items.length)?.focus();
}
