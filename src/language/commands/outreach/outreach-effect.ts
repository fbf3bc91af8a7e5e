import type { ToolCall } from '../../../domain/answer.ts';
import { type Command, type CommandReader, command, type Pieces, unquoted } from '../command.ts';

const NUMBER = '(?:the )?(?:drafts?|outreach|messages?|campaigns?)(?: (?:number|no\\.?|#))? ?#?(?<id>\\d+)';
const IT = '(?:it|this|that|the (?:outreach|message|campaign))';
const EFFECT = '(?:effect|effects|effectiveness|impact|uplift|results?|success)';
const BROUGHT =
  '(?:brought|bring|brings|achieved?|do|done|work|works|worked|performed|perform|change|changed|help|helped)';
const WHEN =
  '(?:,? (?<when>(?:today|yesterday|this|last|in|since|between|over|during|within|the last|the past|from) ?.*))?';

const ZH_NUMBER = '(?:触达|消息|草稿)(?:编号)?(?:第)?#? ?(?<id>\\d+)(?:号)?';
const ZH_WHEN =
  '(?<when>今天|昨天|本周|这周|上周|本月|这个?月|上个?月|本季度|上个?季度|今年|去年|(?:最近|近|过去)(?:.+?[天周月年])?)';
const ZH_HOW = '(?:怎么样|怎样|如何|好不好|好吗|是什么|有多大|多大)?';
const ZH_NOUN = '(?:打法|策略|方案)';

/** What outreach brought: of one by its number, of a playbook or segment over time, or of all playbooks. */
export const OUTREACH_EFFECTS: readonly Command[] = [
  command(`what (?:did|does|has|have|was|were)(?: the)? (?:${NUMBER}|${IT}) ${BROUGHT}(?: us)?`, ofOne),
  command(`(?:what|how) (?:is|was|were|are) the ${EFFECT} of (?:${NUMBER}|${IT})`, ofOne),
  command(`(?:show (?:me )?)?(?:the )?${EFFECT} of (?:${NUMBER}|${IT})`, ofOne),
  command(`how (?:did|well did|has|is|was) (?:${NUMBER}|${IT}) (?:${BROUGHT}|doing|going)`, ofOne),
  command(`(?:did|does|has) (?:${NUMBER}|${IT}) (?:work|worked|help|helped|bring anything|have an effect)`, ofOne),
  command(`${NUMBER}(?:'s)? ${EFFECT}`, ofOne),
  command(
    `(?:what is the |what's the )?(?:revenue|sales|orders|roi|return|response(?:s| rate)?|conversions?(?: rate)?|opt-?outs?) (?:of|from|by|for) (?:${NUMBER}|${IT})`,
    ofOne,
  ),
  command(`how (?:effective|successful|good) (?:is|was|were) (?:${NUMBER}|${IT})`, ofOne),
  command(`(?:the )?${EFFECT}|效果(?:怎么样|如何|呢)?`, ofOne),
  command(
    `(?:看看?|查看?|看一?下)?${ZH_NUMBER} ?的? ?(?:效果|数据|转化率|回复率|回购率|订单|销售额|退订率?|roi)${ZH_HOW}`,
    ofOne,
  ),
  command(`${ZH_NUMBER} ?的? ?(?:效果|成效|结果|转化)${ZH_HOW}`, ofOne),
  command(`${ZH_NUMBER}(?:带来了?什么|带来了?多少(?:订单|销售额|收入)?|有没有(?:效果|用)|有(?:效果|用))`, ofOne),

  command(
    `(?:which|what) (?:playbooks?|outreach|messages?|campaigns?) (?:do |does |did |really |actually )*(?:${BROUGHT}|(?:is|are|was|were) (?:working|effective))(?: best)?${WHEN}`,
    ofAll,
  ),
  command(`what(?:'s| is| has)? work(?:s|ed|ing)(?: best)?(?: in outreach)?${WHEN}`, ofAll),
  command(
    `(?:(?:what is|show(?: me)?) )?(?:the )?${EFFECT} of (?:all |our |the )*(?:outreach|playbooks)${WHEN}`,
    ofAll,
  ),
  command(
    `(?:${ZH_WHEN}的?)?(?:哪些|哪个|什么)(?:触达)?${ZH_NOUN}(?:最|比较|真的?)?(?:好用|有效|管用|有用|起作用|效果好)`,
    ofAll,
  ),
  command(
    `(?:${ZH_WHEN}的?)?(?:所有|全部|各个?)?(?:触达|${ZH_NOUN})(?:${ZH_WHEN.replace('when', 'then')}的?)?的?(?:效果|成效)${ZH_HOW}`,
    ofAll,
  ),

  command(
    `(?:(?:what (?:is|was)|show(?: me)?) )?(?:the )?${EFFECT} of (?:the )?(?:outreach (?:to|for) (?<segment>.+?)|(?:the )?(?<noun>playbook )?(?<playbook>.+?)(?<after> playbook)?)${WHEN}`,
    ofSome,
  ),
  command(
    `how (?:is|are|was|did) (?:the )?(?<noun>playbook )?(?<playbook>.+?)(?<after> playbook)? (?:doing|going|do|performing|work)${WHEN}`,
    ofSome,
  ),
  command(
    `what (?:did|do|have) our (?:e-?mails|messages|sms|texts|campaigns|outreach) ${BROUGHT}(?: us)?${WHEN}`,
    ofAll,
  ),
  command(`(?<playbook>.+?)(?<after>${ZH_NOUN})?(?:有没有用|有用|管用|有效|好用)(?:吗)?`, ofSome),
  command(
    `(?:does|did|has) (?:the )?(?<noun>playbook )?(?<playbook>.+?)(?<after> playbook)? (?:work|worked|help|helped)${WHEN}`,
    ofSome,
  ),
  command(`(?<playbook>.+?)(?<after>${ZH_NOUN})(?:${ZH_WHEN})?的?(?:效果|成效)${ZH_HOW}`, ofSome),
  command(`(?:${ZH_WHEN}的?)?${ZH_NOUN}?(?<playbook>.+?)(?<after>${ZH_NOUN})?的?(?:效果|成效)${ZH_HOW}`, ofSome),
  command(
    `(?:${ZH_WHEN})?(?:对|给)(?<segment>.+?)的?触达(?:${ZH_WHEN.replace('when', 'then')})?的?(?:效果|成效)${ZH_HOW}`,
    ofSome,
  ),
];

function ofOne({ id }: Pieces, read: CommandReader): ToolCall | null {
  const outreach = read.outreach(id);
  return outreach === null ? null : { tool: 'outreach_effect', input: { outreach } };
}

function ofAll({ when, then }: Pieces, read: CommandReader): ToolCall | null {
  return within(when ?? then, {}, read);
}

/** A playbook that is not called one must be known: "the effect of price" is another question. */
async function ofSome(
  { segment, playbook, noun, after, when, then }: Pieces,
  read: CommandReader,
): Promise<ToolCall | null> {
  const spoken = when ?? then;
  if (segment !== undefined) {
    const key = read.segment(segment);
    return key === null ? null : within(spoken, { segment: key }, read);
  }
  const known = await read.playbook(playbook!);
  if (known !== null) return within(spoken, { playbook: known }, read);
  return (noun ?? after) ? within(spoken, { playbook: unquoted(playbook!) }, read) : null;
}

function within(when: string | undefined, input: object, read: CommandReader): ToolCall | null {
  if (when === undefined) return { tool: 'outreach_effect', input };
  const period = read.period(when);
  return period === null ? null : { tool: 'outreach_effect', input: { ...input, period } };
}
