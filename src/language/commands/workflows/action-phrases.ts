import type { WorkflowAction } from '../../../domain/workflows/workflow.ts';
import type { CommandReader, Pieces } from '../command.ts';
import { DEED_EN } from './rule-words.ts';
import { assign, draft, followUp, inChannel, notify, tagging, webhook } from './spoken-actions.ts';
import { LENGTH_EN, LENGTH_ZH } from './spoken-days.ts';

type ActionPhrase = {
  pattern: RegExp;
  read: (pieces: Pieces, read: CommandReader) => WorkflowAction | null | Promise<WorkflowAction | null>;
};

const IN = `(?:in|within|after) ${LENGTH_EN}`;
const WHEN = `(?:for )?(?:${IN}|(?<near>today|the same day|tomorrow|the next day|at once|immediately|right away|straight away|next week))`;
const ZH_WHEN = `(?:(?:在)?${LENGTH_ZH}(?:之?内|之?后)|(?<near>当天|今天|立即|马上|第二天|次日|明天|下周))`;
const NOTE = '(?:quick |short )?(?:note|message|notice|line|dm|heads[- ]up)';
const MAKE = '(?:create|make|add|open|set up|schedule|give)';
const TO_PERSON =
  '(?<who>the owner|(?:the|their|its|his|her) (?:rep|owner|account owner|account manager|sales rep|manager)|owner|manager|me|.+?)';
const OWNER =
  '(?<who>(?:the|their|its|his|her) (?:new )?(?:rep|owner|account owner|account manager|sales rep|manager))';
const SAYING = '(?:(?: that|:|,| saying) ?(?<text>.+))?';
const ZH_PERSON = '(?<who>负责人|客户负责人|销售|经理|主管|我|.+?)';

