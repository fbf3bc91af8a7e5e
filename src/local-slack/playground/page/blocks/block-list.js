import { html } from '../html.js';
import { Icon } from '../icons.js';
import { Markdown } from '../text/markdown.js';
import { TextObject } from '../text/text-object.js';
import { useWords } from '../words.js';
import { Card, Carousel } from './card.js';
import { Chart } from './chart.js';
import { Container } from './container.js';
import { DataTable } from './data-table.js';
import { Element } from './element.js';
import { InputBlock } from './input-block.js';
import { RichText } from './rich-text.js';
import { Table } from './table.js';
import { Plan, TaskCard } from './tasks.js';

const Header = ({ block }) => html`<h3 class="block-header"><${TextObject} text=${block.text} /></h3>`;
const Divider = () => html`<hr class="block-divider" />`;
const MarkdownBlock = ({ block }) => html`<${Markdown} text=${block.text} />`;

function Section({ block }) {
  return html`<div class="block-section">
    <div class="block-section-body">
      ${block.text && html`<div class="block-section-text"><${TextObject} text=${block.text} /></div>`}
      ${
        block.fields &&
        html`<div class="block-fields">
          ${block.fields.map((field, at) => html`<div key=${at} class="block-field"><${TextObject} text=${field} /></div>`)}
        </div>`
      }
    </div>
    ${block.accessory && html`<div class="block-accessory"><${Element} element=${block.accessory} blockId=${block.block_id} /></div>`}
  </div>`;
}

function Context({ block }) {
  return html`<div class="block-context">
    ${block.elements.map((each, at) =>
      each.type === 'image'
        ? html`<${Element} key=${at} element=${each} />`
        : html`<span key=${at}><${TextObject} text=${each} /></span>`,
    )}
  </div>`;
}

function Actions({ block }) {
  return html`<div class="block-actions ${block.type === 'context_actions' ? 'block-context-actions' : ''}">
    ${block.elements.map((each) => html`<${Element} key=${each.action_id} element=${each} blockId=${block.block_id} />`)}
  </div>`;
}

function Alert({ block }) {
  const level = block.level ?? 'default';
  return html`<div class="block-alert block-alert-${level}" role=${level === 'error' ? 'alert' : 'note'}>
    <span class="block-alert-mark" aria-hidden="true"></span>
    <div><${TextObject} text=${block.text} /></div>
  </div>`;
}

/** Pictures of other hosts are not loaded here; their description stands for them. */
function Picture({ block }) {
  const words = useWords();
  return html`<${Placeholder} label=${`${words.image}: ${block.title?.text ?? block.alt_text}`} icon="image" />`;
}

function Placeholder({ label, icon = 'image' }) {
  return html`<div class="block-placeholder" role="note"><${Icon} name=${icon} />${label}</div>`;
}

/** One component for each type of block that this page draws. */
const COMPONENTS = {
  header: Header,
  divider: Divider,
  section: Section,
  context: Context,
  actions: Actions,
  context_actions: Actions,
  markdown: MarkdownBlock,
  rich_text: RichText,
  image: Picture,
  input: InputBlock,
  alert: Alert,
  card: Card,
  carousel: Carousel,
  container: Container,
  table: Table,
  data_table: DataTable,
  data_visualization: Chart,
  task_card: TaskCard,
  plan: Plan,
};

/** Blocks in their order. What the page cannot draw is named, never dropped. */
export function BlockList({ blocks }) {
  const words = useWords();
  return html`<div class="blocks">
    ${blocks.map((block, at) => {
      const Component = COMPONENTS[block.type];
      return html`<div key=${block.block_id ?? at} class="block" data-testid="block-${block.type}">
        ${
          Component
            ? html`<${Component} block=${block} list=${BlockList} />`
            : html`<${Placeholder} label=${words.notShown(block.type)} />`
        }
      </div>`;
    })}
  </div>`;
}
