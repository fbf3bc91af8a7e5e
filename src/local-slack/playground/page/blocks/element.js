import { useState } from 'preact/hooks';
import { askConfirmation } from '../confirmation.js';
import { html } from '../html.js';
import { Icon } from '../icons.js';
import { isSafeUrl } from '../text/link.js';
import { plain } from '../text/text-object.js';
import { useWords } from '../words.js';
import { Field } from './field.js';
import { useSurface } from './surface.js';

/** A click that cannot be given twice while the app is still answering it, and that asks first where the app wants. */
function useAction(element, blockId) {
  const { act } = useSurface();
  const [busy, setBusy] = useState(false);
  const run = async (entry) => {
    if (busy || (element.confirm && !(await askConfirmation(element.confirm)))) return;
    setBusy(true);
    await act(blockId, element.action_id, entry);
    setBusy(false);
  };
  return [run, busy];
}

function Button({ element, blockId }) {
  const [run, busy] = useAction(element, blockId);
  const open = () => element.url && isSafeUrl(element.url) && window.open(element.url, '_blank', 'noopener,noreferrer');
  return html`<button
    type="button"
    class="button ${element.style ? `button-${element.style}` : ''} ${busy ? 'is-busy' : ''}"
    aria-label=${element.accessibility_label}
    aria-busy=${busy}
    data-testid="action-${element.action_id}"
    onClick=${() => {
      open();
      run();
    }}
  >
    ${plain(element.text)}
  </button>`;
}

function IconButton({ element, blockId }) {
  const [run, busy] = useAction(element, blockId);
  const label = element.accessibility_label ?? element.text.text;
  return html`<button type="button" class="icon-button" title=${label} aria-label=${label} aria-busy=${busy} onClick=${() => run()}>
    <${Icon} name=${element.icon === 'trash' ? 'trash' : 'thread'} />
  </button>`;
}

function FeedbackButtons({ element, blockId }) {
  const [run] = useAction(element, blockId);
  const [given, setGiven] = useState(null);
  const buttons = [
    ['up', element.positive_button],
    ['thumbsDown', element.negative_button],
  ];
  return buttons.map(
    ([icon, each]) => html`<button
      key=${icon}
      type="button"
      class="icon-button ${given === icon ? 'is-given' : ''}"
      title=${each.text.text}
      aria-label=${each.accessibility_label ?? each.text.text}
      aria-pressed=${given === icon}
      data-testid="feedback-${icon === 'up' ? 'positive' : 'negative'}"
      onClick=${() => {
        setGiven(icon);
        run(each.value);
      }}
    >
      <${Icon} name=${icon} />
    </button>`,
  );
}

function Overflow({ element, blockId }) {
  const [run] = useAction(element, blockId);
  return html`<select
    class="overflow"
    aria-label="…"
    value=""
    onChange=${({ target }) => {
      run(target.value);
      target.value = '';
    }}
  >
    <option value="" disabled>⋯</option>
    ${element.options.map((each) => html`<option key=${each.value} value=${each.value}>${plain(each.text)}</option>`)}
  </select>`;
}

function Picture({ element }) {
  const words = useWords();
  return html`<span class="picture" role="img" aria-label=${element.alt_text} title=${`${words.image}: ${element.alt_text}`}>
    <${Icon} name="image" />
  </span>`;
}

const COMPONENTS = {
  button: Button,
  workflow_button: Button,
  icon_button: IconButton,
  feedback_buttons: FeedbackButtons,
  overflow: Overflow,
  image: Picture,
};

/** An element beside or below text. Menus and dates are fields that tell the app at once. */
export function Element({ element, blockId }) {
  const Component = COMPONENTS[element.type];
  if (Component) return html`<${Component} element=${element} blockId=${blockId} />`;
  return html`<${Field} element=${element} blockId=${blockId} tells />`;
}
