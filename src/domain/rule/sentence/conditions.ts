import { eventKindOf } from '../../catalogue/event-kinds.ts';
import { presenceOf } from '../presence.ts';
import type { Condition, EventCondition, FieldCondition } from '../schema.ts';
import { type Reader, skipSpaces } from './reader.ts';
import type { ReadContext, RuleTextContext, Said, Slots, SlotTable, Test } from './said.ts';
import { CONSENT_SLOTS } from './slots/consent.ts';
import { figureOf } from './slots/figures.ts';
import { MEASURE_SLOTS } from './slots/measure.ts';
import { OCCASION_SLOTS } from './slots/occasion.ts';
import { event, events } from './slots/occurrence.ts';
import { period } from './slots/period.ts';
import { SUBJECT_SLOTS } from './slots/subjects.ts';
import { test } from './slots/test.ts';
import { VALUE_SLOTS } from './slots/values.ts';
import { readTemplates, writeTemplate } from './template.ts';
import type { TemplateName } from './templates.ts';

const SLOTS = {
  ...{ ...VALUE_SLOTS, ...SUBJECT_SLOTS, ...MEASURE_SLOTS, ...CONSENT_SLOTS, ...OCCASION_SLOTS },
  ...{ test, events, event, next: events, period },
} satisfies SlotTable;

/** What each form of a sentence means, from what its slots hold. */
const MEANINGS = {
  field: ({ field, test }: Slots) => ({ field, ...test }) as FieldCondition,
  custom: ({ customKey, test }: Slots) =>
    test.is === 'contains' ? undefined : ({ custom: customKey, ...test } as Condition),
  some: (said: Slots) => eventsOf(said, { aggregate: 'count', is: 'gte', value: 1 }),
  none: (said: Slots) => eventsOf(said, { aggregate: 'count', is: 'eq', value: 0 }),
  count: (said: Slots) => eventsOf(said, { aggregate: 'count', ...comparisonOf(said.test) }),
  figure: (said: Slots) => {
    const { aggregate, figures } = said.measure;
    const key = figures.find((each) => figureOf(said.events.events, each) !== undefined);
    return eventsOf(said, { aggregate, ...(key === 'units' && { of: key }), ...comparisonOf(said.test) });
  },
  dated: (said: Slots) =>
    eventsOf({ ...said, events: said.event }, { aggregate: said.end, ...comparisonOf(said.test) }),
  followed: ({ events, next, days, period }: Slots) => ({ first: events, next, withinDays: days, ...within(period) }),
  notFollowed: ({ events, next, days, period }: Slots) => ({
    ...{ first: events, next, withinDays: days, followed: false as const },
    ...within(period),
  }),
  consent: ({ channel, purpose, status }: Slots) => ({ consent: { channel, purpose }, is: status }),
  upcoming: ({ occasion, ahead }: Slots) => ({ upcoming: occasion, withinDays: ahead }),
  segment: ({ segment }: Slots) => ({ segment }),
  customers: ({ customers }: Slots) => ({ customers: [...customers] }),
} satisfies Partial<Record<TemplateName, (said: Slots) => Condition | undefined>>;

type Form = keyof typeof MEANINGS;
const FORMS = Object.keys(MEANINGS) as Form[];

/** A condition in the words of one language. */
export function conditionText(condition: Condition, context: RuleTextContext): string {
  const { form, said } = saidOf(condition);
  return writeTemplate(form, SLOTS, said, context);
}

/** Takes a condition. */
export function takeCondition(reader: Reader, context: ReadContext): Condition | undefined {
  skipSpaces(reader);
  const from = reader.at;
  const found = readTemplates(FORMS, SLOTS, reader, {}, context);
  if (found !== undefined) return MEANINGS[found.name](found.said as Slots);
  // Where nothing fitted, an example says more than everything that a condition may begin with.
  if (reader.farthest === from) {
    reader.expected = [{ text: EXAMPLES, names: reader.expected.flatMap(({ names }) => names ?? []) }];
  }
  return undefined;
}

const EXAMPLES = {
  en: 'a condition such as: Country is "France"; has no orders in [last 90 days]; number of orders is more than 3',
  zh: '条件，例如：国家为“法国”；【近90天】内没有订单；订单的数量大于 3',
};

function saidOf(condition: Condition): { form: Form; said: Said } {
  if ('field' in condition) return { form: 'field', said: { field: condition.field, test: condition as Test } };
  if ('custom' in condition) return { form: 'custom', said: { customKey: condition.custom, test: condition as Test } };
  if ('events' in condition) return saidOfEvents(condition);
  if ('first' in condition) {
    const { first, next, withinDays, followed, period = 'ever' } = condition;
    const form = followed === false ? 'notFollowed' : 'followed';
    return { form, said: { events: first, next, days: withinDays, period } };
  }
  if ('consent' in condition) return { form: 'consent', said: { ...condition.consent, status: condition.is } };
  if ('upcoming' in condition) {
    return { form: 'upcoming', said: { occasion: condition.upcoming, ahead: condition.withinDays } };
  }
  return 'segment' in condition ? { form: 'segment', said: condition } : { form: 'customers', said: condition };
}

function saidOfEvents(condition: EventCondition): { form: Form; said: Said } {
  const { events: kind, aggregate, of, is, value, period = 'ever' } = condition;
  const said: Said = { period, test: { is, value } };
  const presence = presenceOf(condition);
  if (presence !== undefined) return { form: presence, said: { ...said, events: condition } };
  switch (aggregate) {
    case 'count':
      return { form: 'count', said: { ...said, events: condition, count: 'count' } };
    case 'first':
    case 'last':
      return { form: 'dated', said: { ...said, event: condition, end: aggregate } };
    default: {
      const figures = [of ?? eventKindOf(kind).figure!.key];
      return { form: 'figure', said: { ...said, events: condition, measure: { aggregate, figures } } };
    }
  }
}

type Measured = Pick<EventCondition, 'aggregate' | 'is' | 'value' | 'of'>;

function eventsOf({ events, period }: Slots, measured: Measured): EventCondition {
  return { ...events, ...within(period), ...measured };
}

function within(period: Slots['period']) {
  return period === 'ever' ? {} : { period };
}

/** Figures of records are compared: their test has no other form. */
function comparisonOf(said: Test): Pick<EventCondition, 'is' | 'value'> {
  return said as Pick<EventCondition, 'is' | 'value'>;
}
