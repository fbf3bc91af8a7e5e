import { html } from '../html.js';
import { TextObject } from '../text/text-object.js';
import { Element } from './element.js';

export function Card({ block }) {
  return html`<article class="card">
    ${block.hero_image && html`<div class="card-hero"><${Element} element=${block.hero_image} /></div>`}
    <header class="card-head">
      ${block.icon && html`<${Element} element=${block.icon} />`}
      <div>
        ${block.title && html`<strong class="card-title"><${TextObject} text=${block.title} /></strong>`}
        ${block.subtitle && html`<div class="card-subtitle"><${TextObject} text=${block.subtitle} /></div>`}
      </div>
    </header>
    ${block.body && html`<p class="card-body"><${TextObject} text=${block.body} /></p>`}
    ${
      block.actions?.length > 0 &&
      html`<div class="block-actions">
        ${block.actions.map((each) => html`<${Element} key=${each.action_id} element=${each} blockId=${block.block_id} />`)}
      </div>`
    }
  </article>`;
}

export function Carousel({ block }) {
  return html`<div class="carousel" tabindex="0" role="group">
    ${block.elements.map((each) => html`<${Card} key=${each.block_id} block=${each} />`)}
  </div>`;
}
