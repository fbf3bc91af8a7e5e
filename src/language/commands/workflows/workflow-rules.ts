import type { ToolCall } from '../../../domain/answer.ts';
import { localeOf } from '../../../domain/locale.ts';
import type { Workflow, WorkflowAction } from '../../../domain/workflows/workflow.ts';
import { notAWorkflow } from '../../problems.ts';
import { ORDINAL_EN } from '../../text/ordinal-words.ts';
import { COUNT_EN } from '../../text/spoken-count.ts';
import { type Command, type CommandReader, command, type Pieces, unquoted } from '../command.ts';
import { ASKING_FOR_WORKFLOWS } from './ask-for-workflows.ts';
import { readLimits } from './read-limits.ts';
import { readWorkflow } from './read-workflow.ts';
import { ACTION_EN, ACTION_ZH, PLAIN_DEED_ZH, WHEN_EN, WHEN_ZH } from './rule-words.ts';
import { ONE, workflowOf, ZH_ONE, ZH_ONE_BACK, ZH_RULE } from './spoken-workflow.ts';
import { SWITCHING_WORKFLOWS } from './switch-workflows.ts';

const RULE = '(?:workflow|automation|when-if-then)?(?: |-)?rules?|workflows?|automations?';
const MAKE = `(?:(?:create|add|make|save|new|set up|define) (?:an? )?(?:new )?(?:${RULE})|(?:新建|创建|添加|增加|设置|建立|建|加)(?:一条|一个)?(?:新的?)?${ZH_RULE})`;
const QUOTED = '"[^"]+"|“[^”]+”|「[^」]+」';
const CALLED = `(?:,? ?(?:called|named|叫做|叫|名为) ?(?<title>${QUOTED}|[^:,]+)| ?(?<quoted>${QUOTED}))?`;

/** Of when the history is wanted: it is shown newest first, with its days. */
const SPAN =
  ' (?:today|yesterday|recently|lately|so far|(?:in|during|over|since|on|this|last|the last|the past) .+|this (?:week|month))';
const ZH_SPAN = '今天|昨天|本周|这周|上周|上个?月|这个?月|本月|最近(?:[一二三\\d]+(?:天|周|个月))?';

