import { FIELDS } from '../../domain/catalogue/fields.ts';
import type { UpcomingCondition } from '../../domain/rule/schema.ts';
import type { Viewpoint } from '../population/viewpoint.ts';
import { findDateKinds } from './known-record-texts.ts';
import { refuseUnrecorded } from './refuse-unrecorded.ts';
import { resolveText } from './resolve-text.ts';
import { unknownValue } from './unknown-value.ts';

/**
 * A condition on coming days, the kind of day as the data writes it; the birthday by any of its names.
 * @throws {DomainError} 'unknown_value' for a kind that nobody in scope has, 'unavailable' for birthdays where none is recorded
 */
export async function resolveUpcoming(condition: UpcomingCondition, viewpoint: Viewpoint): Promise<UpcomingCondition> {
  const { label, synonyms } = FIELDS.birth_on;
  const birthday = ['birthday', label.en, label.zh, ...synonyms.en, ...synonyms.zh];
  if (resolveText(condition.upcoming, birthday).length > 0) {
    await refuseUnrecorded(viewpoint, ['birth_on']);
    return { ...condition, upcoming: 'birthday' };
  }
  const kinds = await findDateKinds(viewpoint);
  const [upcoming] = resolveText(condition.upcoming, kinds);
  if (upcoming !== undefined) return { ...condition, upcoming };
  throw unknownValue({ en: 'Kind of important date', zh: '重要日期种类' }, condition.upcoming, [
    ...kinds.map((each) => ({ en: each, zh: each })),
    { en: label.en.toLowerCase(), zh: label.zh },
  ]);
}
