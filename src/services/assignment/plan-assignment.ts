import { createBinder } from '../../db/sql.ts';
import { type Assigner, type Assignment, assign } from '../../domain/assignment/assign.ts';
import { DomainError } from '../../domain/errors.ts';
import { memberSql } from '../discovery/member-sql.ts';
import { findPopulation, populationSql } from '../population/population.ts';
import type { Reader } from '../population/reader.ts';
import { listStaff, type StaffMember } from '../staff/list-staff.ts';
import { resolveConditions } from '../values/resolve-conditions.ts';
import { resolvedRuleText } from '../values/resolved-rule-text.ts';
import { ASSIGNMENT_WORDS } from './assignment-words.ts';
import { countOwned } from './count-owned.ts';
import { readAssignmentRules, type StoredAssignmentRule } from './read-assignment-rules.ts';
import { isMeant, targetText } from './target-text.ts';

/** Which customers are given away: nobody's (also of those who left), or these, to others than one colleague. */
type Among = 'nobodys' | { customers: readonly number[]; exceptId?: number | undefined };

export type AssignmentPlan = {
  assignments: (Assignment & { customer: string; name: string | null; owner: string })[];
  /** Customers of whom no rule holds. */
  left: number;
  rules: { id: number; text: string }[];
};

type Candidate = { id: number; customer: string; name: string | null; rules: number[] };

/**
 * Who would get whom by the assignment rules, and why. Only customers in the asker's sight are given away.
 * @throws {DomainError} 'not_found' where there are no rules; 'forbidden' for who is no administrator, as the rules give to all teams
 */
export async function planAssignment(reader: Reader, among: Among): Promise<AssignmentPlan> {
  if (reader.asker.role !== 'admin') throw rulesAreAdmins();
  const stored = await readAssignmentRules(reader.database);
  if (stored.length === 0) throw noRules();
  const staff = await listStaff(reader.database);
  const { candidates, texts } = await findCandidates(reader, stored, among);
  const takers = staff.filter(({ id }) => among === 'nobodys' || id !== among.exceptId);
  const assigners = stored.map((each) => assignerOf(each, takers));
  const made = assign(candidates, assigners, await countOwned(reader.database));
  const [byCustomer, byStaff] = [
    new Map(candidates.map((each) => [each.id, each])),
    new Map(staff.map((each) => [each.id, each])),
  ];
  const assignments = made.map((each) => {
    const { customer, name } = byCustomer.get(each.customerId)!;
    return { ...each, customer, name, owner: byStaff.get(each.ownerId)!.name };
  });
  const words = ASSIGNMENT_WORDS[reader.locale];
  const rules = stored.map(({ id, target }, index) => ({
    id,
    text: words.line(index + 1, texts[index]!, targetText(target, staff, reader.locale)),
  }));
  return { assignments, left: candidates.length - made.length, rules };
}

async function findCandidates(
  reader: Reader,
  stored: readonly StoredAssignmentRule[],
  among: Among,
): Promise<{ candidates: Candidate[]; texts: string[] }> {
  const population = await findPopulation(reader);
  const resolved = await Promise.all(
    stored.map(({ rule }) => resolveConditions(reader, rule === null ? {} : { rule })),
  );
  const binder = createBinder();
  const holds = resolved.map(
    (each, index) => `case when ${memberSql(each.rule, { population, resolved: each }, binder)} then ${index} end`,
  );
  const rules = `array_remove(array[${holds.join(', ')}]::int[], null)`;
  const conditions = ['c.erased_at is null', amongSql(among, (ids) => binder.bind(ids, 'int[]'))];
  const from = populationSql(population, { conditions, expressions: ['c.id', rules] }, binder);
  const candidates = await reader.database.query<Candidate>(
    `select c.id, c.external_id as customer, c.name, ${rules} as rules ${from}
     order by length(c.external_id), c.external_id collate "C"`,
    binder.values,
  );
  const everybody = ASSIGNMENT_WORDS[reader.locale].everybody;
  return { candidates, texts: resolved.map((each) => resolvedRuleText(each, reader).rule ?? everybody) };
}

function amongSql(among: Among, bind: (ids: readonly number[]) => string): string {
  if (among === 'nobodys') return '(c.owner_id is null or c.owner_id in (select id from staff where not active))';
  return `c.id = any(${bind(among.customers)})`;
}

function assignerOf({ target }: StoredAssignmentRule, staff: readonly StaffMember[]): Assigner {
  const members = staff.filter((each) => isMeant(target, each)).map(({ id }) => id);
  return { to: target.to, members: members.toSorted((a, b) => a - b), lastId: target.lastId ?? null };
}

function rulesAreAdmins(): DomainError {
  return new DomainError('forbidden', {
    en: 'The assignment rules give customers to all teams: an administrator applies them. Name a colleague of your team instead.',
    zh: '分配规则涉及所有团队，须由管理员执行。请指定您团队中的一位同事。',
  });
}

function noRules(): DomainError {
  return new DomainError('not_found', {
    en: 'There are no assignment rules yet. An administrator says them, for example: assign customers in France to Ann, everybody else to team north in turn.',
    zh: '还没有分配规则。请管理员设置，例如：把法国的客户分配给小安，其余由北区团队轮流负责。',
  });
}
