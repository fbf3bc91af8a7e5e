import { CHANNEL_TRAITS } from '../../domain/outreach/channel.ts';
import type { DraftBrief } from '../../domain/outreach/draft/draft-brief.ts';

const LANGUAGES = { en: 'English', zh: 'simplified Chinese (简体中文)' } as const;

/** A brief in the words that a model reads: of values their slots alone, of what may never be said nothing. */
export function writeBrief(brief: DraftBrief): string {
  const { channel, language, purpose, tone, voice, maxLength, facts, offers, doNots, revision } = brief;
  return [
    `Channel: ${CHANNEL_TRAITS[channel].label.en}${CHANNEL_TRAITS[channel].hasSubject ? ', with a subject' : ''}`,
    `Language: ${LANGUAGES[language]}`,
    `Length: at most ${maxLength} characters`,
    `Purpose: ${oneLine(purpose)}`,
    `Tone: ${oneLine(tone)}`,
    ...(voice === null ? [] : [`Voice of the sender: ${oneLine(voice)}`]),
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
    ...list('Do not', doNots.map(oneLine)),
    ...(revision === null
      ? []
      : [`Earlier draft: ${JSON.stringify(revision.draft)}`, `Change it: ${oneLine(revision.instruction)}`]),
  ].join('\n');
}

function slotText({ slot, kind }: { slot: string; kind: string }): string {
  return `{${slot}} (${kind})`;
}

function list(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [`${title}: none`] : [`${title}:`, ...lines.map((line) => `- ${line}`)];
}

/** So that no text of a brief looks like another line of it. */
function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
