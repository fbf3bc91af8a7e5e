import type { ToolCall } from '../../domain/answer.ts';
import { type Command, type CommandReader, command, type Pieces } from './command.ts';
import { channelOfNoun, outreachStateOf } from './outreach-words.ts';

const CHANNEL =
  '(?<channel>e-?mails?|mails?|sms(?: messages?)?|texts?(?: messages?)?|we ?chat(?: messages?)?|whats ?app(?: messages?)?|call scripts?|phone scripts?|letters?|messages?|outreach|notes?)';
const DRAFT = '(?:draft|write|compose|prepare|create|make|send|draw up)(?: me| up)?';
const IN = '(?: in (?<language>english|chinese))?';
const OFFER =
  '(?:,? (?:(?<no>without|with no) (?:any |an )?offers?|with (?:the )?(?:offer (?<offer>.+?)|(?<offered>.+?) offer)))?';
const WHEN = '(?:,? (?:to be sent|sent|sending it|send it|to go out|going out) (?:on |at )?(?<when>.+))?';
const END = `${IN}${OFFER}${IN.replace('language', 'spoken')}${WHEN}`;
const NUMBER = '(?:the )?(?:drafts?|outreach|messages?|campaigns?)(?: (?:number|no\\.?|#))? ?#?(?<id>\\d+)';
const IT = '(?:it|this|that|the (?:draft|text|message|e-?mail|sms|letter|script))';

const ZH_CHANNEL =
  '(?<channel>电子邮件|邮件|短信|微信(?:消息|文案)?|WhatsApp ?(?:消息)?|电话话术|话术|信函|信件|信|消息|文案|触达)';
const ZH_VERB = '(?:写|发送?|起草|草拟|拟|准备|编写|撰写|做|编辑|生成)';
const ZH_ONE = '(?:一?[封条份个篇则段])?';
const ZH_IN = '(?:用(?<language>中文|英文|英语|汉语))?';
const ZH_END =
  '(?:[,，]?(?:用|要)?(?<spoken>中文|英文|英语|汉语)(?:的|版)?)?(?:[,，]?(?<no>不带|不含|不要|没有)(?:任何)?优惠|[,，]?(?:带上?|附上?|使用)优惠[“"]?(?<offer>.+?)[”"]?)?(?:[,，]?(?<when>.+?)(?:发送|发出))?';
const ZH_NUMBER = '(?:草稿|触达|消息)(?:编号)?(?:第)?#? ?(?<id>\\d+)(?:号)?';

/** Drafting, revising, showing and listing outreach. */
export const OUTREACH_DRAFTS: readonly Command[] = [
  command(
    `${DRAFT}(?: an?| the| some)?(?: (?<kind>.+?))?? ${CHANNEL}(?: drafts?)? (?:to|for) (?<who>.+?)${END}`,
    draft,
  ),
  command(`(?:write|reach out|send something) to (?<who>.+?)${END}`, draft),
  command(`(?:draft|write|send) (?<who>.+?) an? (?:(?<kind>.+?) )??${CHANNEL}${END}`, draft),
  command(`(?:给|为|向|对|替)(?<who>.+?)${ZH_IN}${ZH_VERB}${ZH_ONE}(?<kind>.*?)(?:的)?${ZH_CHANNEL}${ZH_END}`, draft),
  command(`${ZH_IN}${ZH_VERB}${ZH_ONE}(?:给|发给)(?<who>.+?)的(?<kind>.*?)${ZH_CHANNEL}${ZH_END}`, draft),
  command(
    `(?:show|see|open|display|preview|view|read)(?: me)? ${NUMBER}(?: (?:for|to|as) (?<customer>.+?)(?: (?:gets|would get|sees) it)?)?`,
    show,
  ),
  command(`(?:draft|outreach) #?(?<id>\\d+)(?: (?:for|to) (?<customer>.+))?`, show),
  command(`(?:show|preview|see)(?: me)? ${IT} (?:for|to|as) (?<customer>.+?)(?: (?:gets|would get|sees) it)?`, show),
  command(`what (?:would|will|does|did) (?<customer>.+?) (?:get|receive|read)(?: (?:from|of|in) ${NUMBER})?`, show),
  command(`(?:查看|显示|看看|看一?下|打开|预览)?${ZH_NUMBER}`, show),
  command(
    `(?:查看|显示|看看|看一?下|预览)?${ZH_NUMBER}(?:里|中)?(?:发?给|对)(?<customer>.+?)的?(?:内容|消息|文案|那条|样子)?`,
    show,
  ),
  command(`(?:查看|显示|看看|看一?下|预览)?(?:发给|给)(?<customer>.+?)的(?:内容|消息|文案|那条)`, show),
  command(
    `who (?:is|was|are|were|has been|gets) (?:left out|excluded|not (?:in|included))(?: (?:of|from|in) ${NUMBER})?(?: and why)?`,
    leftOut,
  ),
  command(
    `(?:who|why) (?:is|was|are|were) (?:somebody |anybody )?(?:left out|excluded)(?: (?:of|from) ${IT})?(?: and why)?`,
    leftOut,
  ),
  command(
    `(?:${ZH_NUMBER}(?:里|中|的受众里)?(?:都)?)?(?:有)?(?:谁|哪些(?:人|客户))(?:会)?被?(?:排除|剔除|漏掉|去掉)(?:了|在外)?(?:[,，和及]?(?:以及)?(?:为什么|原因(?:是什么)?))?`,
    leftOut,
  ),
  command(
    `(?:show |list )?(?:me )?(?:all )?my (?:(?<state>\\S+) )?(?<noun>drafts|outreach|messages|campaigns)`,
    (pieces) => list(pieces, true),
  ),
  command(
    `(?:show|list|which|what)(?: me)?(?: all)?(?: the| of our)? (?:(?<state>approved|sent|cancell?ed|void|lapsed|drafted|open) )?(?<noun>drafts|outreach)(?: (?:are there|do we have|is there))?`,
    (pieces) => list(pieces, false),
  ),
  command(
    `(?:(?:列出|查看|显示|看看)?(?:所有|全部)?)我的(?<state>已?批准|已?发送|已?取消|已?作废|已?失效)?的?(?<noun>草稿|触达|消息)(?:列表|有哪些)?`,
    (pieces) => list(pieces, true),
  ),
  command(
    `(?:列出|查看|显示|看看|有哪些)?(?:所有|全部)?(?<state>已批准|已发送|已取消|已作废|已失效)?的?(?<noun>草稿|触达)(?:列表|有哪些)`,
    (pieces) => list(pieces, false),
  ),
  command(`(?:列出|有哪些)(?:所有|全部)?(?<state>已批准|已发送|已取消|已作废|已失效)?的?(?<noun>草稿|触达)`, (pieces) =>
    list(pieces, false),
  ),
  command(
    `(?:revise|rewrite|change|reword|edit|make) ${NUMBER}(?:'s text)?(?: ?[:：,] ?| to be | so that | to | )(?<wish>.+)`,
    revise,
  ),
  command(`shorten (?:${NUMBER}|${IT})`, (pieces, read) => revise({ ...pieces, wish: 'shorter' }, read)),
  command(`(?:make|keep|write) ${IT} (?<wish>.+)`, revise),
  command(`(?:revise|rewrite|reword|change|edit)(?: ${IT})?(?: ?[:：] ?| so that | to be )(?<wish>.+)`, revise),
  command(`(?<wish>${WISHES()})`, revise),
  command(`(?:把|将)?${ZH_NUMBER}(?:的?文案|的?内容)?(?:改得?|写得?|弄得?)?(?:成|为)?[:：,，]?(?<wish>.+)`, revise),
  command(`(?:把它|把文案|把内容|文案|内容)?(?:改一?下|修改|改写|重写)[:：,，]\\s*(?<wish>.+)`, revise),
  command(`(?:把它|把文案|把内容|文案|内容|语气)?(?:改得?|写得?|说得?|弄得?)?(?<wish>${ZH_WISHES()})`, revise),
];

