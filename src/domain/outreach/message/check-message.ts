import type { Locale } from '../../locale.ts';
import { maskedWords } from '../../written/slot-text.ts';
import { CHANNEL_TRAITS, type OutreachChannel } from '../channel.ts';
import { findBadForm } from '../draft/checks/find-bad-form.ts';
import { findBadWords } from '../draft/checks/find-bad-words.ts';
import { findOtherLanguage } from '../draft/checks/find-other-language.ts';
import type { DraftFlaw } from '../draft/draft-flaw.ts';
import type { DraftPart } from '../draft/draft-part.ts';
import { findEmptyPlaces } from './checks/find-empty-places.ts';
import { findHardReading } from './checks/find-hard-reading.ts';
import type { FilledMessage } from './fill-message.ts';
import { smsSegments } from './sms-segments.ts';

/** Each is billed; ours. */
const MOST_SEGMENTS = 4;
/** Of a whole message; ours. */
const MOST_EXCLAMATIONS = 3;

/** What stands for a value, so that a customer called Null or a product in capitals is no flaw of the text. */
const STAND_IN: Readonly<Record<Locale, string>> = { en: 'it', zh: '它' };

type Checked = Pick<FilledMessage, 'subject' | 'text' | 'shown'>;
type About = { channel: OutreachChannel; language: Locale; neverSay: readonly string[] };

/** Everything that a recipient should not have to read; none: it may be sent as it is. */
export function checkMessage(filled: Checked, about: About): DraftFlaw[] {
  const excess = findExcess(filled, about.channel);
  // Nobody looks further, so that the checks need not mind endless texts.
  if (excess.length > 0) return excess;
  const parts = partsOf(filled, about.language);
  return [
    ...findMissingSubject(filled, about.channel),
    ...parts.flatMap((part) => [...findEmptyPlaces(part), ...findBadForm(part, about), ...findBadWords(part, about)]),
    ...findOtherLanguage(parts, about.language),
    ...findShouting(parts),
    ...findHardReading(parts.at(-1)!.written, about),
  ];
}

function partsOf({ subject, text, shown }: Checked, language: Locale): DraftPart[] {
  // The longest first: a name may be a part of a company's.
  const values = shown.filter((value) => value !== '').toSorted((a, b) => b.length - a.length);
  const partOf = (where: DraftPart['where'], filled: string): DraftPart => {
    const plain = values.reduce((rest, value) => rest.replaceAll(value, STAND_IN[language]), filled);
    return { where, text: plain, written: maskedWords(plain), slots: [], facts: [] };
  };
  return [...(subject === null ? [] : [partOf('subject', subject)]), partOf('whole', text)];
}

function findMissingSubject({ subject }: Checked, channel: OutreachChannel): DraftFlaw[] {
  return CHANNEL_TRAITS[channel].hasSubject && !subject?.trim()
    ? [{ kind: 'no_subject', where: 'subject', found: '' }]
    : [];
}

function findExcess({ subject, text }: Checked, channel: OutreachChannel): DraftFlaw[] {
  const length = [...(subject ?? ''), ...text].length;
  const { maxLength } = CHANNEL_TRAITS[channel];
  if (length > maxLength) return [{ kind: 'too_long', where: 'whole', found: `${length} > ${maxLength}` }];
  const segments = channel === 'sms' ? smsSegments(text).segments : 0;
  return segments > MOST_SEGMENTS
    ? [{ kind: 'segments', where: 'whole', found: `${segments} > ${MOST_SEGMENTS}` }]
    : [];
}

function findShouting(parts: readonly DraftPart[]): DraftFlaw[] {
  const marks = parts.flatMap(({ written }) => written.match(/[!！]/gu) ?? []);
  return marks.length > MOST_EXCLAMATIONS ? [{ kind: 'spam', where: 'whole', found: marks.join('') }] : [];
}
