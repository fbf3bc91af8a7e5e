import type { Queryable } from '../../db/database.ts';
import type { Cell, ReportAnswer, TableAnswer, TextAnswer } from '../../domain/answer.ts';
import { cutTable } from '../../domain/cut-table.ts';
import type { Reader } from '../population/reader.ts';
import { applyAssignment } from './apply-assignment.ts';
import { ASSIGNMENT_WORDS } from './assignment-words.ts';
import { type AssignmentPlan, planAssignment } from './plan-assignment.ts';

const MOST_SAMPLES = 10;

/** Which customers whom nobody has would go to whom, and by which rule. @throws {DomainError} as `planAssignment` */
export async function previewAssign(_input: unknown, reader: Reader): Promise<{ text: string; answer?: ReportAnswer }> {
  const plan = await planAssignment(reader, 'nobodys');
  const words = ASSIGNMENT_WORDS[reader.locale];
  const text = words.assigns(plan.assignments.length, plan.left);
  if (plan.assignments.length === 0) return { text };
  const parts = [ownersTable(plan, reader), samplesTable(plan, reader)];
  return { text, answer: { kind: 'report', title: words.byOwner, parts } };
}

/** Gives customers whom nobody has to owners by the rules, inside a transaction. @throws {DomainError} as `planAssignment` */
export async function assignCustomers(
  _input: unknown,
  reader: Reader & { database: Queryable },
): Promise<{ answer: TextAnswer; rows: number }> {
  const { database, asker, now, locale } = reader;
  const plan = await planAssignment(reader, 'nobodys');
  const changed = await applyAssignment(database, plan, { by: asker.email, at: now });
  return { answer: { kind: 'text', text: ASSIGNMENT_WORDS[locale].assigned(changed) }, rows: changed };
}

function ownersTable({ assignments, rules }: AssignmentPlan, { locale, rowLimit }: Reader): TableAnswer {
  const words = ASSIGNMENT_WORDS[locale];
  const groups = Map.groupBy(assignments, ({ ownerId, rule }) => `${rule} ${ownerId}`);
  const rows = [...groups.values()].map((given): Cell[] => [
    given[0]!.owner,
    given.length,
    rules[given[0]!.rule]!.text,
  ]);
  const columns = [
    { key: 'owner', label: words.owner, type: 'text' as const },
    { key: 'customers', label: words.count, type: 'number' as const, unit: 'count' as const },
    { key: 'why', label: words.why, type: 'text' as const },
  ];
  return cutTable({ title: words.byOwner, columns, rows }, rowLimit);
}

function samplesTable({ assignments, rules }: AssignmentPlan, { locale }: Reader): TableAnswer {
  const words = ASSIGNMENT_WORDS[locale];
  const columns = [
    { key: 'customer_id', label: words.customer, type: 'text' as const },
    { key: 'name', label: words.name, type: 'text' as const },
    { key: 'owner', label: words.owner, type: 'text' as const },
    { key: 'why', label: words.why, type: 'text' as const },
  ];
  const shown = assignments.slice(0, MOST_SAMPLES);
  const rows = shown.map(({ customer, name, owner, rule }): Cell[] => [customer, name, owner, rules[rule]!.text]);
  return { kind: 'table', title: words.first, columns, rows, total: assignments.length };
}
