import type { Locale } from '../../../domain/locale.ts';
import type { MessageFacts } from '../../../domain/outreach/facts/message-facts.ts';
import { checkMessage } from '../../../domain/outreach/message/check-message.ts';
import { fillMessage } from '../../../domain/outreach/message/fill-message.ts';
import { messageKindOf } from '../../../domain/outreach/message-kind.ts';
import { draftFromTemplate } from '../../../domain/outreach/templates/draft-from-template.ts';
import type { Template } from '../../../domain/outreach/templates/template.ts';
import type { TextScene } from './text-scene.ts';

/** Enough readers to tell one version of a text from another. */
const MOST_READERS = 40;
const VERSIONS = 2;
/** Stands for what only the sender can write. */
const LINK = 'https://example.com/';

/**
 * The version of a playbook's template that leaves fewest readers without a message and reads best; of equal ones the one whose turn it
 * is. Null where the channel cannot carry what it is about.
 */
export function chooseTemplate(
  scene: TextScene,
  { language, readers, turn }: { language: Locale; readers: readonly MessageFacts[]; turn: number },
): Template | null {
  const { channel, playbook, terms, neverSay } = scene;
  const sample = readers.slice(0, MOST_READERS);
  const versions = Array.from({ length: VERSIONS }, (_, at) => {
    const variant = (turn + at) % VERSIONS;
    const choice = { channel, language, terms, variant, register: null, length: null };
    const template = draftFromTemplate(messageKindOf(playbook), choice);
    return template && { template, flaws: countFlaws(template, sample) };
  }).filter((version) => version !== null);
  return versions.toSorted((a, b) => a.flaws - b.flaws)[0]?.template ?? null;

  function countFlaws({ draft }: Template, of: readonly MessageFacts[]): number {
    return of.filter(({ values, facts }) => {
      const recipient = { values: { survey_link: LINK, ...values }, facts: new Set(facts) };
      const filled = fillMessage(draft, recipient, { channel, language });
      return 'missing' in filled || checkMessage(filled, { channel, language, neverSay }).length > 0;
    }).length;
  }
}
