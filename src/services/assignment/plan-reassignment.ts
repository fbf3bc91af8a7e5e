import { createBinder } from '../../db/sql.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Bilingual } from '../../domain/locale.ts';
import type { Rule } from '../../domain/rule/schema.ts';
import { memberSql } from '../discovery/member-sql.ts';
import { findPopulation, populationSql } from '../population/population.ts';
import type { Reader } from '../population/reader.ts';
import type { StaffMember } from '../staff/list-staff.ts';
import { resolveConditions } from '../values/resolve-conditions.ts';
import { resolvedRuleText } from '../values/resolved-rule-text.ts';
import { findLeaver, type Leaver } from './find-leaver.ts';
import { findStrays } from './find-strays.ts';
import { findTakers, refuseBeyondTeam, shareOut } from './find-takers.ts';
import type { Given } from './hand-on.ts';
import { type AssignmentPlan, planAssignment } from './plan-assignment.ts';

/**
 * Whose customers, by a colleague, a rule or both; all that a colleague has without a rule. `to`: one or several colleagues, or `rules`.
 * `leaves`: the colleague is staff no more afterwards.
 */
export type ReassignRequest = {
  from?: string | undefined;
  rule?: Rule | undefined;
  to: string | readonly string[];
  leaves?: boolean | undefined;
};

export type ReassignmentPlan = {
  from: Leaver | null;
  leaves: boolean;
  assignment: AssignmentPlan;
  /** The names of who had each customer. */
  formers: ReadonlyMap<number, string | null>;
  /** About whom what is open goes along, and where to. */
  given: readonly Given[];
  /** Of whom it holds, in the reader's words; null: of all that the colleague has. */
  rule: string | null;
};

type Owned = {
  customerId: number;
  customer: string;
  name: string | null;
  formerId: number | null;
  former: string | null;
};

/**
 * Who would get which of the customers in the asker's sight; those who are the takers' own stay as they are.
 * @throws {DomainError} as `findLeaver`, `resolveConditions`, `findTakers` and `planAssignment`; 'forbidden' beyond a manager's team;
 * 'invalid_input' for one and the same; 'conflict' where the last administrator would leave; 'not_found' where a rule holds of nobody
 */
export async function planReassignment(request: ReassignRequest, reader: Reader): Promise<ReassignmentPlan> {
  const { database } = reader;
  const from = request.from === undefined ? null : await findLeaver(database, request.from);
  const leaves = (request.leaves ?? false) && from !== null && from.isActive;
  if (from !== null) refuseBeyondTeam(from, reader);
  const takers = request.to === 'rules' ? [] : await findTakers(request.to, reader);
  if (leaves) await refuseLast(from, takers, reader);
  if (takers.some(({ id }) => id === from?.id)) throw sameOne(from!.name);
  const { owned, rule } = await findOwned({ rule: request.rule, from, takers }, reader);
  if (rule !== null && owned.length === 0) throw nobodyFits();
  const customers = owned.map(({ customerId }) => customerId);
  const assignment =
    request.to === 'rules'
      ? await planAssignment(reader, { customers, exceptId: from?.id })
      : { assignments: await shareOut(owned, takers, reader), left: 0, rules: [] };
  const ownedBy = new Map(owned.map((each) => [each.customerId, each]));
  const given = assignment.assignments.map(
    ({ customerId, ownerId }): Given => ({ customerId, ownerId, formerId: ownedBy.get(customerId)!.formerId }),
  );
  const except = given.map(({ customerId }) => customerId);
  const strays =
    from === null || rule !== null
      ? []
      : await findStrays(database, { fromId: from.id, leaves, heirId: takers[0]?.id ?? null, except });
  const formers = new Map(owned.map(({ customerId, former }) => [customerId, former]));
  return { from, leaves, assignment, formers, given: [...given, ...strays], rule };
}

type Whose = { rule: Rule | undefined; from: Leaver | null; takers: readonly StaffMember[] };

async function findOwned({ rule, from, takers }: Whose, reader: Reader) {
  const resolved = await resolveConditions(reader, { rule });
  const population = await findPopulation(reader);
  const binder = createBinder();
  const own = takers.map(({ id }) => id);
  const conditions = [
    'c.erased_at is null',
    memberSql(resolved.rule, { population, resolved }, binder),
    ...(from === null ? [] : [`c.owner_id = ${binder.bind(from.id, 'int')}`]),
    `(c.owner_id is null or c.owner_id <> all(${binder.bind(own, 'int[]')}))`,
  ];
  const owned = await reader.database.query<Owned>(
    `select c.id as "customerId", c.external_id as customer, c.name, c.owner_id as "formerId",
       (select name from staff where id = c.owner_id) as former
     ${populationSql(population, { conditions, expressions: ['c.id', 'c.owner_id'] }, binder)}
     order by length(c.external_id), c.external_id collate "C"`,
    binder.values,
  );
  return { owned, rule: resolvedRuleText(resolved, reader).rule ?? null };
}

async function refuseLast(
  { id, role, name }: Leaver,
  takers: readonly StaffMember[],
  { database, asker }: Reader,
): Promise<void> {
  if (asker.role !== 'admin')
    throw new DomainError(
      'forbidden',
      {
        en: 'Only an administrator takes somebody off the staff; you can hand on their customers without that:',
        zh: '只有管理员可以将员工设为离职；您可以先转交其客户：',
      },
      takers.length === 0 ? [] : [handOn(name, takers)],
    );
  if (role !== 'admin') return;
  const others = await database.query(`select 1 from staff where active and role = 'admin' and id <> $1`, [id]);
  if (others.length > 0) return;
  throw new DomainError('conflict', {
    en: `${name} is the last administrator. Make somebody else one first: rapport import staff FILE.`,
    zh: `${name}是最后一位管理员。请先指定其他管理员：rapport import staff 文件。`,
  });
}

/** The same without anybody leaving. */
function handOn(name: string, takers: readonly StaffMember[]): Bilingual {
  const names = takers.map((each) => each.name);
  return {
    en: `Reassign all of ${name}'s customers to ${names.join(' and ')}`,
    zh: `把${name}的客户转给${names.join('和')}`,
  };
}

const sameOne = (name: string) =>
  new DomainError('invalid_input', {
    en: `${name} has them already: name somebody else, or “rules”.`,
    zh: `这些客户本来就由${name}负责，请指定其他同事，或使用分配规则。`,
  });

const nobodyFits = () =>
  new DomainError('not_found', {
    en: 'Nobody would go to another owner: no customer that you see fits, or they are in these hands already.',
    zh: '没有需要转交的客户：您可见的客户中没有符合条件的，或已由对方负责。',
  });
