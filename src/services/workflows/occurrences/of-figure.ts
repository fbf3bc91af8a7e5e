import { createBinder } from '../../../db/sql.ts';
import { addDays } from '../../../domain/calendar-day.ts';
import type { FieldKey } from '../../../domain/catalogue/fields.ts';
import { startOfDay } from '../../../domain/period.ts';
import { clockCandidatesSql } from '../../../domain/rule/clock-candidates-sql.ts';
import { recordsOf } from '../../../domain/rule/records-of.ts';
import type { Rule } from '../../../domain/rule/schema.ts';
import { clockAsOf, scoresAt } from '../../../domain/workflows/facts-as-of.ts';
import { localDaysBetween } from '../../../domain/workflows/local-days-between.ts';
import type { WorkflowOccurrence } from '../../../domain/workflows/workflow-occurrence.ts';
import { createJudge } from '../create-judge.ts';
import { eachHistory } from '../judge-occurrences.ts';
import { readScoreRuns } from '../read-histories.ts';
import { findUndecided } from './find-undecided.ts';
import { inSight, type Search } from './occurrences-sql.ts';

type FigureTrigger = { field: FieldKey; is: 'lt' | 'gt'; value: number };

/** Customers whose figure is beyond a value as a local day begins, and was not as the day before began. */
export async function findFigureOccurrences(trigger: FigureTrigger, search: Search): Promise<WorkflowOccurrence[]> {
  const { viewpoint, from } = search;
  const { timeZone } = viewpoint.settings;
  const days = localDaysBetween({ from, to: viewpoint.now }, '00:00', timeZone).map(({ on, at }) => ({
    ...{ on, at },
    before: startOfDay(addDays(on, -1), timeZone),
  }));
  if (days.length === 0) return [];
  const beyond: Rule = { field: trigger.field, is: trigger.is, value: trigger.value };
  const judge = await createJudge(viewpoint, beyond);
  const candidates = await findCandidates(beyond, days[0]!.before, days.at(-1)!.at, search);
  const found: WorkflowOccurrence[] = [];
  await eachHistory(viewpoint, candidates, judge, (history) => {
    let wasBeyond = judge.passes(history, days[0]!.before);
    for (const { on, at } of days) {
      const isBeyond = judge.passes(history, at);
      if (isBeyond && !wasBeyond) {
        found.push({ key: `${trigger.field} ${on} ${history.id}`, customerId: history.id, at, causeId: null });
      }
      wasBeyond = isBeyond;
    }
  });
  return findUndecided(found, search);
}

/** Whom records or the clock can have moved from one instant to another; everybody where scores decide, which move by runs. */
async function findCandidates(rule: Rule, from: Date, to: Date, { viewpoint }: Search): Promise<number[]> {
  const { database, settings } = viewpoint;
  const binder = createBinder();
  const runs = await readScoreRuns(database);
  const at = (instant: Date) => clockAsOf(instant, settings.timeZone, scoresAt(runs, instant));
  const step = {
    ...{ bind: binder.bind, currency: settings.currency, productIds: () => [], from: at(from), to: at(to) },
    segmentRule: (): Rule => ({ any: [] }),
  };
  const ofScores = recordsOf(rule, () => ({ any: [] })).has('scores');
  const moved = ofScores ? 'everybody' : clockCandidatesSql(rule, step);
  const candidates = moved === 'everybody' ? 'select id from customers' : moved.join(' union ');
  if (candidates === '') return [];
  const rows = await database.query<{ id: number }>(
    `select c.id from customers c where c.id in (${candidates}) and ${inSight(viewpoint, binder).join(' and ')} order by c.id`,
    binder.values,
  );
  return rows.map(({ id }) => id);
}
