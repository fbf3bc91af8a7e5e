import type { ToolCall } from '../../../domain/answer.ts';
import { readRevision } from '../../../domain/outreach/templates/read-revision.ts';
import { type Command, type CommandReader, command, type Pieces } from '../command.ts';
import { channelOfNoun, outreachStateOf } from './outreach-words.ts';

const CHANNEL =
  '(?<channel>e-?mails?|mails?|sms(?: messages?)?|texts?(?: messages?)?|we ?chat(?: messages?)?|whats ?app(?: messages?)?|call scripts?|phone scripts?|letters?|messages?|newsletters?|outreach|notes?)';
const DRAFT = '(?:draft|write|compose|prepare|create|make|send|draw up|need|i need|give me|do)(?: me| up)?';
const IN = '(?: in (?<language>english|chinese))?';
const OFFER =
  '(?:,? (?:(?<no>without|with no|no) (?:any |an |the )?(?:offers?|discounts?)|(?:with|using|offer) (?:the )?(?:offer (?<offer>.+?)|(?<offered>.+?) offer)))?';
const WHEN =
  '(?:,? (?:(?:to be sent|sent|sending it|send(?: it)?|to go out|going out) (?:on |at )?(?<when>.+)|(?:for |on )?(?<soon>(?:today|tomorrow|tonight|(?:next )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)\\b.*)))?';
/** What is said after a comma: a wish, a time, an offer. */
const TAIL = '(?: ?[,;。] ?(?<tail>.+))?';
const END = `${IN}${OFFER}${IN.replace('language', 'spoken')}${WHEN}`;
const NUMBER = '(?:the )?(?:drafts?|outreach|messages?|campaigns?)(?: (?:number|no\\.?|#))? ?#?(?<id>\\d+)';
const IT = '(?:it|this|that|the (?:draft|text|message|e-?mail|sms|letter|script))';

const ZH_CHANNEL =
  '(?<channel>电子邮件|邮件|短信|微信(?:消息|文案)?|WhatsApp ?(?:消息)?|电话话术|通话脚本|电话脚本|话术|信函|信件|信|消息|文案|触达)';
