import type { ToolCall } from '../../../domain/answer.ts';
import type { AssignmentRule } from '../../../domain/assignment/assignment-rule.ts';
import { type Command, type CommandReader, command, type Pieces } from '../command.ts';
import { readAssignmentTarget } from './read-assignment-target.ts';

const FROM_NOW = '(?:(?:from now on|in (?:the )?future|always)[, ]*)?';
const MUST = '(?:(?:should|must|shall|will|always|are to|is to|have to|from now on|are|is|be|get|gets|now) )*';
const GO = '(?:go(?:es)?|belongs?|(?:assigned|given|handed|routed|sent|passed))';
const SHARED = '(?:shared(?: out)?|distributed|divided|split(?: up)?|spread|rotated|rotate|assigned|allocated)';
const HOW = '(?:in turn|in rotation|round[ -]robin|by (?:work)?load|evenly|equally)';
const ZH_FROM_NOW = '(?:(?:以后|今后|往后|从今往后|从此|从现在起|从今天起)[,，]?)?';
const ZH_GO = '(?:归|归属|给|分给|分配给|分派给|交给|转给|派给|由)';
const ZH_HOW = '(?:轮流|轮着|依次|平均|均匀|按(?:负荷|工作量))(?:地)?';

/** Who gets customers that come: all the rules in order, or one sentence beside those that there are. */
export const SAYING_ASSIGNMENT_RULES: readonly Command[] = [
  command(`(?:(?:set|save|new) )?assignment rules?:? (?<rules>.+)`, allRules),
  command(`(?:客户)?分配规则[::为是]?(?<rules>.+)`, allRules),
  command(`${FROM_NOW}(?:all )?(?<who>.+?) ${MUST}${GO} to (?<to>.+?)(?: from now on| in (?:the )?future)?`, oneRule),
  command(
    `${FROM_NOW}(?!which |what |how )(?:all )?(?<who>.+?) (?:are|will be|should be) for (?<to>.+?)(?: from now on| in (?:the )?future)?`,
    oneRule,
  ),
  command(
    `${FROM_NOW}(?:all )?(?<who>.+?) ${MUST}${SHARED}(?: (?<how>${HOW}))? (?:among|amongst|between|over|across|within|to) (?<to>.+?)(?: (?<how2>${HOW}))?`,
    oneRule,
  ),
  command(`${FROM_NOW}(?:assign|give|send|route|pass) (?:all )?(?<who>.+?) to (?<to>.+?)(?: from now on)?`, oneRule),
  command(
    `${ZH_FROM_NOW}(?:把|将)?(?<who>.+?)(?:都|一律|统统|全部|以后|今后|自动|应该?)*(?<how>${ZH_HOW})?${ZH_GO}(?<to>.+?)(?<how2>${ZH_HOW})?(?:来)?(?:负责|接手|接管|接|跟进|跟|管)?`,
    oneRule,
  ),
];

const EVERYBODY =
  /^(?:everybody|everyone|all|the rest|the others|others|all others|其他|其余|所有|剩下的?)(?: (?:else|customers))?(?:客户|人)?$/iu;

/** All rules in order: "customers in Germany to Emma; the rest to team North in turn". */
async function allRules({ rules: spoken = '' }: Pieces, read: CommandReader): Promise<ToolCall | null> {
  const found: AssignmentRule[] = [];
  for (const part of spoken.split(/[;；]/u).map((each) => each.trim())) {
    const said =
      /^(?<who>.+?) (?:to|go to|goes to) (?<to>.+)$/iu.exec(part)?.groups ??
      /^(?<who>.+?)(?:归|给|分给|分配给|由)(?<to>.+?)(?:负责)?$/u.exec(part)?.groups;
    if (said === undefined) return null;
    const rule = EVERYBODY.test(said.who!) ? undefined : await read.who(said.who!);
    const target = await readAssignmentTarget(said.to!, read);
    if (rule === null || target === null) return null;
    found.push({ ...(rule !== undefined && { rule }), target });
  }
  return { tool: 'save_assignment_rules', input: { rules: found } };
}

/** Of customers that come: whom somebody has already, the rules leave alone, and a sentence hands over. */
const COMING =
  /\b(?:(?:brand[- ])?new|incoming|future|fresh|unowned|unassigned)(?= )|新(?:来|进|增|注册|加入)?的?(?=.{0,8}(?:客户|线索|顾客))|(?:未分配|没有?负责人|没人负责)的/giu;
const LEADS = /\bleads?\b|线索|潜在客户|潜客/iu;
const NO_CONDITION = /^(?:the |our |all |any )*(?:customers?|clients?|accounts?|客户|顾客)?$/iu;

/** Whether a sentence says of customers that come, and from now on, who gets them. */
export function isAssignmentRule(who: string, { said }: Pick<CommandReader, 'said'>): boolean {
  return (
    (who.search(COMING) >= 0 || LEADS.test(who)) &&
    /\b(?:from now on|in (?:the )?future|always)\b|以后|今后|往后|从此|一律|从现在起/iu.test(said)
  );
}

/** One more rule, before those that there are. */
async function oneRule({ who = '', to = '', how, how2 }: Pieces, read: CommandReader): Promise<ToolCall | null> {
  const isRest = EVERYBODY.test(who.trim());
  const isComing = who.search(COMING) >= 0 || LEADS.test(who) || /\balways\b|一律/iu.test(read.said);
  if (!isRest && !isComing) return null;
  const target = await readAssignmentTarget([to, how ?? how2].filter(Boolean).join(' '), read);
  if (target === null) return null;
  const people = who
    .replace(COMING, ' ')
    .replace(/(?:过来|来)的(?=\s|$)/u, '的')
    .replace(/线索|潜客/u, '潜在客户')
    .replace(/\s+/g, ' ')
    .trim();
  const isEverybody = isRest || NO_CONDITION.test(people);
  const rule = isEverybody ? undefined : await read.who(people);
  if (rule === null) return null;
  const rules = [{ ...(rule !== undefined && { rule }), target }];
  return { tool: 'save_assignment_rules', input: { rules, keepOthers: true } };
}
