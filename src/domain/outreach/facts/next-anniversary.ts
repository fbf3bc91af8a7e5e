import { daysBetween } from '../../calendar-day.ts';
import type { Locale } from '../../locale.ts';
import { nextYearlyDay } from '../../next-yearly-day.ts';
import type { KnownCustomer } from './known-customer.ts';

type About = { sendOn: string; days: number; language: Locale; isOfCompany: boolean };

/** The anniversary of a customer that comes up next within so many days, in words that fit into a sentence; null: none does. */
export function nextAnniversary(
  anniversaries: KnownCustomer['anniversaries'],
  { sendOn, days, language, isOfCompany }: About,
): { on: string; text: string } | null {
  const [next] = anniversaries
    .map((each) => ({ ...each, on: each.yearly ? nextYearlyDay(each.onDay, sendOn) : each.onDay }))
    .filter((each) => !(isOfCompany && isWedding(each)))
    .filter(({ on }) => on >= sendOn && daysBetween(sendOn, on) <= days)
    .toSorted((a, b) => (a.on < b.on ? -1 : 1));
  return next === undefined ? null : { on: next.on, text: textOf(next, language) };
}

type Named = { kind: string; label: string | null };

/** Labels are whatever somebody typed; "your wedding anniversary" needs more than a label. */
function textOf({ kind, label }: Named, language: Locale): string {
  if (isWedding({ kind, label })) return { en: 'wedding anniversary', zh: '结婚纪念日' }[language];
  const name = label?.trim().toLowerCase() ?? '';
  if (language === 'zh') return /^\p{Script=Han}{1,8}(?:纪念日|周年)$/u.test(name) ? name : '纪念日';
  return /^(?!(?:my|our|the|his|her|their) )[a-z]+(?: [a-z]+)? anniversary$/.test(name) ? name : 'anniversary';
}

function isWedding({ kind, label }: Named): boolean {
  return /wedding|marriage|结婚|婚/iu.test(`${kind} ${label ?? ''}`);
}
