import type { Answer } from '../../domain/answer.ts';
import { DomainError } from '../../domain/errors.ts';
import { answerMeasure } from '../measures/answer-measure.ts';
import type { Reader } from '../population/reader.ts';
import { resolvedRuleText } from '../values/resolved-rule-text.ts';
import { describeCustomerRhythm } from './describe-customer-rhythm.ts';
import { findDiscoveryScene } from './discovery-scene.ts';
import { type GroupRequest, ruleOfRequest } from './group-request.ts';
import { listUrgentCustomers, readGroupRhythm } from './read-group-rhythm.ts';
import { rhythmReport } from './rhythm-report.ts';

export type RhythmRequest = GroupRequest & { customer?: string | undefined };

const MOST_DUE = 10;

/**
 * How often and when one customer, or the buyers of a segment or rule, or all of them order, and who is due next.
 * @throws {DomainError} 'invalid_input' for two things named, 'unavailable' where nobody has ordered, and as `resolveConditions`
 */
export async function describeRhythm(
  { customer, ...group }: RhythmRequest,
  reader: Reader,
): Promise<{ answer: Answer; rows: number; rule?: string }> {
  const rule = ruleOfRequest(group);
  if (customer !== undefined && rule !== undefined) throw namesTwo();
  if (customer !== undefined) return describeCustomerRhythm(customer, reader);
  const scene = await findDiscoveryScene(group, reader);
  const rhythm = await readGroupRhythm(scene);
  if (rhythm.buyers === 0) throw nobodyOrdered();
  const ordersBy = (grouping: 'weekday' | 'hour') =>
    answerMeasure({ measures: ['orders'], rule, groupBy: [grouping], share: true }, reader);
  const [due, weekdays, hours] = await Promise.all([
    listUrgentCustomers(scene, Math.min(MOST_DUE, reader.rowLimit)),
    ordersBy('weekday'),
    ordersBy('hour'),
  ]);
  return {
    answer: rhythmReport({ rhythm, due, times: [weekdays.answer, hours.answer] }, reader),
    rows: rhythm.buyers,
    ...resolvedRuleText(scene.resolved, reader),
  };
}

function namesTwo(): DomainError {
  return new DomainError('invalid_input', {
    en: 'Name either one customer, or a segment or rule.',
    zh: '请指定一位客户，或一个分群或条件，二者选一。',
  });
}

function nobodyOrdered(): DomainError {
  return new DomainError('unavailable', {
    en: 'None of these customers has ordered yet, so there is no rhythm.',
    zh: '这些客户都还没有下过单，无法判断购买节奏。',
  });
}
