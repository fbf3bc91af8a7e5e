import type { ToolCall } from '../../domain/answer.ts';
import type { MeasureKey } from '../../domain/catalogue/measures.ts';
import type { Reading } from '../reading/reading.ts';
import type { CallContext } from './call-context.ts';
import { measureTool } from './measure-tool.ts';
import { refuseUndatedPeople } from './refuse-undated-people.ts';
import { peopleRule } from './rule-of.ts';

/** The call of a breakdown. */
export function groupedCall(read: Reading, context: CallContext): ToolCall | null {
  const isOrdinary = read.groups.every(({ which }) => !which);
  const groupBy = read.groups.map(({ by }) => by);
  if (!isOrdinary && read.measures.length === 0 && read.people.length === 0) return null;
  const people = read.people.filter((one) => one !== 'customers');
  const isAboutPeople = read.measures.length === 0;
  const measures: MeasureKey[] = isAboutPeople ? (people.length > 0 ? people : read.people.slice(0, 1)) : read.measures;
  if (measures.length === 0) return null;
  const extra = isAboutPeople ? [] : people.flatMap((one) => peopleRule(one, undefined, context));
  const counted = measures[0] === 'customers' && read.periods.length > 0 ? refuseUndatedPeople(read) : measures;
  return measureTool({ measures: counted, groupBy }, read, extra, context, groupBy[0]);
}
