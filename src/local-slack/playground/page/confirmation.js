import { useEffect, useRef } from 'preact/hooks';
import { html } from './html.js';
import { getState, setQuestion, useStore } from './store.js';
import { plain, TextObject } from './text/text-object.js';
import { useWords } from './words.js';

/** Asks the person what a `confirm` object asks; resolves to whether they agreed. */
export function askConfirmation(confirm) {
  return new Promise((resolve) => setQuestion({ confirm, resolve }));
}

function answer(agreed) {
  getState().question?.resolve(agreed);
  setQuestion(null);
}

export function Confirmation() {
  const { question } = useStore();
  const words = useWords();
  const dialog = useRef(null);
  useEffect(() => {
    if (question) dialog.current?.showModal();
  }, [question]);
  if (!question) return null;
  const { title, text, confirm, deny, style } = question.confirm;
  return html`<dialog ref=${dialog} class="modal modal-small" aria-labelledby="confirmation-title" onCancel=${() => answer(false)}>
    <header class="modal-head"><h2 id="confirmation-title">${title ? plain(title) : words.areYouSure}</h2></header>
    <div class="modal-body"><${TextObject} text=${text} /></div>
    <footer class="modal-foot">
      <button type="button" class="button" onClick=${() => answer(false)}>${deny ? plain(deny) : words.cancel}</button>
      <button type="button" class="button button-${style ?? 'primary'}" data-testid="confirm" onClick=${() => answer(true)}>
        ${confirm ? plain(confirm) : words.confirm}
      </button>
    </footer>
  </dialog>`;
}
