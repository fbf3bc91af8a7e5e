import type { Draft } from './draft.ts';
import { type DraftBrief, type DraftChannel, hasSubject } from './draft-brief.ts';
import { hideValues } from './hide-values.ts';

const CHANNELS: Readonly<Record<DraftChannel, string>> = {
  email: 'e-mail',
  sms: 'SMS',
  wechat: 'WeChat message',
  whatsapp: 'WhatsApp message',
  call_script: 'call script',
  letter: 'letter',
};
const LANGUAGES = { en: 'English', zh: 'simplified Chinese (简体中文)' } as const;

/** A brief in the words that a model reads: slots in the place of all values, nothing of what may never be said. */
export function writeBrief(brief: DraftBrief): string {
  const { channel, language, purpose, tone, voice, maxLength, facts, offers, doNots, revision } = brief;
  const hidden = (text: string) => oneLine(hideValues(text, brief));
  return [
    `Channel: ${CHANNELS[channel]}${hasSubject(channel) ? ', with a subject' : ''}`,
    `Language: ${LANGUAGES[language]}`,
    `Length: at most ${maxLength} characters`,
    `Purpose: ${hidden(purpose)}`,
    `Tone: ${hidden(tone)}`,
    ...(voice === null ? [] : [`Voice of the sender: ${hidden(voice)}`]),
    ...list(
      'Facts',
      facts.map((fact) => `${fact.key}: ${fact.means}${fact.slot === null ? '' : `; ${slotText(fact)}`}`),
    ),
    ...list(
      'Offers',
      offers.map(({ key, means, slots }) =>
        [`${key}: ${means}`, ...slots.map((slot) => `${slotText(slot)} ${slot.means}`)].join('; '),
      ),
    ),
    ...list('Do not', doNots.map(hidden)),
    ...(revision === null
      ? []
      : [`Earlier draft: ${draftText(revision.draft, brief)}`, `Change it: ${hidden(revision.instruction)}`]),
  ].join('\n');
}

function slotText({ slot, kind }: { slot: string; kind: string }): string {
  return `{${slot}} (${kind})`;
}

function list(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [`${title}: none`] : [`${title}:`, ...lines.map((line) => `- ${line}`)];
}

/** A person may have written values into it. */
function draftText({ subject, sentences, closing }: Draft, brief: DraftBrief): string {
  const hidden = (text: string | null) => text && hideValues(text, brief);
  return JSON.stringify({
    subject: hidden(subject),
    sentences: sentences.map(({ text, facts }) => ({ text: hidden(text), facts })),
    closing: hidden(closing),
  });
}

/** So that no text of a brief looks like another line of it. */
function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
