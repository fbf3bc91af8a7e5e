import type { MessageKind } from '../message-kind.ts';
import { draftFromTemplate, USUAL } from './draft-from-template.ts';
import { lengthsOf } from './lengths-of.ts';
import type { RevisionIntent } from './read-revision.ts';
import type { Template, TemplateChoice, TextLength } from './template.ts';

/** The template that does what is wanted of another, with the choice of it; null: none does more of it. */
export function reviseByTemplate(
  kind: MessageKind,
  current: TemplateChoice,
  intent: RevisionIntent,
): { choice: TemplateChoice; template: Template } | null {
  const choice = revised(current, intent);
  const before = choice && draftFromTemplate(kind, current);
  const template = choice && draftFromTemplate(kind, choice);
  if (!choice || !template || JSON.stringify(template.draft) === JSON.stringify(before?.draft)) return null;
  return { choice, template };
}

function revised(current: TemplateChoice, intent: RevisionIntent): TemplateChoice | null {
  const length = intent.length === undefined ? current.length : otherLength(current, intent.length);
  if (length === undefined) return null;
  // Who asks for a register gets its own words first.
  const variant = intent.register === undefined ? current.variant : 0;
  return {
    ...current,
    length,
    register: intent.register ?? current.register,
    variant: intent.another === undefined ? variant : variant + 1,
    terms: intent.withoutOffer === undefined ? current.terms : null,
    language: intent.language ?? current.language,
  };
}

/** The next length in that direction; undefined: the channel has none. */
function otherLength({ channel, length }: TemplateChoice, wanted: 'shorter' | 'longer'): TextLength | undefined {
  const lengths = lengthsOf(channel);
  const at = lengths.indexOf(length ?? USUAL[channel].length);
  return lengths[at + (wanted === 'longer' ? 1 : -1)];
}
