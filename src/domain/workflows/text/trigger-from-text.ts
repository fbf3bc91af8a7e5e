import { fieldOf } from '../../catalogue/fields.ts';
import { OCCASIONS } from '../../catalogue/occasions.ts';
import type { Locale } from '../../locale.ts';
import { takeQuoted } from '../../rule/sentence/quoted.ts';
import { attempt, fold, type Reader, takePhrase } from '../../rule/sentence/reader.ts';
import { event } from '../../rule/sentence/slots/occurrence.ts';
import { TRACKED_FIELDS, type TrackedField } from '../tracked-fields.ts';
import type { WorkflowTrigger } from '../workflow.ts';
import { takeCondition } from './condition-from-text.ts';
import { TRIGGER_DAYS, triggerDayText } from './date-text.ts';
import { takeCount, takeWords } from './take-words.ts';
import type { WorkflowReadContext } from './workflow-read-context.ts';

type Take = (reader: Reader, locale: Locale, context: WorkflowReadContext) => WorkflowTrigger | undefined;

/** Takes what a rule waits for, as `triggerText` writes it. */
export const takeTrigger: Take = (reader, locale, context) => {
  for (const take of TAKES) {
    const found = attempt(reader, () => take(reader, locale, context));
    if (found !== undefined) return found;
  }
  return undefined;
};

const takeMembership: Take = (reader, locale, { segmentKey }) => {
  const words = WORDS[locale];
  const when = (['enters_segment', 'leaves_segment'] as const).find((each) => takePhrase(reader, words[each]));
  const segment = when && takeQuoted(reader);
  if (segment === undefined || !takeEnd(reader, locale)) return undefined;
  return { when: when!, segment: segmentKey?.(segment) ?? segment };
};

const takeRecord: Take = (reader, locale, context) => {
  const found = takePhrase(reader, WORDS[locale].record) ? event.read(reader, {}, { ...context, locale }) : undefined;
  if (found === undefined || !takeEnd(reader, locale)) return undefined;
  return { when: 'record', of: found.events, ...(found.where && { where: found.where as Record<string, unknown> }) };
};

const takeChange: Take = (reader, locale) => {
  if (!takePhrase(reader, WORDS[locale].changes)) return undefined;
  const field = FIELDS[locale].find(([label]) => takePhrase(reader, label))?.[1] ?? takeOwnField(reader);
  return field !== undefined && takeEnd(reader, locale) ? { when: 'field_changes', field } : undefined;
};

function takeOwnField(reader: Reader): string | undefined {
  const name = takeQuoted(reader);
  return name === undefined ? undefined : `custom.${name}`;
}

const takeChangeTo: Take = (reader, locale, context) => {
  const rule = takePhrase(reader, WORDS[locale].changesTo) ? takeCondition(reader, locale, context) : undefined;
  if (rule === undefined || !('is' in rule) || rule.is !== 'eq' || !takeEnd(reader, locale)) return undefined;
  const field = 'field' in rule ? rule.field : 'custom' in rule ? `custom.${rule.custom}` : undefined;
  if (field === undefined || !('value' in rule) || typeof rule.value === 'object') return undefined;
  return { when: 'field_changes', field, to: rule.value };
};

const takeCrossing: Take = (reader, locale, context) => {
  const rule = takePhrase(reader, WORDS[locale].crosses) ? takeCondition(reader, locale, context) : undefined;
  if (rule === undefined || !('field' in rule) || (rule.is !== 'lt' && rule.is !== 'gt')) return undefined;
  if (typeof rule.value !== 'number' || !takeEnd(reader, locale)) return undefined;
  return { when: 'figure_crosses', field: rule.field, is: rule.is, value: rule.value };
};

const takeDate: Take = (reader, locale) => {
  const found = locale === 'en' ? takeEnglishDate(reader) : takeChineseDate(reader);
  const at = found && takeWords(reader, /\d{2}:\d{2}/y);
  return at === undefined ? undefined : { when: 'date', ...found!, at };
};

type Day = { of: string; offsetDays: number };

/** "3 days before a customer's birthday at". */
function takeEnglishDate(reader: Reader): Day | undefined {
  const days = takeCount(reader);
  if (days === undefined ? !takePhrase(reader, 'on') : !takePhrase(reader, 'days') && !takePhrase(reader, 'day'))
    return undefined;
  const sign = days === undefined ? 0 : takePhrase(reader, 'before') ? -1 : takePhrase(reader, 'after') ? 1 : undefined;
  const of = sign !== undefined && takePhrase(reader, "a customer's") ? takeDay(reader, 'en') : undefined;
  return of !== undefined && takePhrase(reader, 'at') ? { of, offsetDays: sign! * (days ?? 0) } : undefined;
}

/** 在客户的生日前 3 天的. */
function takeChineseDate(reader: Reader): Day | undefined {
  const of = takePhrase(reader, '在客户的') ? takeDay(reader, 'zh') : undefined;
  if (of === undefined) return undefined;
  if (takePhrase(reader, '当天')) return { of, offsetDays: 0 };
  const sign = takePhrase(reader, '前') ? -1 : takePhrase(reader, '后') ? 1 : undefined;
  const days = sign && takeCount(reader);
  return days !== undefined && takePhrase(reader, '天的') ? { of, offsetDays: sign! * days } : undefined;
}

function takeDay(reader: Reader, locale: Locale): string | undefined {
  return DAYS[locale].find(([label]) => takePhrase(reader, label))?.[1] ?? takeQuoted(reader);
}

const takeSchedule: Take = (reader, locale, { schedule: read }) => {
  const words = takeWords(reader, WORDS[locale].untilNext);
  const schedule = words === undefined ? null : read(words);
  return schedule === null ? undefined : { when: 'schedule', schedule };
};

const TAKES: readonly Take[] = [
  takeMembership,
  takeRecord,
  takeChange,
  takeChangeTo,
  takeCrossing,
  takeDate,
  takeSchedule,
];

/** In Chinese what is waited for ends with its hour. */
function takeEnd(reader: Reader, locale: Locale): boolean {
  return locale === 'en' || takePhrase(reader, '时');
}

type Labels = Record<Locale, readonly (readonly [label: string, key: string])[]>;

function labelsOf(keys: readonly string[], labelOf: (key: string) => Record<Locale, string>): Labels {
  const inLocale = (locale: Locale) =>
    keys
      .map((key) => [fold(labelOf(key)[locale]), key] as const)
      .toSorted(([one], [other]) => other.length - one.length);
  return { en: inLocale('en'), zh: inLocale('zh') };
}

const FIELDS = labelsOf(Object.keys(TRACKED_FIELDS), (key) => fieldOf(key as TrackedField).label);
const DAYS = labelsOf([...Object.keys(TRIGGER_DAYS), ...OCCASIONS.map(({ value }) => value)], triggerDayText);

const WORDS = {
  en: {
    enters_segment: 'when a customer enters the segment',
    leaves_segment: 'when a customer leaves the segment',
    record: 'when a customer has a new',
    changes: "when a customer's record changes in:",
    changesTo: "when a customer's record changes to:",
    crosses: 'when it becomes true of a customer:',
    untilNext: /.+?(?=, ?(?:if|then) )/y,
  },
  zh: {
    enters_segment: '当客户进入分群',
    leaves_segment: '当客户离开分群',
    record: '当客户有新的',
    changes: '当客户资料发生变化:',
    changesTo: '当客户资料变为:',
    crosses: '当客户变为满足:',
    untilNext: /.+?(?=,(?:如果|则))/y,
  },
} as const satisfies Record<Locale, object>;
