import { FIELDS } from '../../catalogue/fields.ts';
import { OCCASIONS } from '../../catalogue/occasions.ts';
import type { Bilingual } from '../../locale.ts';
import { quoted } from '../../rule/sentence/quoted.ts';

/** Days of a customer that a rule may count from, beside kinds of important dates. */
export const TRIGGER_DAYS: Readonly<Record<string, Bilingual>> = {
  birthday: { en: 'birthday', zh: '生日' },
  first_order_on: lower(FIELDS.first_order_on.label),
  last_order_on: lower(FIELDS.last_order_on.label),
  last_interaction_on: lower(FIELDS.last_interaction_on.label),
  opportunity_next_step: { en: 'next step of an opportunity', zh: '商机下一步' },
  points_expiry: { en: 'expiry of points', zh: '积分到期日' },
};

/** A day of a customer, or a kind of important date, in words that stand in a sentence. */
export function triggerDayText(of: string): Bilingual {
  const known = TRIGGER_DAYS[of] ?? OCCASIONS.find(({ value }) => value === of)?.label;
  return known === undefined ? { en: quoted(of, 'en'), zh: quoted(of, 'zh') } : lower(known);
}

function lower({ en, zh }: Bilingual): Bilingual {
  return { en: en.toLowerCase(), zh };
}
