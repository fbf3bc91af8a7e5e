import type { Queryable } from '../../db/database.ts';

/** What names a customer in their own row; all else, such as country and tier, says what they were and not who. */
const OWN_COLUMNS = ['name', 'email', 'phone', 'birth_on', 'gender', 'income_band', 'occupation', 'city', 'time_zone'];

/** Of details that are numbers and truths nothing names anybody. */
const FIGURES_OF = (column: string) =>
  `(select coalesce(jsonb_object_agg(d.key, d.value) filter (where jsonb_typeof(d.value) in ('number', 'boolean')), '{}')
    from jsonb_each(${column}) d)`;

/** THE free texts about a customer, by the table of the records that hold them, and what they become. */
const PERSONAL_TEXTS = {
  interactions: { subject: 'null', note: 'null' },
  events: { properties: FIGURES_OF('properties') },
  cases: { subject: 'null' },
  survey_responses: { comment: 'null' },
  opportunities: { name: 'null', next_step: 'null' },
  important_dates: { label: 'null' },
  consents: { evidence: 'null' },
  outreach_recipients: { address: 'null', values: "'{}'", facts: "'{}'", failure: 'null' },
  outreach_events: { details: FIGURES_OF('details') },
  follow_ups: { reason: "''", because: 'null' },
  list_feedback: { because: "''" },
  customer_changes: { before: 'null', after: 'null' },
} as const satisfies Record<string, Readonly<Record<string, string>>>;
type PersonalTable = keyof typeof PERSONAL_TEXTS;

/** How many records hold a text about any of the customers, by table. */
export async function countPersonalTexts(
  database: Queryable,
  customers: readonly number[],
): Promise<Record<PersonalTable, number>> {
  const counts = tables().map(
    (table) => `(select count(*)::int from ${table} where customer_id = any($1) and (${isTold(table)})) as ${table}`,
  );
  const [row] = await database.query<Record<PersonalTable, number>>(`select ${counts.join(', ')}`, [customers]);
  return row!;
}

/** Empties what names the customers, in their rows and in their records; nothing that waits to be sent to them leaves. */
export async function erasePersonalRecords(
  transaction: Queryable,
  customers: readonly number[],
  now: Date,
): Promise<void> {
  for (const table of tables()) {
    const assignments = Object.entries(PERSONAL_TEXTS[table]).map(([column, empty]) => `"${column}" = ${empty}`);
    await transaction.execute(
      `update ${table} set ${assignments.join(', ')} where customer_id = any($1) and (${isTold(table)})`,
      [customers],
    );
  }
  await transaction.execute(
    `update outreach_recipients set state = 'withheld', state_reason = 'erased', settled_at = $2
      where customer_id = any($1) and state in ('queued', 'waiting', 'handed')`,
    [customers, now],
  );
  await endFollowUps(transaction, customers, now);
  await transaction.execute(
    `update customers set ${OWN_COLUMNS.map((column) => `${column} = null`).join(', ')}, interests = '{}', tags = '{}', custom = '{}',
       erased_at = $2 where id = any($1)`,
    [customers, now],
  );
  // What their fields were, own fields of the company's too, may say who they were.
  await transaction.execute('delete from customer_changes where customer_id = any($1)', [customers]);
  // Of merges nothing is kept by which a name could come back.
  await transaction.execute(`update merges set changed_fields = '{}' where kept_id = any($1) or merged_id = any($1)`, [
    customers,
  ]);
}

/** Nobody is to be contacted any more, and what was noted is gone; who did what when stays. */
async function endFollowUps(transaction: Queryable, customers: readonly number[], now: Date): Promise<void> {
  await transaction.execute(
    `update follow_up_events set details = details - 'note' - 'because'
      where follow_up_id in (select id from follow_ups where customer_id = any($1))`,
    [customers],
  );
  await transaction.execute(
    `update follow_ups set state = 'cancelled', closed_at = $2 where customer_id = any($1) and state = 'open'`,
    [customers, now],
  );
}

function tables(): PersonalTable[] {
  return Object.keys(PERSONAL_TEXTS) as PersonalTable[];
}

/** Whether a record of a table holds any such text. */
function isTold(table: PersonalTable): string {
  return Object.entries(PERSONAL_TEXTS[table])
    .map(([column, empty]) => `"${column}" is distinct from ${empty}`)
    .join(' or ');
}
