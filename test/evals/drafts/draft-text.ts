import type { Draft } from '../../../src/domain/outreach/draft/draft.ts';
import { type DraftBrief, slotsOf } from '../../../src/domain/outreach/draft/draft-brief.ts';
import type { DraftOutcome } from '../../../src/domain/outreach/draft/draft-outcome.ts';
import { fillSlots } from '../../../src/domain/written/slot-text.ts';

/** A draft as its recipient would read it, for the eyes of who judges a model; or why it is void. */
export function draftText(brief: DraftBrief, outcome: DraftOutcome): string {
  if ('problem' in outcome) return outcome.problem.text.en;
  const { subject, sentences, closing }: Draft = outcome.draft;
  const values = new Map(slotsOf(brief).map(({ slot, value }) => [slot, value]));
  const body = sentences.map(({ text }) => text).join(brief.language === 'en' ? ' ' : '');
  return [subject, body, closing]
    .filter((text) => text !== null)
    .map((text) => fillSlots(text, (slot) => values.get(slot) ?? `{${slot}}`))
    .join('\n');
}
