import { eventKindOf } from '../../catalogue/event-kinds.ts';
import type { EventKind } from '../../event-kind.ts';
import { minorPerMajor } from '../../money.ts';
import { conditionText } from '../sentence/conditions.ts';
import type { RuleTextContext } from '../sentence/said.ts';
import { event, events } from '../sentence/slots/occurrence.ts';
import type { TurningChange } from './change.ts';

/** The nearest way in, or out of what holds of the customer already, as one sentence. */
export function changeText(change: TurningChange, isIn: boolean, context: RuleTextContext): string {
  const { on } = change;
  const isEnglish = context.locale === 'en';
  if (change.change === 'wait') {
    if (isEnglish) return `With nothing new, this customer ${isIn ? 'leaves' : 'enters'} on ${on}.`;
    return `若无新记录，该客户将于 ${on} ${isIn ? '离开' : '进入'}。`;
  }
  const what = change.change === 'records' ? recordsText(change, context) : consentText(change, context);
  if (isEnglish) {
    return `${what}${on === null ? '' : ` by ${on}`} would ${isIn ? 'take this customer out' : 'bring this customer in'}.`;
  }
  return `${what}${on === null ? '' : `（不晚于 ${on}）`}，该客户即${isIn ? '离开' : '进入'}。`;
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

function recordsText(
  { occurrence, count, figure }: TurningChange & { change: 'records' },
  context: RuleTextContext,
): string {
  const noun = (count === 1 ? event : events).write(occurrence, {}, context);
  const of = figure === null || figure === 0 ? '' : figureText(occurrence.events, figure, context);
  if (context.locale === 'en') return `${count} more ${noun}${of && ` of ${of}${count > 1 ? ' each' : ''}`}`;
  const classifier = CLASSIFIERS[occurrence.events];
  return `再有 ${count} ${classifier}${noun}${of && `（${count > 1 ? `每${classifier}` : ''}${of}）`}`;
}

function figureText(kind: EventKind, figure: number, { currency }: RuleTextContext): string {
  const { unit } = eventKindOf(kind).figure!;
  return unit === 'money' ? `${figure / minorPerMajor(currency)} ${currency}` : String(figure);
}

function consentText({ consent, status }: TurningChange & { change: 'consent' }, context: RuleTextContext): string {
  const said = conditionText({ consent, is: status }, context);
  return context.locale === 'en' ? `A statement that ${said}` : `若${said}`;
}
