import type { ToolCall } from '../../../domain/answer.ts';
import { type Command, type CommandReader, command, type Pieces } from '../command.ts';

const NOW = '(?:now|today|this week|at the moment|right now|these days)';
const ZH_HAS = '(?:手上|手头|名下|负责|管着?|带着?)';

/** What a colleague has to do, and their customers. */
export const ASKING_WHAT_COLLEAGUE_HAS: readonly Command[] = [
  command(
    `what(?:['’]s| has| does| is)? (?<staff>.+?) (?:got |have |has )?(?:still )?on (?:(?:her|his|their) )(?:plate|desk|list|hands)(?: ${NOW})?`,
    followUpsOf,
  ),
  command(
    `(?:whose|which|what) (?:accounts|customers|clients) (?:does|is|has) (?<staff>.+?) (?:have|own|manage|handle|look after|looking after|in charge of|got|responsible for)|(?:(?:which|what|show(?: me)?|list)(?: the)? )(?:accounts|customers|clients) (?:(?:that|which) )?(?:belong(?:ing)? to|(?:are )?(?:owned|managed|handled|looked after) by|(?:are )?with) (?<owner>.+)`,
    ({ staff, owner = staff }, read) => customersOf({ staff: owner }, read),
  ),
  command(
    `(?<staff>.{2,12}?)(?:现在|目前)?${ZH_HAS}的?(?:有|是)?(?:哪些|什么)客户|(?<other>.{2,12}?)${ZH_HAS}的客户(?:有哪些|是哪些|都有谁)`,
    ({ staff, other = staff }, read) => customersOf({ staff: other }, read),
  ),
];

async function followUpsOf({ staff = '' }: Pieces, read: CommandReader): Promise<ToolCall | null> {
  const owner = await read.staff(staff);
  return owner === null ? null : { tool: 'list_follow_ups', input: { owner } };
}

async function customersOf({ staff = '' }: Pieces, read: CommandReader): Promise<ToolCall | null> {
  const owner = await read.staffName(staff.replace(/的$/u, ''));
  return owner === null
    ? null
    : { tool: 'find_customers', input: { rule: { field: 'owner', is: 'eq', value: owner } } };
}
