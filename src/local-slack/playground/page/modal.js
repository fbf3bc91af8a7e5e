import { useEffect, useRef, useState } from 'preact/hooks';
import { BlockList } from './blocks/block-list.js';
import { SurfaceOf } from './blocks/surface.js';
import { closeModal, submitModal } from './deeds.js';
import { html } from './html.js';
import { Icon } from './icons.js';
import { plain } from './text/text-object.js';
import { useWords } from './words.js';

/** The top view of the person's stack of modals. */
export function Modal({ view, errors }) {
  const words = useWords();
  const dialog = useRef(null);
  const [fields, setFields] = useState({});
  const [busy, setBusy] = useState(false);
  useEffect(() => dialog.current?.showModal(), []);

  const setField = (blockId, actionId, entry) =>
    setFields((all) => ({ ...all, [blockId]: { ...all[blockId], [actionId]: entry } }));
  const submit = async (event) => {
    event.preventDefault();
    setBusy(true);
    await submitModal(fields);
    setBusy(false);
  };
  const cancel = (event) => {
    event.preventDefault();
    closeModal();
  };

  return html`<dialog ref=${dialog} class="modal" aria-labelledby="modal-title" data-testid="modal" onCancel=${cancel}>
    <form class="modal-form" novalidate onSubmit=${submit}>
      <header class="modal-head">
        <h2 id="modal-title">${plain(view.title)}</h2>
        <button type="button" class="icon-button" aria-label=${words.close} onClick=${cancel}><${Icon} name="close" /></button>
      </header>
      <div class="modal-body">
        <${SurfaceOf} place=${{ viewId: view.id }} fields=${fields} onField=${setField} errors=${errors}>
          <${BlockList} blocks=${view.blocks} />
        <//>
      </div>
      <footer class="modal-foot">
        <button type="button" class="button" onClick=${cancel}>${view.close ? plain(view.close) : words.cancel}</button>
        ${
          view.submit &&
          html`<button type="submit" class="button button-primary ${busy ? 'is-busy' : ''}" disabled=${busy} data-testid="modal-submit">
            ${plain(view.submit)}
          </button>`
        }
      </footer>
    </form>
  </dialog>`;
}
