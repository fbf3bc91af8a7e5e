import type { ToolCall } from '../../domain/answer.ts';
import { distributePeriods } from '../reading/distribute-periods.ts';
import { implyMeasures } from '../reading/imply-measures.ts';
import type { Reading } from '../reading/reading.ts';
import type { CallContext } from './call-context.ts';
import { customerCall } from './customer-call.ts';
import { groupedCall } from './grouped-call.ts';
import { measureCall, statisticCall } from './measure-call.ts';
import { peopleCall } from './people-call.ts';
import { rankingCall } from './ranking-call.ts';
import { refuseForeignMoney } from './refuse-foreign-money.ts';

/** The call that answers a reading, or null when it says too little. @throws {DomainError} 'ambiguous', 'invalid_input' */
export function toCall(reading: Reading, context: CallContext): ToolCall | null {
  refuseForeignMoney(reading, context.currency);
  const read = distributePeriods(implyMeasures(reading));
  if (read.statistic !== null) return statisticCall(read, context);
  if (read.rank !== null) return rankingCall(read, context);
  if (read.customers.length > 0) return customerCall(read, context);
  if (read.groups.length > 0) return groupedCall(read, context);
  if (read.measures.length > 0) return measureCall(read, context);
  return peopleCall(read, context);
}
