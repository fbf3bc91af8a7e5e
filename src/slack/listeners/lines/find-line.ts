import type { ListItem } from '../../../domain/daily-list/list-item.ts';
import { DomainError } from '../../../domain/errors.ts';
import { dueHour } from '../../../domain/follow-ups/due-text.ts';
import { isSettled } from '../../../domain/notices/line-state.ts';
import { getCustomerByName } from '../../../services/customers/get-customer-by-name.ts';
import { getOpenFollowUp } from '../../../services/follow-ups/get-follow-up.ts';
import { getListLine, type ListLine } from '../../../services/notices/get-list-line.ts';
import type { ToolContext } from '../../../tools/tool.ts';
import type { ActionTarget } from '../../blocks/action-target.ts';

/** What a button of a notice or of the Home is about, for who clicked. */
export type Line = {
  customer: ListItem['customer'];
  /** The notice to show anew. */
  notice: number | undefined;
} & (
  | { kind: 'line'; line: ListLine }
  | { kind: 'follow_up'; followUp: number /** At which it is due, local to its own time zone. */; hour: string | null }
);

/** @throws {DomainError} 'forbidden' for anybody but its reader, 'not_found' also where its customer went out of sight, 'conflict' where it was dealt with */
export async function findOpenLine(target: ActionTarget, context: ToolContext): Promise<Line> {
  if (target.kind === 'follow_up') {
    const { customerId, name, ...due } = await getOpenFollowUp(context, target.followUp);
    return { ...target, notice: target.notice, customer: { id: customerId, name }, hour: dueHour(due) };
  }
  const line = await getListLine(context.database, target, context.asker.staffId);
  if (line.handling !== null && isSettled({ handling: line.handling })) throw settledAlready();
  await getCustomerByName(context, line.item.customer.id);
  return { kind: 'line', line, notice: line.notice, customer: line.item.customer };
}

/** Clicked before the message changed, or in another window. */
export function settledAlready(): DomainError {
  return new DomainError('conflict', {
    en: 'You have dealt with this line already.',
    zh: '这一行您已经处理过了。',
  });
}
