import type { Binder } from '../../../db/sql.ts';
import { addDays } from '../../../domain/calendar-day.ts';
import { EVENT_KIND_TABLE } from '../../../domain/catalogue/event-kinds.ts';
import { STALLED_DAYS } from '../../../domain/daily-list/reasons/opportunity.ts';
import { startOfDay } from '../../../domain/period.ts';
import type { ListScene, ReasonSql } from '../list-scene.ts';
import { daysSinceSql } from './days-since-sql.ts';

/** Open opportunities whose next step is due or late, of each customer the largest. */
export const opportunityDueSql: ReasonSql = (scene, binder) => {
  const today = binder.bind(scene.population.clock.today, 'date');
  return `select distinct on (mine.id) mine.id, jsonb_build_object('name', e.name, 'nextStep', e.next_step, 'dueOn', e.next_step_on,
      'daysLate', ${today} - e.next_step_on, 'amountMinor', e.amount_minor)
    from ${OPPORTUNITIES.from} join mine on e.customer_id = mine.id
    where ${openConditions(scene, binder).join(' and ')} and e.next_step_on <= ${today}
    order by mine.id, e.amount_minor desc, e.next_step_on, e.id`;
};

/** Open opportunities without a next step of whose customers nothing was heard for long, of each customer the largest. */
export const opportunityStalledSql: ReasonSql = (scene, binder) => {
  const { clock } = scene.population;
  const startOf = (daysAgo: number) =>
    binder.bind(startOfDay(addDays(clock.today, -daysAgo), clock.timeZone), 'timestamptz');
  const lastHeard = `(select max(a.at) from interactions a where a.customer_id = mine.id and a.at < ${binder.bind(clock.now, 'timestamptz')})`;
  return `select distinct on (still.id) still.id, jsonb_build_object('name', still.name, 'amountMinor', still.amount_minor,
      'stillDays', ${daysSinceSql('still.since', clock, binder)})
    from (
      select mine.id, e.id as opportunity_id, e.name, e.amount_minor, greatest(e.opened_at, ${lastHeard}) as since
      from ${OPPORTUNITIES.from} join mine on e.customer_id = mine.id
      where ${openConditions(scene, binder).join(' and ')} and e.next_step_on is null
    ) still
    where still.since < ${startOf(STALLED_DAYS.from - 1)} and still.since >= ${startOf(STALLED_DAYS.to)}
    order by still.id, still.amount_minor desc, still.opportunity_id`;
};

const OPPORTUNITIES = EVENT_KIND_TABLE.opportunities;

/** Of the list's owner, or of nobody in particular. */
function openConditions({ population, owner }: ListScene, { bind }: Binder): string[] {
  const now = bind(population.clock.now, 'timestamptz');
  return [
    `${OPPORTUNITIES.at} < ${now}`,
    `${OPPORTUNITIES.texts.state.sql({ now })} = 'open'`,
    `(e.owner_id is null or e.owner_id = ${bind(owner.staffId, 'int')})`,
  ];
}
