import type { Rule } from '../../domain/rule/schema.ts';
import type { CustomerHistory } from '../../domain/workflows/customer-history.ts';
import type { WorkflowOccurrence } from '../../domain/workflows/workflow-occurrence.ts';
import type { Viewpoint } from '../population/viewpoint.ts';
import { createJudge, type Judge } from './create-judge.ts';
import { readHistories } from './read-histories.ts';

/** Customers whose histories are in memory at a time. */
const AT_ONCE = 2_000;

/** The occurrences as of which a condition holds, the record or change that they are of included. Those about nobody are not asked. */
export async function judgeOccurrences(
  viewpoint: Viewpoint,
  occurrences: readonly WorkflowOccurrence[],
  condition: Rule | undefined,
): Promise<ReadonlySet<string>> {
  if (condition === undefined || occurrences.length === 0) return new Set(occurrences.map(({ key }) => key));
  const judge = await createJudge(viewpoint, condition);
  const passing = new Set(occurrences.flatMap(({ key, customerId }) => (customerId === null ? [key] : [])));
  const byCustomer = Map.groupBy(occurrences, ({ customerId }) => customerId);
  const customers = [...byCustomer.keys()].filter((id) => id !== null);
  await eachHistory(viewpoint, customers, judge, (history) => {
    for (const { key, at } of byCustomer.get(history.id) ?? []) {
      if (judge.passes(history, justAfter(at))) passing.add(key);
    }
  });
  return passing;
}

/** Reads the histories that a judge needs, a part at a time. */
export async function eachHistory(
  { database, now }: Viewpoint,
  customers: readonly number[],
  { needs }: Pick<Judge, 'needs'>,
  take: (history: CustomerHistory) => void,
): Promise<void> {
  for (let start = 0; start < customers.length; start += AT_ONCE) {
    const histories = await readHistories(database, customers.slice(start, start + AT_ONCE), needs, now);
    histories.forEach(take);
  }
}

/** What is dated at or after a now does not exist for it. */
function justAfter(at: Date): Date {
  return new Date(at.getTime() + 1);
}