const ZH_VERB = '(?:都|再|各|先)?(?:写|群?发送?|起草|草拟|拟|准备|编写|撰写|做|编辑|生成|弄|来|出)(?:下)?';
const ZH_ONE = '(?:一?[封条份个篇则段])?';
const ZH_SOON = '(?:(?<soon>(?:今|明|后|本?周|下周|下?星期|\\d).{0,12}?)[,]?)?';
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
  command(`(?:write|reach out|(?:send|write) something) to (?<who>.+?)${END}`, draft),
  command(`(?:draft|write|send|drop) (?<who>.+?) an? (?:(?<kind>.+?) )??${CHANNEL}${END}`, draft),
  command(`(?:给|为|向|对|替)(?<who>.+?)${ZH_IN}${ZH_VERB}${ZH_ONE}(?<kind>.*?)(?:的)?${ZH_CHANNEL}${ZH_END}`, draft),
  command(`${ZH_IN}${ZH_VERB}${ZH_ONE}(?:给|发给)(?<who>.+?)的(?<kind>.*?)${ZH_CHANNEL}${ZH_END}`, draft),
  command(
    `${DRAFT}(?: an?| the| some)?(?: (?<kind>.+?))?? ${CHANNEL}(?: drafts?)? (?:to|for) (?<who>[^,;]+?)${TAIL}`,
    draft,
  ),
  command(
    `${ZH_SOON}${ZH_IN}(?:给|为|向|对|替)(?<who>[^,]+?)${ZH_IN.replace('language', 'spoken')}${ZH_VERB}${ZH_ONE}(?<kind>[^,]*?)(?:的)?${ZH_CHANNEL}${TAIL}`,
    draft,
  ),
  command(`${ZH_IN}${ZH_VERB}${ZH_ONE}(?<kind>[^,]*?)(?:的)?${ZH_CHANNEL}(?:给|发给|到)(?<who>[^,]+?)${TAIL}`, draft),
  // Without a verb that asks for a draft only whoever is named, or was asked about before, is written to.
  command(
    `(?:(?:an?|the|quick) )?(?:(?<kind>[^,]+?) )??${CHANNEL} (?:to|for) (?<who>[^,;]+?)${END}${TAIL}`,
    draftToNamed,
  ),
  command(`(?<channel>e-?mail|mail|message|text|sms|whatsapp|wechat|write) (?<who>[^,;]+?)${END}${TAIL}`, draftToNamed),
  command(`(?:drop|send) (?<who>[^,;]+?) a (?:line|note)${END}${TAIL}`, draftToNamed),
  command(`(?:follow up with|get in touch with|get back to|reach out to|contact) (?<who>[^,;]+)`, draftToNamed),
  command(
    `(?<kind>thank|win back|reactivate|welcome)(?: back)? (?<who>[^,;]+?)(?: (?:by|via|with an?) ${CHANNEL})?`,
    draftToNamed,
  ),
  command(`what (?:do|should|can) i (?:say|tell)(?: when i| to)? (?<call>call|ring|phone)? ?(?<who>[^,;]+)`, draftCall),
  command(`(?:prepare|script) (?:a|the|my) (?<call>call) (?:with|to) (?<who>[^,;]+)`, draftCall),
  command(
    `(?<who>[^,]+?)(?:的|[, ]| ?群?发| ?写)+(?<kind>感谢|答谢|挽回|召回|唤醒|生日|道歉|欢迎|评价|积分提醒)?${ZH_CHANNEL}`,
    draftToNamed,
  ),
  command(`(?<who>[^,]+?)(?<kind>感谢|答谢|挽回|召回|唤醒|生日|道歉|欢迎)${ZH_CHANNEL}`, draftToNamed),
  command(
    `(?:${ZH_VERB}${ZH_ONE}${ZH_CHANNEL})?(?<kind>感谢|答谢|挽回|召回|唤醒)(?:一下)?(?<who>[^,]+?)(?:[,]?(?:用|发)?(?<how>电子邮件|邮件|短信|微信))?`,
    draftToNamed,
  ),
  command(`(?:联系|跟进|触达|回访)(?:一?下)?(?<who>[^,]+)`, draftToNamed),
  command(`(?:给|跟|和|打电话给)(?<who>[^,]+?)(?<call>打?电话|通话)?[,]?(?:怎么说|说什么|说些什么|话术)`, draftCall),
  command(
    `(?<kind>(?:birthday|thank-?you|welcome|anniversary) (?:wish(?:es)?|greetings?|note)|apology|(?:the |a )?(?:nps|csat|satisfaction) survey) (?:to|for) (?<who>[^,;]+?)${END}${TAIL}`,
    draftToPeople,
  ),
  command(
    `${DRAFT}(?: an?| the| some)? (?<kind>(?:birthday|thank-?you|welcome|anniversary) (?:wish(?:es)?|greetings?|note)|apology|(?:nps|csat|satisfaction) survey) (?:to|for) (?<who>[^,;]+?)${END}${TAIL}`,
    draftToPeople,
  ),
  command(
    `(?<channel>e-?mail|mail|message|text|sms) (?<who>(?:the |all |our )?customers (?:who|that|with|from|in) [^,;]+?)${END}${TAIL}`,
    draftToPeople,
  ),
  command(
    `(?:给|为|向|对)(?<who>[^,]+?)${ZH_VERB}${ZH_ONE}个?(?<kind>生日祝福|生日问候|祝福|感谢|道歉|满意度(?:调查|问卷)|NPS ?(?:调查|问卷)|问卷)${TAIL}`,
    draftToPeople,
  ),
  command(`(?:群发|群发给)(?<who>[^,]+?)${ZH_CHANNEL}`, draftToNamed),
  // Of those who were asked about before.
  command(`${DRAFT} (?:an? )?(?:(?<kind>.+?) )??${CHANNEL}`, (pieces, read) =>
    draftToNamed({ ...pieces, who: 'them' }, read),
  ),
  command(`(?:${ZH_VERB}${ZH_ONE})(?<kind>.*?)(?:的)?${ZH_CHANNEL}`, (pieces, read) =>
    draftToNamed({ ...pieces, who: '他们' }, read),
  ),
  command(
    `(?:show|see|open|display|preview|view|read)(?: me)? ${NUMBER}(?: (?:for|to|as) (?<customer>.+?)(?: (?:gets|would get|sees) it)?)?`,
    show,
  ),
  command(`(?:draft|outreach) #?(?<id>\\d+)(?: (?:for|to) (?<customer>.+))?`, show),
  command(`(?:show|open|preview|see|view) #?(?<id>\\d{1,6})`, show),
  command(
    `(?:show(?: me)?|open|see) (?:it|the draft|the text)(?: again)?|who (?:gets|will get|receives) (?:it|this)|(?:how many|to whom).{0,20}(?:get it|does it go|will it go)|(?:再)?看(?:一?下|看)(?:草稿|文案)?|发给谁|(?:会)?发给(?:多少|哪些)(?:人|客户)`,
    show,
  ),
  command(
    `(?:(?:what is |show )?the )?(?:status|state) of ${NUMBER}|what (?:happened|became) (?:to|of) ${NUMBER.replace('<id>', '<second>')}`,
    ({ second, id = second }, read) => show({ id }, read),
  ),
  command(`(?:is|was|has) ${NUMBER} (?:been )?(?:approved|sent|cancell?ed|out|delivered)(?: yet| already)?`, show),
  command(`${ZH_NUMBER}的?(?:状态|进展|进度|情况)?(?:怎么样|如何|怎样|是什么|到哪了)?(?:了)?`, show),
  {
    ...command(`${ZH_NUMBER}(?:已?经?)?(?:发|批|批准|发送|发出)(?:出去)?了?(?:吗|没有?)[?？。]*`, show),
    isAsSaid: true,
  },
  command(`(?:看|查|查看|打开)(?:一?下)?${ZH_NUMBER}`, show),
  command(
    `(?:preview|how does it look|what does it look like|how will it look|show)(?: it)? (?:for|to) (?<customer>.+)`,
    show,
  ),
  command(`(?<customer>.+?)(?:会|将)?收到的?(?:是)?(?:什么|啥|哪条)(?:内容)?`, showToOne),
  command(
    `(?:给|发给)(?<customer>.+?)的那[条封份]|预览(?:一下)?(?:发给|给)?(?<other>.+?)的?`,
    ({ other, customer = other }, read) => showToOne({ customer }, read),
  ),
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
    `(?:why (?:are|were|is) (?:people|some|somebody|customers|they) (?:left out|excluded|skipped)|(?:and )?who (?:was|were|got|is|are) (?:skipped|dropped|left out|excluded)(?: and why)?|who (?:does not|doesn't|doesn’t|will not|won't|won’t|did not|didn't) (?:get|receive) (?:it|this|anything)|(?:show |list )?(?:me )?(?:the |those |who is )?(?:excluded|left out|exclusions?|skipped)(?: (?:customers|people|ones|list))?)(?: (?:of|from|in) ${NUMBER})?`,
    leftOut,
  ),
  command(
    `(?:${ZH_NUMBER}(?:里|中)?)?(?:(?:有)?(?:谁|哪些(?:人|客户)|什么人)(?:没有?|不会?|收不)(?:被)?(?:到|发到?|收到|发送)?(?:了)?|(?:都)?(?:排除|剔除)了?(?:谁|哪些(?:人|客户)?)|(?:为什么|为啥|为何)(?:会)?(?:被)?(?:排除|剔除|有人没收到|有人不发)(?:他们|这些人)?|(?:被)?(?:排除|剔除)的?(?:客户|人|名单|原因))`,
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
  command(
    `(?:show |list |any |see )?(?:me )?(?:(?:the|all|open|pending|unsent|my) )*drafts(?: (?:for me|do i have|are there))?|(?:what|which) drafts (?:do i have|are there|are open)`,
    () => listMine('draft'),
  ),
  command(
    `(?:what|which)(?: drafts?| outreach)? (?:is|are) (?:waiting|pending|open|to be approved)(?: for (?:me|approval|my approval))?|(?:pending|open) approvals?|(?:outreach|drafts|anything) (?:waiting|pending)(?: for (?:me|approval))?|(?:anything|what) to approve|(?:what|anything) (?:do|should|must|can) i (?:approve)(?: today)?`,
    () => ({ tool: 'list_outreach', input: { state: 'draft' } }),
  ),
  command(
    `what (?:do|should|must) i (?:send|write)(?: today| now)?|(?:what|who) (?:is|are) (?:in my hands|mine to send)|my (?:todo|to-do)s?(?: list)?`,
    () => listMine('draft'),
  ),
  command(
    `(?:show |list )?(?:the )?(?<state>sent|approved|cancell?ed|void|lapsed) (?<noun>messages|outreach|campaigns)`,
    (pieces) => list(pieces, false),
  ),
  command(
    `(?:看看?|查看?|打开)?(?:一下)?(?:我的?)?(?:有)?(?:什么|哪些)?(?:草稿|草稿箱|待发)(?:的)?(?:草稿|消息|触达)?(?:有哪些)?`,
    () => listMine('draft'),
  ),
  command(`(?:今天|现在)?(?:我)?(?:要|该|应该)(?:发|写)(?:什么|啥|哪些|给谁)|我的待办`, () => listMine('draft')),
  command(
    `(?:看看?|查看?|有什么|有哪些|还有)?(?:等?我?|待|要|等)(?:我)?(?:审批|批)的?(?:草稿|触达|消息)?(?:有哪些)?`,
    () => ({ tool: 'list_outreach', input: { state: 'draft' } }),
  ),
  command(`(?:看看?|查看?)?(?<state>已批准|已发送?|已取消|已作废|已失效)的?(?<noun>触达|消息)`, (pieces) =>
    list(pieces, false),
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
  command(`(?:把|将)?${ZH_NUMBER}(?:的?文案|的?内容)?(?:(?:改得?|写得?|弄得?)(?:成|为)?[:,]?|[:,])(?<wish>.+)`, revise),
  command(`(?:${NUMBER}|#?(?<short>\\d{1,6}))[:,]? (?<wish>.+)`, reviseByWish),
  command(`(?:把|将)?${ZH_NUMBER}(?:的?文案|的?内容)?(?<wish>.+)`, reviseByWish),
  command(
    `(?:change|edit|rewrite|fix) the (?<wish>subject(?: line)?|greeting|ending|closing|first sentence|last sentence)(?: .+)?`,
    reviseWhole,
  ),
  command(
    `(?:remove|delete|drop|cut|leave out) the (?:first|last|second|third) (?:sentence|paragraph|line)`,
    reviseWhole,
  ),
  command(
    `(?:把)?(?:最后|第[一二三四五]|开头|结尾)的?(?:那?[一二]?[句段])?(?:话)?(?:去掉|删掉|删除|改一?下)|(?:去掉|删掉|删除)(?:最后|第[一二三四五])[一二]?[句段](?:话)?`,
    reviseWhole,
  ),
  command(`(?:tone|style|语气|风格) ?: ?(?<wish>.+)`, revise),
  command(
    `(?:润色|优化|改改|改一改|再改改|换一换|重写|改写)(?:一?下|一遍)?|(?:polish|improve|nicer|rewrite|better)(?: it)?`,
    reviseWhole,
  ),
  command(
    `(?:add|mention|include|leave out|skip|do not mention|don't mention) .{2,60}|(?:keep it )?(?:under|below|at most|within) \\d+ (?:words|characters|sentences)|(?:be |make it )?more direct|(?:way |much )?too (?:long|formal|short)|(?:less|fewer) words|sounds? too formal|(?:say it |make it )?simpler(?: language)?|(?:加一?[句个段]|加上|提到|提一?下|补充|别提|不要提|不提).{1,40}|(?:改成|控制在|写到|不超过)\\d+个?字(?:以内|左右)?|(?:简单|简洁|直接)一?[点些]|太官方了?|(?:别|不要)(?:那么|太|这么)?像广告|(?:sounds? )?(?:less|too (?:much )?) ?(?:like an ad|salesy|pushy)|(?:温柔|柔和|诚恳|真诚|热情)(?:一?[点些])(?:儿)?|(?:太|有点)(?:啰嗦|罗嗦|硬|冷|官方|营销)(?:了)?`,
    reviseWhole,
  ),
  command(`(?:把它|把文案|把内容|文案|内容)?(?:改一?下|修改|改写|重写)[:：,，]\\s*(?<wish>.+)`, revise),
  command(`(?:把它|把文案|把内容|文案|内容|语气)?(?:改得?|写得?|说得?|弄得?)?(?<wish>${ZH_WISHES()})`, revise),
  // Whatever reads as a wish as a whole is one, in a thread about a draft.
  command(`(?<wish>.{1,80})`, reviseByWish),
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
  const { channel: noun, who = '', language, spoken, no, offer, offered, soon, when = soon, tail } = pieces;
  const kind = (pieces.kind ?? '').replace(WRITTEN, '').trim();
  const isWritten = WRITTEN.test(pieces.kind ?? '');
  const channel = noun === undefined ? undefined : channelOfNoun(noun);
  if (channel === null) return null;
  const audience = await read.audience(who);
  if (audience === null) return null;
  const sendAt = when === undefined ? undefined : read.time(when);
  if (sendAt === null) return null;
  const playbook = await read.playbook(kind);
  const wish = kind !== '' && playbook === null ? { instruction: kind } : {};
  const named = offer ?? offered;
  const said = language ?? spoken;
  const more = tail === undefined ? {} : readTail(tail, read);
  if (more === null) return null;
  return {
    tool: 'draft_outreach',
    input: {
      ...audience,
      ...(channel !== undefined && { channel }),
      ...(isWritten && { written: true }),
      ...(playbook !== null && { playbook }),
      ...wish,
      ...(said !== undefined && { language: /^(?:english|英)/iu.test(said) ? 'en' : 'zh' }),
      ...(no === undefined ? named !== undefined && { offer: named } : { offer: 'none' }),
      ...(sendAt !== undefined && { sendAt }),
      ...more,
    },
  };
}

/** A message that is read, and no script of a call. */
const WRITTEN = /^written(?: |$)| ?(?:文字|书面)$/iu;

/** Whom a few words name on their own: nobody is looked for by a description. */
async function draftToNamed({ how, ...pieces }: Pieces, read: CommandReader): Promise<ToolCall | null> {
  const { who = '', kind = '' } = pieces;
  if (kind.trim() !== '' && (await read.playbook(kind)) === null && readRevision(kind) === null) return null;
  if (!(await read.isNamed(who))) return null;
  return draft({ ...pieces, ...(how !== undefined && { channel: how }) }, read);
}

/** A kind that says what it is, such as a survey, is one to whoever is described. */
function draftToPeople(pieces: Pieces, read: CommandReader): Promise<ToolCall | null> {
  const kind = (pieces.kind ?? '')
    .replace(/^(?:the|a) /iu, '')
    .replace(/^祝福$/u, '生日祝福')
    .replace(/^问卷$/u, '满意度问卷');
  return draft({ ...pieces, kind }, read);
}

/** A call is prepared by a script. */
function draftCall(pieces: Pieces, read: CommandReader): Promise<ToolCall | null> {
  return draftToNamed({ ...pieces, channel: 'call script' }, read);
}

const NO_OFFER =
  /^(?:无|没有?|别给|别带|不给|不带|不含|不用|不要)(?:任何)?(?:优惠|折扣)$|^(?:no|without) (?:an? |the |any )?(?:offer|discount)s?$/iu;
const OFFER_IN_TAIL =
  /^(?:(?:带上?|附上?|用|使用|含)(?:优惠)?|优惠:?|(?:with|using)(?: the)?(?: offer)?|offer:?) ?["“]?(?<offer>[^"”]+?)["”]?(?:的?优惠| offer)?$/iu;

/** What is said after a comma, each part a wish, a time or an offer; null where one is none of them. */
function readTail(tail: string, read: CommandReader): object | null {
  let found: { instruction?: string; sendAt?: string; offer?: string } = {};
  for (const part of tail.split(/ ?[,;。] ?/u).filter((each) => each.trim() !== '')) {
    const sendAt = read.time(part.replace(SENDING, '').trim());
    const offer = OFFER_IN_TAIL.exec(part)?.groups?.offer;
    if (NO_OFFER.test(part)) found = { ...found, offer: 'none' };
    else if (sendAt !== null) found = { ...found, sendAt };
    else if (readRevision(part) !== null)
      found = { ...found, instruction: [found.instruction, part].filter(Boolean).join(', ') };
    else if (offer !== undefined) found = { ...found, offer };
    else return null;
  }
  return found;
}

const SENDING =
  /^(?:to be sent|sent|sending it|send(?: it)?|to go out|going out|for|定时|在|于)(?: on| at)? ?|(?:再|才)?(?:发送|发出|发)(?:出去)?$/giu;

async function show({ id, customer }: Pieces, read: CommandReader): Promise<ToolCall | null> {
  const outreach = read.outreach(id);
  if (outreach === null) return null;
  if (customer === undefined) return { tool: 'show_outreach', input: { outreach } };
  return { tool: 'show_outreach', input: { outreach, customer: (await read.customer(customer)) ?? customer } };
}

/** Only of a customer by name: who "what" is received by may be anybody. */
async function showToOne({ customer = '' }: Pieces, read: CommandReader): Promise<ToolCall | null> {
  const outreach = read.outreach(undefined);
  const known = outreach === null ? null : await read.customer(customer);
  return known === null ? null : { tool: 'show_outreach', input: { outreach, customer: known } };
}

function leftOut({ id }: Pieces, read: CommandReader): ToolCall | null {
  const outreach = read.outreach(id);
  return outreach === null ? null : { tool: 'show_outreach', input: { outreach, leftOut: true } };
}

function revise({ id, wish = '' }: Pieces, read: CommandReader): ToolCall | null {
  const outreach = read.outreach(id);
  return outreach === null ? null : { tool: 'revise_outreach', input: { outreach, instruction: wish.trim() } };
}

/** Words that are a wish from beginning to end; a number before it may lack its noun. */
function reviseByWish({ short, id = short, wish = '' }: Pieces, read: CommandReader): ToolCall | null {
  return readRevision(wish) === null ? null : revise({ id, wish }, read);
}

/** The whole of what was said is the wish. */
function reviseWhole(_: Pieces, read: CommandReader): ToolCall | null {
  return revise({ wish: read.said }, read);
}

function listMine(state: 'draft'): ToolCall {
  return { tool: 'list_outreach', input: { state, mine: true } };
}

function list({ state: said, noun = '' }: Pieces, mine: boolean): ToolCall | null {
  const state = said === undefined ? (/draft|草稿/iu.test(noun) ? 'draft' : undefined) : outreachStateOf(said);
  if (state === null) return null;
  return { tool: 'list_outreach', input: { ...(state && { state }), ...(mine && { mine: true }) } };
}
