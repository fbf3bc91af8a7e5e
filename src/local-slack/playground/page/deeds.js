import { getState, notify } from './store.js';

/** Sends what the person does; answers with what the server says, or undefined after telling the person it failed. */
async function perform(deed) {
  try {
    const response = await fetch('/playground/do', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ as: getState().route.as, ...deed }),
    });
    if (!response.ok) throw new Error(await response.text());
    return await response.json();
  } catch {
    notify('failed');
    return undefined;
  }
}

/** A line from the composer: a message, or a slash command. */
export function send(channel, text, threadTs) {
  const [, command, rest = ''] = /^(\/[a-z][\w-]*)(?:\s+([\s\S]*))?$/i.exec(text) ?? [];
  if (command) return perform({ do: 'command', channel, command, text: rest });
  return perform({ do: 'post', channel, text, ...(threadTs && { threadTs }) });
}

export async function click(place, blockId, actionId, entry, fields = {}) {
  const ack = await perform({ do: 'click', place, blockId, actionId, fields, ...(entry !== undefined && { entry }) });
  if (ack && !ack.ok) notify('click_failed');
}

export async function useShortcut(callbackId, message) {
  const ack = await perform({ do: 'shortcut', callbackId, ...(message && { message }) });
  if (ack && !ack.ok) notify('click_failed');
}

export const submitModal = (fields) => perform({ do: 'submit', fields });
export const closeModal = () => perform({ do: 'close' });
export const openApp = (tab) => perform({ do: 'open_app', tab });
export const stopSession = (channel, threadTs) => perform({ do: 'stop', channel, threadTs });
