import { BlockList } from './blocks/block-list.js';
import { SurfaceOf } from './blocks/surface.js';
import { html } from './html.js';
import { useStore } from './store.js';
import { useWords } from './words.js';

export function HomeTab({ view }) {
  const words = useWords();
  const { window } = useStore();
  return html`<div class="messages home-tab" role="tabpanel" data-testid="home-tab">
    <div class="home-inner">
      ${
        view
          ? html`<${SurfaceOf} place=${{ viewId: view.id }}><${BlockList} blocks=${view.blocks} /><//>`
          : html`<p class="empty">${words.emptyHome(window.bot.name)}</p>`
      }
    </div>
  </div>`;
}
