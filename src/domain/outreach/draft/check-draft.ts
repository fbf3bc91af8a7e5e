import { fillSlots } from '../../written/slot-text.ts';
import { CHANNEL_TRAITS } from '../channel.ts';
import { findBadForm } from './checks/find-bad-form.ts';
import { findBadLinks } from './checks/find-bad-links.ts';
import { findBadWords } from './checks/find-bad-words.ts';
import { findFigures } from './checks/find-figures.ts';
import { findOtherLanguage } from './checks/find-other-language.ts';
import { findUnfoundedClaims } from './checks/find-unfounded-claims.ts';
import type { Draft } from './draft.ts';
import { type DraftBrief, slotsOf } from './draft-brief.ts';
import type { DraftFlaw } from './draft-flaw.ts';
import { type DraftPart, partsOf } from './draft-part.ts';

/** Characters that a value is taken for where each recipient has their own. */
const UNKNOWN_VALUE_LENGTH = 12;

/** Everything that voids a draft; none: it says only what its brief allows, in the form that the channel wants. */
export function checkDraft(draft: Draft, brief: DraftBrief): DraftFlaw[] {
  const parts = partsOf(draft);
  const excess = findExcess(parts, brief);
  // Nobody looks further, so that the checks need not mind endless texts.
  if (excess.length > 0) return excess;
  return [
    ...findGaps(draft, brief),
    ...parts.flatMap((part) => CHECKS.flatMap((check) => check(part, brief))),
    ...findOtherLanguage(parts, brief.language),
  ];
}

const CHECKS: readonly ((part: DraftPart, brief: DraftBrief) => DraftFlaw[])[] = [
  findBadLinks,
  findUnfoundedClaims,
  findFigures,
  findBadWords,
  findBadForm,
];

function findGaps({ subject, sentences }: Draft, { channel }: DraftBrief): DraftFlaw[] {
  const flaws: DraftFlaw[] = [];
  if (CHANNEL_TRAITS[channel].hasSubject && !subject?.trim())
    flaws.push({ kind: 'no_subject', where: 'subject', found: '' });
  if (sentences.length === 0) flaws.push({ kind: 'empty', where: 'whole', found: '' });
  return flaws;
}

function findExcess(parts: DraftPart[], brief: DraftBrief): DraftFlaw[] {
  const values = new Map(slotsOf(brief).map(({ slot, value }) => [slot, value]));
  const display = (slot: string) => values.get(slot) ?? ' '.repeat(UNKNOWN_VALUE_LENGTH);
  const length = parts.reduce((sum, { text }) => sum + [...fillSlots(text, display)].length, 0);
  return length <= brief.maxLength
    ? []
    : [{ kind: 'too_long', where: 'whole', found: `${length} > ${brief.maxLength}` }];
}
