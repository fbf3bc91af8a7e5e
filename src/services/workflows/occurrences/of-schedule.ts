import { createBinder } from '../../../db/sql.ts';
import type { Rule } from '../../../domain/rule/schema.ts';
import { nextOccurrence } from '../../../domain/schedule/next-occurrence.ts';
import type { Schedule } from '../../../domain/schedule/schedule.ts';
import type { WorkflowOccurrence } from '../../../domain/workflows/workflow-occurrence.ts';
import { readStaffHolidays } from '../../subscriptions/read-staff-holidays.ts';
import { createJudge } from '../create-judge.ts';
import { eachHistory } from '../judge-occurrences.ts';
import { findUndecided } from './find-undecided.ts';
import { inSight, type Search } from './occurrences-sql.ts';

/** The times of a schedule: for everybody in sight who then satisfies the rule's condition, or for nobody in particular. */
export async function findScheduleOccurrences(
  { schedule, condition }: { schedule: Schedule; condition: Rule | undefined },
  search: Search,
): Promise<WorkflowOccurrence[]> {
  const times = await timesOf(schedule, search);
  if (times.length === 0) return [];
  if (condition === undefined) {
    const found = times.map((at) => ({ key: at.toISOString(), customerId: null, at, causeId: null }));
    return findUndecided(found, search);
  }
  const { viewpoint } = search;
  const judge = await createJudge(viewpoint, condition);
  const found: WorkflowOccurrence[] = [];
  await eachHistory(viewpoint, await findEverybody(search), judge, (history) => {
    for (const at of times) {
      if (!judge.passes(history, at)) continue;
      found.push({ key: `${at.toISOString()} ${history.id}`, customerId: history.id, at, causeId: null });
    }
  });
  return findUndecided(found, search);
}

/** Working days are those of the calendar that whoever the rule acts for has chosen for their reminder, as for their subscriptions. */
async function timesOf(schedule: Schedule, { viewpoint, from }: Search): Promise<Date[]> {
  const { now, settings, asker, database } = viewpoint;
  const holidays = asker.staffId === null ? undefined : await readStaffHolidays(database, asker.staffId);
  const after = (at: Date) => nextOccurrence(schedule, settings.timeZone, at, holidays);
  const times: Date[] = [];
  for (let at = after(new Date(from.getTime() - 1)); at < now; at = after(at)) times.push(at);
  return times;
}

async function findEverybody({ viewpoint }: Search): Promise<number[]> {
  const binder = createBinder();
  const rows = await viewpoint.database.query<{ id: number }>(
    `select c.id from customers c where ${inSight(viewpoint, binder).join(' and ')} order by c.id`,
    binder.values,
  );
  return rows.map(({ id }) => id);
}
