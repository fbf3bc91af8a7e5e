import { eventKindOf } from '../../domain/catalogue/event-kinds.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Bilingual } from '../../domain/locale.ts';
import type { Occurrence } from '../../domain/rule/schema.ts';
import type { Viewpoint } from '../population/viewpoint.ts';
import { findRecordTexts } from './known-record-texts.ts';
import { resolveChoice } from './resolve-choice.ts';
import { resolveText } from './resolve-text.ts';
import { unknownValue } from './unknown-value.ts';

/**
 * Records of one kind with the texts of their filter as the data writes them.
 * @throws {DomainError} 'unknown_value' for a text that no such record in scope has, 'unavailable' where none has any
 */
export async function resolveOccurrence<Of extends Occurrence>(occurrence: Of, viewpoint: Viewpoint): Promise<Of> {
  const { events, where } = occurrence;
  const { texts } = eventKindOf(events);
  const spoken = Object.entries(where ?? {}).filter(([key, wanted]) => wanted !== undefined && key in texts);
  if (spoken.length === 0) return occurrence;
  const resolved = await Promise.all(
    spoken.map(async ([key, wanted]) => [key, await resolveRecordText(occurrence, key, String(wanted), viewpoint)]),
  );
  return { ...occurrence, where: { ...where, ...Object.fromEntries(resolved) } };
}

async function resolveRecordText(
  { events }: Occurrence,
  key: string,
  spoken: string,
  viewpoint: Viewpoint,
): Promise<string> {
  const kind = eventKindOf(events);
  const { label, choices } = kind.texts[key]!;
  if (choices) return resolveChoice(label, choices, spoken);
  const known = await findRecordTexts(viewpoint, events, key);
  if (known.length === 0) throw noneRecorded(label, kind.label);
  const [found] = resolveText(spoken, known);
  if (found !== undefined) return found;
  throw unknownValue(
    label,
    spoken,
    known.map((each) => ({ en: each, zh: each })),
  );
}

function noneRecorded(text: Bilingual, kind: Bilingual): DomainError {
  const name = text.en.charAt(0).toUpperCase() + text.en.slice(1);
  return new DomainError('unavailable', {
    en: `${name} is not recorded for any of these ${kind.en}.`,
    zh: `这些${kind.zh}没有任何${text.zh}记录。`,
  });
}
