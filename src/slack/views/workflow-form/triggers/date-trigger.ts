import { OCCASIONS } from '../../../../domain/catalogue/occasions.ts';
import type { Bilingual } from '../../../../domain/locale.ts';
import { TRIGGER_DAYS } from '../../../../domain/workflows/text/date-text.ts';
import type { WorkflowTrigger } from '../../../../domain/workflows/workflow.ts';
import { entryOf } from '../entries.ts';
import { menuField, numberField, redrawingMenuField, timeField } from '../fields.ts';
import { type Choice, choicesOf, type FormContext, type FormPart } from '../form-part.ts';

type DateTrigger = Extract<WorkflowTrigger, { when: 'date' }>;

const SIDES = ['before', 'on', 'after'] as const;
const SIDE_LABELS: Readonly<Record<(typeof SIDES)[number], Bilingual>> = {
  before: { en: 'Days before it', zh: '提前若干天' },
  on: { en: 'On the day', zh: '当天' },
  after: { en: 'Days after it', zh: '之后若干天' },
};
const SIDE: Bilingual = { en: 'When', zh: '何时' };
const RANGE = { least: 1, most: 365 };

/** So many days before or after a day of the customer, or on it. */
export const DATE_TRIGGER: FormPart<DateTrigger> = {
  blocks(entries, form) {
    const { locale } = form;
    const [of, side] = [entryOf(entries, 'of') ?? 'birthday', entryOf(entries, 'side') ?? SIDES[0]];
    const at = (id: string, label: Bilingual) => ({ id, label, locale, entries: { ...entries, of } });
    return [
      menuField(at('of', { en: 'Day', zh: '日期' }), daysIn(form)),
      redrawingMenuField({ id: 'side', label: SIDE, locale, chosen: side }, choicesOf(SIDES, SIDE_LABELS, locale)),
      ...(side === 'on' ? [] : [numberField(at('days', { en: 'Days', zh: '天数' }), { whole: true })]),
      timeField(at('at', { en: 'At', zh: '时间' }), {
        optional: true,
        hint: { en: 'Empty: 08:00', zh: '留空为 08:00' },
      }),
    ];
  },
  read(entry) {
    const side = entry.choice('side', SIDES);
    const days = side === 'on' ? 0 : entry.number('days', RANGE);
    const at = entry.line('at');
    return {
      when: 'date',
      of: entry.needed('of'),
      offsetDays: side === 'before' ? -days : days,
      ...(at !== undefined && { at }),
    };
  },
  fill: ({ of, offsetDays, at }) => ({
    of,
    side: offsetDays === 0 ? 'on' : offsetDays < 0 ? 'before' : 'after',
    ...(offsetDays !== 0 && { days: String(Math.abs(offsetDays)) }),
    ...(at !== undefined && { at }),
  }),
};

function daysIn({ locale, dateKinds }: FormContext): Choice[] {
  const known = Object.entries(TRIGGER_DAYS).map(([value, label]) => ({ value, text: label[locale] }));
  const occasions = OCCASIONS.map(({ value, label }) => ({ value, text: label[locale] }));
  const named = new Set([...known, ...occasions].map(({ value }) => value));
  const others = dateKinds.filter((each) => !named.has(each)).map((value) => ({ value, text: value }));
  return [...known, ...occasions, ...others];
}
