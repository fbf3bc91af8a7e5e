import type { Queryable } from '../../db/database.ts';
import type { TextAnswer } from '../../domain/answer.ts';
import type { AssignmentRule, AssignmentTarget } from '../../domain/assignment/assignment-rule.ts';
import { type JoinedRule, joinRules } from '../../domain/assignment/join-rules.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Reader } from '../population/reader.ts';
import { getStaffByName } from '../staff/get-staff-by-name.ts';
import { listStaff } from '../staff/list-staff.ts';
import { resolveConditions } from '../values/resolve-conditions.ts';
import { resolvedRuleText } from '../values/resolved-rule-text.ts';
import { ASSIGNMENT_WORDS } from './assignment-words.ts';
import { readAssignmentRules } from './read-assignment-rules.ts';
import { targetText } from './target-text.ts';

/** `keepOthers`: the rules that there are stay beside these, but those of the same customers. */
type Request = { rules: readonly AssignmentRule[]; keepOthers?: true | undefined };

/** The rules in words, in their order. @throws {DomainError} as `planRules` */
export async function previewAssignmentRules(request: Request, reader: Reader): Promise<{ text: string }> {
  const words = ASSIGNMENT_WORDS[reader.locale];
  const planned = await planRules(request, reader);
  if (planned.length === 0) return { text: words.clears };
  return { text: [words.saves, ...(await linesOf(planned, reader))].join('\n') };
}

/** Puts these rules in the place of those that there are, inside a transaction. @throws {DomainError} as `planRules` */
export async function saveAssignmentRules(
  request: Request,
  reader: Reader & { database: Queryable },
): Promise<{ answer: TextAnswer; rows: number }> {
  const { database, asker, now, locale } = reader;
  const planned = await planRules(request, reader);
  await database.execute('delete from assignment_rules');
  await database.execute(
    `insert into assignment_rules (position, rule, target, author_id, created_at)
     select r.n, nullif(r.each -> 'rule', 'null'), r.each -> 'target', $2, $3 from jsonb_array_elements($1::jsonb) with ordinality r(each, n)`,
    [JSON.stringify(planned), asker.staffId, now],
  );
  return { answer: { kind: 'text', text: ASSIGNMENT_WORDS[locale].saved(planned.length) }, rows: planned.length };
}

/** @throws {DomainError} as `settleRule`; 'conflict' where all that is said is there already */
async function planRules({ rules, keepOthers }: Request, reader: Reader): Promise<JoinedRule[]> {
  const said: Pick<JoinedRule, 'rule' | 'target'>[] = [];
  for (const each of rules) said.push(await settleRule(each, reader));
  if (keepOthers !== true) return said.map((each) => ({ ...each, is: 'new' }));
  const stored = await readAssignmentRules(reader.database);
  const joined = joinRules(stored, said);
  const isAsBefore = joined.length === stored.length && joined.every(({ is }) => is !== 'new');
  if (!isAsBefore) return joined;
  const [en, zh] = await Promise.all((['en', 'zh'] as const).map((locale) => linesOf(joined, { ...reader, locale })));
  const there = (lines: readonly string[]) => lines.filter((_, at) => joined[at]!.is === 'there_already').join('; ');
  throw new DomainError('conflict', {
    en: `There is that rule already: ${there(en!)}`,
    zh: `已有这条规则：${there(zh!)}`,
  });
}

/** A rule as it is kept. @throws {DomainError} as `resolveConditions` and `settleTarget` */
async function settleRule({ rule, target }: AssignmentRule, reader: Reader) {
  const resolved = await resolveConditions(reader, { rule });
  return { rule: resolved.rule ?? null, target: await settleTarget(target, reader) };
}

/** @throws {DomainError} as `getStaffByName`; 'unknown_value' for a team without reps */
async function settleTarget(target: AssignmentTarget, { database }: Reader): Promise<AssignmentTarget> {
  if (target.to === 'staff') return { ...target, staff: (await getStaffByName(database, target.staff)).email };
  const reps = (await listStaff(database)).filter(({ role }) => role === 'rep');
  const teams = [...new Set(reps.flatMap(({ team }) => team ?? []))];
  const team = teams.find((each) => each.toLowerCase() === target.team.trim().toLowerCase());
  if (team !== undefined) return { ...target, team };
  throw new DomainError(
    'unknown_value',
    { en: `No team "${target.team}" has reps.`, zh: `没有名为“${target.team}”且有销售的团队。` },
    teams.map((each) => ({ en: each, zh: each })),
  );
}

/** A line a rule: of whom it holds, who gets them, and who got them before. */
async function linesOf(rules: readonly JoinedRule[], reader: Reader): Promise<string[]> {
  const words = ASSIGNMENT_WORDS[reader.locale];
  const staff = await listStaff(reader.database);
  const lines: string[] = [];
  for (const { rule, target, former } of rules) {
    const resolved = await resolveConditions(reader, { rule: rule ?? undefined });
    const who = resolvedRuleText(resolved, reader).rule ?? words.everybody;
    const line = words.line(lines.length + 1, who, targetText(target, staff, reader.locale));
    lines.push(former === undefined ? line : words.instead(line, targetText(former, staff, reader.locale)));
  }
  return lines;
}
