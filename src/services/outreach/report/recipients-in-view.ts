import { type Binder, createBinder } from '../../../db/sql.ts';
import type { Locale } from '../../../domain/locale.ts';
import type { Decision, LeaveOutReason, RecipientState } from '../../../domain/outreach/outreach.ts';
import { populationConditions } from '../../population/population.ts';
import type { Viewpoint } from '../../population/viewpoint.ts';
import { RECIPIENTS_SQL } from '../recipients-sql.ts';

/** One of an outreach's audience, as planned. */
export type RecipientRow = {
  customerId: string;
  name: string | null;
  decision: Decision;
  reason: LeaveOutReason | null;
  language: Locale;
  values: Record<string, string>;
  facts: Record<string, unknown>;
  state: RecipientState | null;
  /** Of the links in a message that somebody sends by hand; null for any other, whose links nobody but its recipient sees. */
  token: string | null;
};

export type DecisionCount = { decision: Decision; reason: LeaveOutReason | null; customers: number };

const COLUMNS = `c.external_id as "customerId", c.name, r.decision, r.reason, r.language, r."values", r.facts, r.state,
  case when r.state = 'handed' then r.token::text end as token`;

/** Customers of an outreach whom the viewpoint sees, as FROM and WHERE over `r` and `c`. */
function recipientsSql({ asker, now }: Viewpoint, outreachId: number, binder: Binder): string {
  const conditions = [
    `r.outreach_id = ${binder.bind(outreachId, 'int')}`,
    ...populationConditions({ asker, now }, binder),
  ];
  return `from ${RECIPIENTS_SQL} where ${conditions.join(' and ')}`;
}

/** How many are to get it, are held out, and are left out for each reason; the most of them first. */
export function countDecisions(viewpoint: Viewpoint, outreachId: number): Promise<DecisionCount[]> {
  const binder = createBinder();
  return viewpoint.database.query<DecisionCount>(
    `select r.decision, r.reason, count(*)::int as customers ${recipientsSql(viewpoint, outreachId, binder)}
      group by r.decision, r.reason order by customers desc, r.reason`,
    binder.values,
  );
}

/** Those left out, ascending by id. */
export function listLeftOut(viewpoint: Viewpoint, outreachId: number, most: number): Promise<RecipientRow[]> {
  const binder = createBinder();
  return viewpoint.database.query<RecipientRow>(
    `select ${COLUMNS} ${recipientsSql(viewpoint, outreachId, binder)} and r.decision = 'left_out'
      order by r.reason, length(c.external_id), c.external_id collate "C" limit ${binder.bind(most, 'int')}`,
    binder.values,
  );
}

/** One customer's row, their own before that of who was merged into them; undefined where they are not of the audience, or not in sight. */
export async function findRecipient(
  viewpoint: Viewpoint,
  outreachId: number,
  customerId: string,
): Promise<RecipientRow | undefined> {
  const binder = createBinder();
  const [row] = await viewpoint.database.query<RecipientRow>(
    `select ${COLUMNS} ${recipientsSql(viewpoint, outreachId, binder)} and c.external_id = ${binder.bind(customerId, 'text')}
      order by r.customer_id <> c.id limit 1`,
    binder.values,
  );
  return row;
}

/** The first of each language who is to get it; where there is only one in the audience, that one, whatever was decided of them. */
export async function findSamples(viewpoint: Viewpoint, outreachId: number): Promise<RecipientRow[]> {
  const binder = createBinder();
  const id = binder.bind(outreachId, 'int');
  // Asked for by itself, the number is counted once and not for every row.
  const isOnly = `(select count(*) from outreach_recipients where outreach_id = ${id}) = 1`;
  return viewpoint.database.query<RecipientRow>(
    `select distinct on (r.language) ${COLUMNS}
      from ${RECIPIENTS_SQL}
      where ${[`r.outreach_id = ${id}`, `(r.decision = 'send' or ${isOnly})`, ...populationConditions(viewpoint, binder)].join(' and ')}
      order by r.language, length(c.external_id), c.external_id collate "C"`,
    binder.values,
  );
}
