import type { Locale } from '../../locale.ts';
import { attempt, type Reader, takePhrase } from '../../rule/sentence/reader.ts';
import type { WorkflowLimits } from '../workflow.ts';
import { takeCount } from './take-words.ts';

/** Takes what holds a rule back, or a part of it, as `limitsText` writes it. */
export function takeLimits(reader: Reader, locale: Locale): Partial<WorkflowLimits> {
  const again = attempt(reader, () => takeAgain(reader, locale));
  takePhrase(reader, ',');
  const perDay = attempt(reader, () => takePerDay(reader, locale));
  return { ...(again !== undefined && { againAfterDays: again }), ...(perDay !== undefined && { perDay }) };
}

function takePerDay(reader: Reader, locale: Locale): number | undefined {
  const words = WORDS[locale];
  const most = takePhrase(reader, words.most) ? takeCount(reader) : undefined;
  return takePhrase(reader, words.aDay) ? most : undefined;
}

function takeAgain(reader: Reader, locale: Locale): WorkflowLimits['againAfterDays'] | undefined {
  const words = WORDS[locale];
  if (takePhrase(reader, words.once)) return 'never';
  if (takePhrase(reader, words.always)) return 0;
  const days = takePhrase(reader, words.notWithin) ? takeCount(reader) : undefined;
  return words.days.some((phrase) => takePhrase(reader, phrase)) ? days : undefined;
}

const WORDS = {
  en: {
    once: 'once a customer',
    always: 'every time',
    notWithin: 'not again for the same customer within',
    days: ['days', 'day'],
    most: 'at most',
    aDay: 'a day',
  },
  zh: {
    once: '每位客户仅一次',
    always: '同一客户每次都触发',
    notWithin: '同一客户',
    days: ['天内不重复'],
    most: '每天最多',
    aDay: '次',
  },
} as const satisfies Record<Locale, object>;
