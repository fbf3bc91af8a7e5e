import { eventKindOf } from '../../catalogue/event-kinds.ts';
import type { EventKind } from '../../event-kind.ts';
import type { Locale } from '../../locale.ts';
import { moneyText } from '../../money.ts';
import { conditionText } from '../sentence/conditions.ts';
import type { RuleTextContext } from '../sentence/said.ts';
import { event, events } from '../sentence/slots/occurrence.ts';
import type { DatedChange, TurningChange } from './change.ts';

type Records = TurningChange & { change: 'records' };

/** What would have to happen, and until when: "one order by 2026-12-03", "€120 more in orders". */
export function changeText(change: DatedChange, context: RuleTextContext): string {
  const { on } = change;
  if (change.change === 'wait') return WORDS[context.locale].wait(on!);
  const what = change.change === 'records' ? recordsText(change, context) : consentText(change, context);
  return on === null ? what : `${what}${WORDS[context.locale].by(on)}`;
}

/** How Chinese counts records of each kind. */
const CLASSIFIERS: Record<EventKind, string> = {
  orders: '笔',
  returns: '笔',
  interactions: '次',
  events: '次',
  cases: '个',
  surveys: '份',
  opportunities: '个',
  closings: '个',
  points: '条',
};

function recordsText({ occurrence, count, figure, figures }: Records, context: RuleTextContext): string {
  const { locale } = context;
  const words = WORDS[locale];
  const noun = (count === 1 && figures !== 'together' ? event : events).write(occurrence, {}, context);
  const of = figure === null || figures === 'any' ? null : figureText(occurrence.events, figure, context);
  if (of === null) return words.records(count, noun, CLASSIFIERS[occurrence.events]);
  if (figures === 'together') return words.together(of, noun);
  const said = figures === 'usual' ? words.usual(of) : figures === 'at_most' ? words.atMost(of) : of;
  return words.each(count, noun, said, CLASSIFIERS[occurrence.events]);
}

function figureText(kind: EventKind, figure: number, { currency }: RuleTextContext): string {
  const { unit } = eventKindOf(kind).figure!;
  return unit === 'money' ? moneyText(figure, currency) : String(figure);
}

function consentText({ consent, status }: TurningChange & { change: 'consent' }, context: RuleTextContext): string {
  return WORDS[context.locale].statement(conditionText({ consent, is: status }, context));
}

const WORDS = {
  en: {
    wait: (on: string) => `by itself on ${on} if nothing new is recorded`,
    by: (on: string) => ` by ${on}`,
    statement: (what: string) => `once ${what}`,
    records: (count: number, noun: string) => (count === 1 ? `one ${noun}` : `${count} more ${noun}`),
    each: (count: number, noun: string, of: string) =>
      count === 1 ? `one ${noun} of ${of}` : `${count} more ${noun} of ${of} each`,
    usual: (of: string) => `the usual ${of}`,
    atMost: (of: string) => `at most ${of}`,
    together: (of: string, noun: string) => `${of} more in ${noun}`,
  },
  zh: {
    wait: (on: string) => `若无新记录，至 ${on} 自动转变`,
    by: (on: string) => `（不晚于 ${on}）`,
    statement: (what: string) => `待${what}`,
    records: (count: number, noun: string, classifier: string) => `再有 ${count} ${classifier}${noun}`,
    each: (count: number, noun: string, of: string, classifier: string) =>
      `再有 ${count} ${classifier}${noun}（${count > 1 ? `每${classifier}` : ''}${of}）`,
    usual: (of: string) => `按平均金额 ${of}`,
    atMost: (of: string) => `不超过 ${of}`,
    together: (of: string, noun: string) => `${noun}再增加 ${of}`,
  },
} as const satisfies Record<Locale, object>;
