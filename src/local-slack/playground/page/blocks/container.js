import { html } from '../html.js';
import { TextObject } from '../text/text-object.js';
import { RichText } from './rich-text.js';

function Title({ block }) {
  return html`<span class="container-title">
    ${block.rich_text_title ? html`<${RichText} block=${block.rich_text_title} />` : html`<${TextObject} text=${block.title} />`}
    ${block.subtitle && html`<small><${TextObject} text=${block.subtitle} /></small>`}
  </span>`;
}

/** Blocks in a frame, which may fold away. `list` draws them; it is handed in because the list draws containers too. */
export function Container({ block, list: List }) {
  if (!block.is_collapsible) {
    return html`<section class="container"><${Title} block=${block} /><${List} blocks=${block.child_blocks} /></section>`;
  }
  return html`<details class="container" open=${!block.default_collapsed}>
    <summary><${Title} block=${block} /></summary>
    <${List} blocks=${block.child_blocks} />
  </details>`;
}
