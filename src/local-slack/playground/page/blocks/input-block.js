import { html } from '../html.js';
import { plain } from '../text/text-object.js';
import { useWords } from '../words.js';
import { Field } from './field.js';
import { useSurface } from './surface.js';

/** A labelled field of a form, with its hint and what the app had against the entry. */
export function InputBlock({ block }) {
  const { errors } = useSurface();
  const words = useWords();
  const id = `field-${block.block_id}`;
  const error = errors[block.block_id];
  return html`<div class="input-block ${error ? 'has-error' : ''}">
    <label for=${id}>${plain(block.label)} ${block.optional && html`<small>${words.optional}</small>`}</label>
    <${Field} element=${block.element} blockId=${block.block_id} id=${id} tells=${block.dispatch_action ?? false} />
    ${error && html`<p class="input-error" role="alert">${error}</p>`}
    ${block.hint && html`<p class="input-hint">${plain(block.hint)}</p>`}
  </div>`;
}