/** What a rule may do, in both languages. The first that can be read counts. */
export const ACTION_PHRASES: readonly ActionPhrase[] = [
  action(
    `(?:call|post to|trigger|fire|send (?:it )?to|send) (?:the |a )?web ?hook:?(?: to| at)? (?<url>https://\\S+)`,
    webhook,
  ),
  action(`(?:调用|触发|通知)(?:一个)? ?webhook:? ?(?<url>https://\\S+)`, webhook),
  action(
    `(?:post|write|announce|shout|cheer)(?: it| this| a message)? (?:in|to|on) (?<channel>#\\S+?)${SAYING}`,
    inChannel,
  ),
  action(`(?:notify|tell|alert|inform|ping|message) (?<channel>#\\S+?)${SAYING}`, inChannel),
  action(
    `(?:(?:到|发到|发布到|通知|告诉|告知|提醒|知会)(?:频道)? ?(?<channel>#\\S+?)(?:频道)?(?:里|中)?|在(?:频道)? ?(?<channel>#\\S+?)(?:频道)?(?:里|中)?(?:发布?|通知|提醒|说|喊|吼|报喜)(?:一?(?:条|个))?(?:消息|一声|一下)?)(?:[:,] ?(?<text>.+))?`,
    inChannel,
  ),
  action(
    `(?:assign|distribute|allocate|route|share out|(?:give|hand)(?: out)?)(?: (?:them|him|her|it|the customer|an owner))?(?: out)? (?:by|according to|following) (?:the |our )?(?:assignment )?rules?`,
    () => ({ do: 'assign_owner', to: 'rules' }),
  ),
  action(
    `(?:give|assign|hand|reassign|transfer|move) (?:them|him|her|it|(?:the|a) (?:customer|client|account))(?: over)? to (?<who>.+)`,
    assign,
  ),
  action(`assign (?<who>(?!them|him|her|it|the customer|an owner).+?) as (?:the )?owner`, assign),
  action(`assign to (?<who>.+)`, assign),
  action(`(?:按|根据|依照)(?:照)?(?:分配)?规则(?:自动)?分配(?:负责人|客户|销售)?`, () => ({
    do: 'assign_owner',
    to: 'rules',
  })),
  action(
    `(?:(?:把|将)(?:客户|他|她|它|其))?(?:分配|分派|分|转|交|指派|移交)(?:客户|他|她|它)?(?:给|到)(?<who>.+)`,
    assign,
  ),
  action(`(?:remove|take off|drop) (?:the )?tags? (?<tags>.+?)(?: from (?:them|it|the customer))?`, tagging('remove')),
  action(`take (?:the )?tags? (?<tags>.+?) off(?: (?:them|him|her|it|(?:the|a) customer))?`, tagging('remove')),
  action(`(?:tag|label|mark) (?:(?:them|him|her|it|the customer) (?:as |with )?|(?=["“]))(?<tags>.+)`, tagging('add')),
  action(
    `(?:add|give|set)(?: them| it| the customer)? (?:the )?tags? (?<tags>.+?)(?: to (?:them|it|the customer))?`,
    tagging('add'),
  ),
  action(
    `(?:移除|去掉|删除|取消|摘掉)标签:? ?(?<tags>.+)|(?:移除|去掉|删除|取消|摘掉)(?<tags>.+?)(?:的)?标签|(?:把|将)(?<tags>.+?)(?:的)?标签(?:给)?(?:移除|去掉|删除|删掉|取消|摘掉|拿掉)`,
    tagging('remove'),
  ),
  action(
    `(?:打上|加上|添加|贴上|打)标签:? ?(?<tags>.+)|(?:打上|加上|添加|贴上|打)(?<tags>.+?)(?:的)?标签`,
    tagging('add'),
  ),
  action(`(?:draft|prepare|write|compose) (?:them |him |her )?(?:an? |the )?(?<playbook>.+)`, draft),
  action(`(?:起草|撰写|准备|拟|写)(?:一?(?:条|封|份|个|张|则|段))?(?<playbook>.+)`, draft),
  action(
    `${MAKE} (?:an? |the )?(?:urgent |new )?follow-?up(?: task)?(?: ${WHEN})?(?: for ${TO_PERSON})?(?:,? (?:due )?${again(WHEN)})?(?:(?: to|:|,| saying| about| ?(?=["“])) ?(?<reason>.+))?`,
    followUp,
  ),
  action(
    `(?:${MAKE}|put|leave) ${TO_PERSON} (?:an? |the )?(?:urgent |new )?follow-?up(?: task)?(?: ${WHEN})?(?:(?: to|:|,| saying| about| ?(?=["“])) ?(?<reason>.+))?`,
    followUp,
  ),
  action(
    `(?:put|add) (?:an? )?(?:urgent |new )?follow-?up (?:on|in|to) ${TO_PERSON}(?:['’]s)? (?:to-?do )?list(?: ${WHEN})?(?:(?: to|:|,| saying| about) ?(?<reason>.+))?`,
    followUp,
  ),
  action(`remind ${TO_PERSON} (?:${WHEN} )?to (?<reason>.+?)(?: ${again(WHEN)})?`, followUp),
  action(`(?:have|let|ask|get|tell) ${TO_PERSON} (?:to )?(?<reason>${DEED_EN}.*?)(?: ${WHEN})?`, followUp),
  action(`(?:(?:ask|get|tell) ${OWNER} to|have ${again(OWNER)}) (?<reason>(?!know\\b)[a-z].*?)(?: ${WHEN})?`, followUp),
  action(`follow up(?: with them)?(?: ${WHEN})?(?:(?::|,| about) ?(?<reason>.+))?`, followUp),
  action(
    `(?:${ZH_WHEN})?(?:(?:给|为)${ZH_PERSON})?(?:${again(again(ZH_WHEN))})?(?:建立?|新建|创建|添加|安排|生成|加|设)(?:一个|一条|个|条)?(?:紧急的?)?(?:${again(ZH_WHEN)}(?:到期)?的?)?跟进(?:任务)?(?:给${ZH_PERSON.replace('who', 'who2')})?(?:[:,] ?(?<reason>.+)|(?<reason>[“"].+))?`,
    followUp,
  ),
  action(`${ZH_WHEN}跟进[:,] ?(?<reason>.+)`, followUp),
  action(
    `在(?:频道)? ?(?<channel>#\\S+?)(?:频道)?(?:里|中)?(?:提醒|通知|告诉)(?:大家|所有人|团队|同事们?)[:,]?(?<text>.+)`,
    inChannel,
  ),
  action(
    `(?:${ZH_WHEN})?(?:提醒|让|请|安排)${ZH_PERSON}(?:${again(ZH_WHEN)})?(?:去|要)?(?:跟进[:,] ?)?(?<reason>(?:再)?(?:打|致|电话|更新|核对|检查|整理|登记|推荐|邀请|催|回访|联系|跟进|拜访|回复|感谢|道歉|安抚|确认|发|询?问|约|看|处理|准备|介入|出面|过问|寄|送|祝).*)`,
    followUp,
  ),
  action(
    `(?:${ZH_WHEN})?(?:提醒|让|请|叫|安排)(?<who>(?:客户的?|他的|她的|新的?)?(?:负责人|销售|客户经理|经理|主管))(?:${again(ZH_WHEN)})?(?:去|要|来)?(?<reason>(?![:,和与跟、的]|知道|知晓|一[下声]).{2,})`,
    followUp,
  ),
  action(`(?:${ZH_WHEN})(?<reason>(?:打电话|致电|电话|回访|联系|跟进|拜访|感谢|道歉).*)`, followUp),
  action(`(?:send|write|drop|shoot) (?:an? ${NOTE} to ${TO_PERSON}|${TO_PERSON} an? ${NOTE})${SAYING}`, notify),
  action(`(?:notify|tell|alert|inform|ping|message|dm|let) ${TO_PERSON}(?: know)?${SAYING}`, notify),
  action(`(?:escalate|report|flag)(?: it| this| them| the customer| the case)? to ${TO_PERSON}${SAYING}`, notify),
  action(
    `(?:通知|告知|告诉|提醒|私信|知会|报给|上报(?:给)?|汇报给|反馈给|升级给)(?:一下|一声)?${ZH_PERSON}(?:一下|一声)?(?:[:,] ?(?<text>.+))?`,
    notify,
  ),
  action(
    `发(?:一?(?:个|条))?(?:消息|通知|提醒|私信|信息)给${ZH_PERSON}(?:[:,] ?(?<text>.+))?|(?:给|向)${ZH_PERSON}(?:发(?:送)?|推送|来)(?:一?(?:个|条|份))?(?:消息|通知|提醒|私信|信息)(?:[:,] ?(?<text>.+))?|(?:跟|和)${ZH_PERSON}说(?:一声|一下)(?:[:,] ?(?<text>.+))?`,
    notify,
  ),
];

function action(source: string, read: ActionPhrase['read']): ActionPhrase {
  return { pattern: new RegExp(`^(?:${source})$`, 'iu'), read };
}

/** The same pattern at a second place: groups of one name may not stand twice. */
function again(source: string): string {
  return source.replace(/\?<(\w+)>/g, '?<$12>');
}