/** Making, showing and switching rules that act of their own accord. */
export const WORKFLOW_COMMANDS: readonly Command[] = [
  command(`${MAKE}${CALLED} ?[:,]? (?<sentence>.+)|${MAKE}${CALLED}[:,]?(?<sentence>.+)`, saveNamed),
  command(`${WHEN_EN} (?<sentence>.+)`, save),
  command(`the ${ORDINAL_EN} time (?<sentence>.+)`, save),
  command(
    `(?:${COUNT_EN} (?:days?|weeks?|months?)|half a year|the (?:day|week|month)) (?:before|after|ahead of|prior to|since) (?<sentence>.+)`,
    save,
  ),
  command(`on (?:an? |the |their |each |every |any |(?:any|some|every)(?:one|body)['’]s )(?<sentence>.+)`, save),
  command(
    `(?:(?:every|each) (?:(?:mon|tues|wednes|thurs|fri|satur|sun|work|week)?(?:day|week|fortnight|month|quarter|year)|morning|afternoon|evening)|on (?:mon|tues|wednes|thurs|fri|satur|sun|work|week)days)\\b(?<sentence>.+)`,
    save,
  ),
  command(`on the .{1,40} of (?:every|each) (?:month|quarter)\\b(?<sentence>.+)`, save),
  command(`(?:every|each) (?:${ORDINAL_EN}|last|other|${COUNT_EN}) (?<sentence>.+)`, save),
  command(`(?<sentence>${ACTION_EN} .+ (?:every|each) (?:other|second|${COUNT_EN}) .+)`, save),
  command(`(?<sentence>.+ ${WHEN_EN} .+)`, save),
  command(
    `(?<sentence>${ACTION_EN} .+ (?:days?|weeks?|months?|quarters?|years?|half a year) (?:before|after) .+)`,
    save,
  ),
  command(`${WHEN_ZH}(?<sentence>.+)`, save),
  command(`(?<sentence>.+(?:[,就给对都]|一律|时|后|前|当天|[天月周日点号]).*(?:${ACTION_ZH}|标签|webhook|#).*)`, save),
  command(`(?<sentence>.+${PLAIN_DEED_ZH}.+)`, save),

  ...ASKING_FOR_WORKFLOWS,
  ...SWITCHING_WORKFLOWS,

  command(
    `(?:show|open|explain|describe|display|see)(?: me)? ${ONE}|(?:(?:show|see)(?: me)? )?(?:the )?(?:history|firings|runs|log) of ${ONE}|what (?:did|has|does|is) ${ONE} (?:do|done|did|fire[d]?|(?:been )?(?:doing|up to))(?:${SPAN})?|(?:did|has) ${ONE} (?:fire|act|run|do anything|fired|acted|run|done anything)(?:${SPAN})?`,
    show,
  ),
  command(
    `is ${ONE} (?:still |now )?(?:on|off|running|active|enabled|paused|stopped|switched (?:on|off))(?: now)?|${ZH_ONE}(?:现在|目前|还)*(?:是|在)?(?:开着|启用|开启|运行|跑|生效)着?的?(?:没有|没)?`,
    show,
  ),
  command(
    `(?:show|tell)(?: me)? what ${ONE} (?:would(?: have)?|has|did|does) .+|(?:(?:show|tell)(?: me)? )?what(?:['’]s| is| has been|) (?:happened|happening|going on|up|new) (?:with|to|about|on) ${ONE}(?:${SPAN})?|how is ${ONE} doing(?:${SPAN})?`,
    show,
  ),
  command(
    `${ZH_ONE}(?:最近|上|最后)一?次(?:是)?(?:什么时候|何时|哪天|几号)(?:被)?(?:触发|执行|起作用|动|跑)(?:过)?的?`,
    show,
  ),
  command(
    `(?:why|when|how often) (?:did|does|has)(?:n['’]t)? ${ONE} (?:last |ever |not )?(?:fire|fired|stop|stopped|run|act|ran)(?: .+)?|(?:(?:show|tell)(?: me)? )?(?:what|whom?|which customers|how (?:often|many (?:times|customers|people))) (?:would|did|has|does) ${ONE} (?:have )?(?:do(?:ne)?|(?:fire|catch|meet|act|reach|pick up|match)(?:e?d)?|caught|met|picked up)(?: .+)?`,
    show,
  ),
  command(
    `${ZH_ONE}(?:如果|要是|假如).{0,12}会(?:做|干|触发|起)(?:什么|哪些|几|多少)(?:次|事|作用)?|(?:如果|要是|假如)${ZH_ONE}.{0,8}(?:开着|启用|打开)?.{0,8}会(?:做|干|触发)(?:什么|哪些|几|多少)(?:次|事)?`,
    show,
  ),
  command(
    `(?:${ZH_ONE_BACK}|${ZH_ONE})(?:最近|上次)?(?:为什么|怎么|为何)(?:没有?|不|会)?(?:(?:对|给|为).+?)?(?:触发|执行|起作用)了?|(?:为什么|怎么)${ZH_ONE}(?:没有?)?(?:对|给|为).+?(?:触发|执行|起作用)了?|${ZH_ONE}.{0,6}会?触发(?:了)?(?:多少|几)次`,
    show,
  ),
  command(
    `(?:查看|显示|看看|打开|解释|说明)(?:一下)?${ZH_ONE}(?:的(?:历史|记录|执行记录|触发记录|详情))?|${ZH_ONE}(?:的)?(?:历史|记录|执行记录|触发记录|详情|做了什么|触发了几次|为什么停了?)`,
    show,
  ),
  command(`(?:why|when) (?:was|is) ${ONE} stopped`, show),
  command(
    `${ZH_ONE_BACK}(?:在)?(?:${ZH_SPAN})?(?:都|有没有|有|是否|会)*(?:做|干|触发|执行|起作用|动|跑)(?:过|了|些)*(?:什么|哪些事|啥|多少次|几次)?(?:没有|没)?(?:了)?`,
    show,
  ),
  command(`rename ${ONE} (?:to|as|into) (?<title>.+)`, (pieces, read) =>
    change(pieces, read, { name: title(pieces.title ?? '') }),
  ),
  command(`(?:把|将)?${ZH_ONE}(?:改名|重命名|更名)(?:叫做?|为|成)?(?<title>.+)`, (pieces, read) =>
    change(pieces, read, { name: title(pieces.title ?? '') }),
  ),
  command(`(?:set|limit|change) ${ONE} (?:to )?(?<limit>(?:at most|no more than|once|up to) .+)`, limit),
  command(
    `(?:limit|cap|restrict) ${ONE} (?:to|at) (?<most>\\d{1,4}(?: times| customers)? (?:a|per|each) day)`,
    ({ most, ...pieces }, read) => limit({ ...pieces, limit: `at most ${most}` }, read),
  ),
  command(`let ${ONE} (?:fire|act|run) (?<limit>(?:only |just |at most |no more than ).+|once .+)`, limit),
  command(`让${ZH_ONE}(?<limit>(?:对)?(?:每|同|最多|至多|只|仅|一).+)`, limit),
  command(`(?:把|将)?${ZH_ONE}(?:改为|改成|设为|限制为|限制)(?<limit>.+)`, limit),
  command(
    `(?:change|edit|update|rewrite|replace) ${ONE}(?: to(?: be| read)?| into| as| with| read)?(?::| :)? (?<sentence>.+)`,
    rewrite,
  ),
  command(
    `(?:把|将)?${ZH_ONE}(?:的?内容)?(?:改为|改成|改写为|换成|更新为|修改为|替换为)[:：]?(?<sentence>.+)`,
    rewrite,
  ),
];