/** Wishes that are whole in a word or two, so that they need no number in a thread about a draft. */
function WISHES(): string {
  const how = 'formal|casual|personal|friendly|polite|direct|concise|conversational|relaxed|warm|colloquial|informal';
  return `(?:(?:a (?:bit|little)|much|even|make it) )?(?:shorter|longer|briefer|friendlier|warmer|simpler|(?:more|less) (?:${how}|pushy|salesy))(?:,? please)?|(?:try |write )?another (?:version|one|variant|wording)|(?:try )?again|a different version|rewrite it|reword it`;
}

function ZH_WISHES(): string {
  const how = '简短|简洁|精简|短|长|正式|口语化?|亲切|随意|轻松|温暖|热情|礼貌|委婉|直接|书面|友好|客气';
  return `(?:再|更|稍微?|尽量)*(?:${how})(?:一点儿?|一些|点儿?|些)?|换(?:一)?个?(?:版本|说法|写法)|重写一?遍?|再来一版`;
}

async function draft(pieces: Pieces, read: CommandReader): Promise<ToolCall | null> {
  const { channel: noun, kind = '', who = '', language, spoken, no, offer, offered, when } = pieces;
  const channel = noun === undefined ? undefined : channelOfNoun(noun);
  if (channel === null) return null;
  const audience = await read.audience(who);
  if (audience === null) return null;
  const sendAt = when === undefined ? undefined : read.time(when);
  if (sendAt === null) return null;
  const playbook = await read.playbook(kind);
  const wish = kind.trim() !== '' && playbook === null ? { instruction: kind.trim() } : {};
  const named = offer ?? offered;
  const said = language ?? spoken;
  return {
    tool: 'draft_outreach',
    input: {
      ...audience,
      ...(channel !== undefined && { channel }),
      ...(playbook !== null && { playbook }),
      ...wish,
      ...(said !== undefined && { language: /^(?:english|英)/iu.test(said) ? 'en' : 'zh' }),
      ...(no === undefined ? named !== undefined && { offer: named } : { offer: 'none' }),
      ...(sendAt !== undefined && { sendAt }),
    },
  };
}

async function show({ id, customer }: Pieces, read: CommandReader): Promise<ToolCall | null> {
  const outreach = read.outreach(id);
  if (outreach === null) return null;
  if (customer === undefined) return { tool: 'show_outreach', input: { outreach } };
  return { tool: 'show_outreach', input: { outreach, customer: (await read.customer(customer)) ?? customer } };
}

function leftOut({ id }: Pieces, read: CommandReader): ToolCall | null {
  const outreach = read.outreach(id);
  return outreach === null ? null : { tool: 'show_outreach', input: { outreach, leftOut: true } };
}

function revise({ id, wish = '' }: Pieces, read: CommandReader): ToolCall | null {
  const outreach = read.outreach(id);
  return outreach === null ? null : { tool: 'revise_outreach', input: { outreach, instruction: wish.trim() } };
}

function list({ state: said, noun = '' }: Pieces, mine: boolean): ToolCall | null {
  const state = said === undefined ? (/draft|草稿/iu.test(noun) ? 'draft' : undefined) : outreachStateOf(said);
  if (state === null) return null;
  return { tool: 'list_outreach', input: { ...(state && { state }), ...(mine && { mine: true }) } };
}
