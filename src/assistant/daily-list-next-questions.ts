import type { Answer } from '../domain/answer.ts';
import type { Bilingual } from '../domain/locale.ts';
import type { DailyListInput } from '../tools/daily-list.ts';

/** Whoever is first is asked about and written to; of one customer, the list is worth going back to. */
export function afterDailyList({ customer, staff }: DailyListInput, answer: Answer): Bilingual[] {
  if (customer !== undefined) return [aboutCustomer(customer), WHOM_TO_CONTACT];
  const first = firstCustomerOf(answer);
  if (first === undefined) return [MY_FOLLOW_UPS];
  const draft = { en: `Draft a message to ${first}`, zh: `给${first}写一条消息` };
  // Of somebody else's list nothing is "mine".
  if (staff !== undefined) return [aboutCustomer(first), draft];
  return [{ en: `Why is ${first} on my list?`, zh: `${first}为什么在我的名单上？` }, draft, MY_FOLLOW_UPS];
}

/** The list is a table, or the first part of a report that says whom it leaves out. */
function firstCustomerOf(answer: Answer): string | undefined {
  const table = answer.kind === 'report' ? answer.parts[0] : answer;
  if (table?.kind !== 'table') return undefined;
  const at = table.columns.findIndex(({ key }) => key === 'customer_id');
  return table.rows[0]?.[at]?.toString();
}

function aboutCustomer(customer: string): Bilingual {
  return { en: `Tell me about ${customer}`, zh: `介绍一下${customer}` };
}

const WHOM_TO_CONTACT: Bilingual = { en: 'Whom should I contact today?', zh: '今天我该联系谁？' };
const MY_FOLLOW_UPS: Bilingual = { en: 'My follow-ups', zh: '我的跟进' };