/** @throws {DomainError} 'not_understood' where somebody asks for a rule and says it otherwise than can be read */
async function saveNamed({ title: called, quoted, sentence = '' }: Pieces, read: CommandReader): Promise<ToolCall> {
  const workflow = await readWorkflow(sentence, read);
  if (workflow === null) throw notAWorkflow();
  const name = called ?? quoted;
  return { tool: 'save_workflow', input: { ...(name !== undefined && { name: title(name) }), ...workflow } };
}

async function save(_: Pieces, read: CommandReader): Promise<ToolCall | null> {
  const workflow = await readWorkflow(read.said, read);
  return workflow === null || isReminder(workflow, read) ? null : { tool: 'save_workflow', input: workflow };
}

const REMINDS = /\bremind me\b|提醒我/iu;

/** Word to oneself by the calendar, of no customer, is a reminder. */
function isReminder({ trigger, condition, actions }: Workflow, { asker, said }: CommandReader): boolean {
  const isToAsker = (each: WorkflowAction) =>
    (each.do === 'notify' || (each.do === 'follow_up' && REMINDS.test(said))) &&
    typeof each.who === 'object' &&
    'staff' in each.who &&
    each.who.staff === asker;
  return trigger.when === 'schedule' && condition === undefined && actions.every(isToAsker);
}

function show(pieces: Pieces, read: CommandReader): ToolCall | null {
  const workflow = workflowOf(pieces, read);
  return workflow === null ? null : { tool: 'show_workflow', input: { workflow } };
}

function change(pieces: Pieces, read: CommandReader, input: object): ToolCall | null {
  const workflow = workflowOf(pieces, read);
  return workflow === null ? null : { tool: 'save_workflow', input: { workflow, ...input } };
}

/**
 * Another sentence in place of a rule's own, with the condition that it says or none.
 * @throws {DomainError} 'not_understood' where it is no rule, or half of one
 */
async function rewrite({ sentence = '', ...pieces }: Pieces, read: CommandReader): Promise<ToolCall | null> {
  const workflow = await readWorkflow(sentence, read);
  if (workflow === null) throw notAWorkflow();
  return change(pieces, read, { condition: null, ...workflow });
}

function limit(pieces: Pieces, read: CommandReader): ToolCall | null {
  // "3 to: when …" is no name.
  if (/^#?\d+\b./u.test(pieces.name ?? '')) return null;
  const { limits, rest } = readLimits(`, ${pieces.limit ?? ''}`);
  return rest.replace(/[, ]/g, '') === '' ? change(pieces, read, { limits }) : null;
}

function title(words: string): { en: string } | { zh: string } {
  const plain = unquoted(words);
  return localeOf(plain) === 'zh' ? { zh: plain } : { en: plain };
}
