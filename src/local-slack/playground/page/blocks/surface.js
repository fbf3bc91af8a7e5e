import { createContext } from 'preact';
import { useContext, useState } from 'preact/hooks';
import { click } from '../deeds.js';
import { html } from '../html.js';

const Surface = createContext(null);

/** Where blocks stand: a message, a modal or the home. It keeps what the person entered and sends what they click. */
export function SurfaceOf({ place, fields, onField, errors = {}, children }) {
  const [own, setOwn] = useState({});
  const entries = fields ?? own;
  const setField =
    onField ??
    ((blockId, actionId, entry) => setOwn((all) => ({ ...all, [blockId]: { ...all[blockId], [actionId]: entry } })));
  const act = (blockId, actionId, entry) => {
    const now = entry === undefined ? entries : { ...entries, [blockId]: { ...entries[blockId], [actionId]: entry } };
    return click(place, blockId, actionId, entry, now);
  };
  return html`<${Surface.Provider} value=${{ entries, setField, act, errors }}>${children}<//>`;
}

export function useSurface() {
  return useContext(Surface);
}
