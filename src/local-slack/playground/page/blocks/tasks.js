import { html } from '../html.js';
import { Icon } from '../icons.js';
import { Link } from '../text/link.js';
import { decode } from '../text/mrkdwn.js';
import { useWords } from '../words.js';
import { RichText } from './rich-text.js';

/** Told apart without colours, too. */
const MARKS = { complete: 'check', error: 'close' };

/** One step of the app's work, with its state. */
export function TaskCard({ block }) {
  const words = useWords();
  const state = { complete: words.done, in_progress: words.running, pending: words.waiting, error: words.error }[
    block.status
  ];
  const more = block.details || block.output || block.sources?.length > 0;
  const head = html`<span class="task-mark task-${block.status}" role="img" aria-label=${state}>
      ${MARKS[block.status] && html`<${Icon} name=${MARKS[block.status]} size=${12} />`}
    </span>
    <span class="task-title">${decode(block.title)}</span>`;
  if (!more) return html`<div class="task" data-testid="task">${head}</div>`;
  return html`<details class="task" data-testid="task" open=${block.status === 'in_progress'}>
    <summary>${head}</summary>
    <div class="task-body">
      ${block.details && html`<${RichText} block=${block.details} />`}
      ${block.output && html`<${RichText} block=${block.output} />`}
      ${
        block.sources?.length > 0 &&
        html`<ul class="task-sources" aria-label=${words.sources}>
          ${block.sources.map((each) => html`<li key=${each.url}><${Link} url=${each.url}>${each.text}<//></li>`)}
        </ul>`
      }
    </div>
  </details>`;
}

export function Plan({ block }) {
  return html`<section class="plan">
    <strong>${decode(block.title)}</strong>
    ${(block.tasks ?? []).map((task) => html`<${TaskCard} key=${task.task_id} block=${task} />`)}
  </section>`;
}
