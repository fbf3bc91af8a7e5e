import type { Queryable } from '../../db/database.ts';
import type { Cell, Column, TableAnswer, TextAnswer } from '../../domain/answer.ts';
import { customerText } from '../../domain/customer-text.ts';
import { cutTable } from '../../domain/cut-table.ts';
import type { Locale } from '../../domain/locale.ts';
import type { Reader } from '../population/reader.ts';
import { applyAssignment } from './apply-assignment.ts';
import { countHandedOn, handOn } from './hand-on.ts';
import { planReassignment, type ReassignmentPlan, type ReassignRequest } from './plan-reassignment.ts';
import { REASSIGN_WORDS } from './reassign-words.ts';
import { countEnding, takeOffStaff } from './take-off-staff.ts';

/** Which customers go to whom, what goes along, and what ends where somebody leaves. @throws {DomainError} as `planReassignment` */
export async function previewReassignment(
  request: ReassignRequest,
  reader: Reader,
): Promise<{ text: string; answer?: TableAnswer }> {
  const { database, locale } = reader;
  const words = REASSIGN_WORDS[locale];
  const plan = await planReassignment(request, reader);
  const { assignment, from, leaves, given, rule } = plan;
  const { assignments, left } = assignment;
  const goes = { ...(await countHandedOn(database, given)), customers: assignments.length, left };
  if (rule !== null) {
    const to = [...Map.groupBy(assignments, ({ owner }) => owner)].map(([name, { length }]) => ({
      name,
      count: length,
    }));
    const named = namesOf(request.rule, assignments, locale);
    return { text: words.handsOver({ ...goes, to, rule, named }), answer: customersTable(plan, reader) };
  }
  const text = words.preview({ ...goes, ...(await countEnding(database, from!.id)), leaves, from: from!.name });
  return assignments.length === 0 ? { text } : { text, answer: ownersTable(plan, reader) };
}

const MOST_NAMED = 3;

/** Few customers who were named, by their names; null where a rule finds them, or they are many. */
function namesOf(
  rule: ReassignRequest['rule'],
  assignments: ReassignmentPlan['assignment']['assignments'],
  locale: Locale,
): string | null {
  if (rule === undefined || !('customers' in rule) || assignments.length === 0 || assignments.length > MOST_NAMED)
    return null;
  return assignments
    .map(({ customer, name }) => customerText({ customerId: customer, name }))
    .join(locale === 'zh' ? '、' : ', ');
}

/** Gives customers and what is open about them to other owners, inside a transaction. @throws {DomainError} as `planReassignment` */
export async function reassignCustomers(
  request: ReassignRequest,
  reader: Reader & { database: Queryable },
): Promise<{ answer: TextAnswer; rows: number }> {
  const { database, asker, now, settings, locale } = reader;
  const words = REASSIGN_WORDS[locale];
  const { assignment, from, leaves, given, rule } = await planReassignment(request, reader);
  const changed = await applyAssignment(database, assignment, { by: asker.email, at: now });
  await handOn(database, given, { by: asker.email, at: now, timeZone: settings.timeZone });
  if (leaves) await takeOffStaff(database, from!.id, now);
  const isAll = from !== null && rule === null;
  const text = isAll ? words.done({ customers: changed, from: from.name, leaves }) : words.handedOver(changed);
  return { answer: { kind: 'text', text }, rows: changed };
}

/** All that a colleague has, by who gets it. */
function ownersTable({ assignment: { assignments, rules } }: ReassignmentPlan, reader: Reader): TableAnswer {
  const words = REASSIGN_WORDS[reader.locale];
  const groups = Map.groupBy(assignments, ({ ownerId, rule }) => `${rule} ${ownerId}`);
  const rows = [...groups.values()].map((given): Cell[] => [
    ...[given[0]!.owner, given.length],
    ...(rules.length > 0 ? [rules[given[0]!.rule]!.text] : []),
  ]);
  const columns: Column[] = [
    { key: 'owner', label: words.owner, type: 'text' },
    { key: 'customers', label: words.customers, type: 'number', unit: 'count' },
    ...whyColumn(rules, words.why),
  ];
  return cutTable({ title: words.title, columns, rows }, reader.rowLimit);
}

/** Whom a rule holds of, each with who had them. */
function customersTable(
  { assignment: { assignments, rules }, formers }: ReassignmentPlan,
  reader: Reader,
): TableAnswer {
  const words = REASSIGN_WORDS[reader.locale];
  const columns: Column[] = [
    { key: 'customer_id', label: words.customer, type: 'text' },
    { key: 'name', label: words.name, type: 'text' },
    { key: 'from', label: words.from, type: 'text' },
    { key: 'owner', label: words.owner, type: 'text' },
    ...whyColumn(rules, words.why),
  ];
  const rows = assignments
    .slice(0, reader.rowLimit)
    .map(({ customerId, customer, name, owner, rule }): Cell[] => [
      ...[customer, name, formers.get(customerId)!, owner],
      ...(rules.length > 0 ? [rules[rule]!.text] : []),
    ]);
  return { kind: 'table', title: words.title, columns, rows, total: assignments.length };
}

function whyColumn(rules: readonly object[], label: string): Column[] {
  return rules.length > 0 ? [{ key: 'why', label, type: 'text' }] : [];
}
