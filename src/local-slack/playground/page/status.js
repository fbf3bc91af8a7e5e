import { useEffect, useState } from 'preact/hooks';
import { stopSession } from './deeds.js';
import { html } from './html.js';
import { useStore } from './store.js';
import { useWords } from './words.js';

const EACH_MS = 2500;

/** "Rapport is thinking…", with the app's loading messages in turn and a way to stop it. */
export function Status({ status: { channel, threadTs, status } }) {
  const words = useWords();
  const { window } = useStore();
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTurn((before) => before + 1), EACH_MS);
    return () => clearInterval(timer);
  }, []);
  const lines = status.loadingMessages.length > 0 ? status.loadingMessages : [`${window.bot.name} ${status.status}`];
  return html`<div class="status" role="status" data-testid="status">
    <span class="typing" aria-hidden="true"><i></i><i></i><i></i></span>
    <span class="status-text">${lines[turn % lines.length]}</span>
    <button type="button" class="link-button" onClick=${() => stopSession(channel, threadTs)}>${words.stop}</button>
  </div>`;
}
