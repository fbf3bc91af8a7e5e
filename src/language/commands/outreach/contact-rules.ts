import type { ToolCall } from '../../../domain/answer.ts';
import type { OutreachChannel } from '../../../domain/outreach/channel.ts';
import type { RecordConsentInput } from '../../../tools/record-consent.ts';
import { type Command, type CommandReader, command, type Pieces, unquoted } from '../command.ts';
import { readConsentWords } from './consent-words.ts';
import { CONTACT_POLICY } from './contact-policy.ts';

/** A question that begins as a polite request does; nothing of it is taken away before. */
function asked(template: string, build: Command['build']): Command {
  return { ...command(`${template}[\\s.?!。？！吗呢吧]*`, build), isAsSaid: true };
}

const AGREED =
  '(?<granted>(?:has |have )?(?:agreed|agrees|consented|consents|opted in|said yes|says yes|subscribed|signed up) (?:to|for)|(?:is |was )?(?:ok(?:ay)?|fine|happy) with|wants (?!no\\b|to be\\b)|gave (?:us )?(?:their |her |his )?consent (?:to|for)|(?:has |have )?accepted|allows)';
const REFUSED = `(?<denied>refused|refuses|declined|declines|said no to|(?:does not|doesn't|do not|don't|did not|didn't) (?:want|agree to|consent to)|wants no)`;
const WITHDREW =
  "(?<withdrawn>(?:withdrew|withdraws|has withdrawn|revoked|revokes|took back) (?:their |her |his |the )?consent (?:to|for)|opted out of|unsubscribed from|no longer wants?|(?:does not|doesn’t|doesn't) want any more|wants no more)";
const SAID = `(?:${AGREED}|${WITHDREW}|${REFUSED})`;
const BECAUSE = '(?:,? (?:because(?: of)?|evidence:?|as per|see) (?<evidence>.+))?';

const ZH_SAID =
  '(?:已经?|明确|现在|口头|电话里|微信上|刚才?|今天|说)*(?:(?<withdrawn>撤回了?(?:对)?|撤销了?(?:对)?|退订了?|取消了?|不再(?:想)?(?:接收|接受|收到|收|同意))|(?<denied>不(?:愿意?)?同意|拒绝了?(?:接收|接受)?|不(?:想|要|愿意?|接受)(?:再)?(?:接收|收到|收|接)?)|(?<granted>(?:同意|答应)了?(?:接收|接受|收)?|愿意(?:接收|接受|收)|接受了?|授权了?|订阅了?))';
const ZH_BECAUSE = '(?:[,，;；。 ]*(?:依据|凭证|证据|因为|根据)(?:是|为)?[:：]?(?<evidence>.+))?';

const EN_MAY = '(?:may|can|could|should|am i allowed to|are we allowed to|is it ok(?:ay)? to|do we have consent to)';
const ZH_MAY =
  '(?:我|我们)?(?:现在)?(?:可以|可不可以|能不能|能否|可否|是否可以|是否能|能|可)(?:现在|再)?(?:给|向|对|跟|和|与)?';
const ZH_HOW = '发(?<zhPurpose>营销|推广|促销|服务)?(?:类|的)?(?<zhHow>短信|电子邮件|邮件|微信|whats ?app|消息)';

/** What customers said about being written to, whether somebody may be, and the company's rules for it. */
export const CONTACT_RULES: readonly Command[] = [
  command(
    `(?:record|note|remember|log|write down|register) (?:that )?{customer} ${SAID} (?<what>.+?)${BECAUSE}`,
    record,
  ),
  command(`{customer} ${SAID} (?<what>.+?)${BECAUSE}`, said),
  command(
    `(?:record|note|remember|log)? ?(?:that )?(?:nobody|no one|we) (?:may|must|should|can)(?: not)? (?<what>profile) (?<customer>.+)`,
    refusesProfiling,
  ),
  command(
    `record consent(?: of| for)?:? ?{customer},? (?:to |for |by )?(?<what>(?:marketing )?(?:e-?mails?|sms|texts?|whatsapp|wechat|phone|calls?|letters?)(?: marketing)?)`,
    saidSo('granted'),
  ),
  command(`(?:opt|sign) (?:in|up) {customer} (?:to|for) (?<what>.+)`, saidSo('granted')),
  command(`(?:opt|sign) {customer} (?:in|up) (?:to|for) (?<what>.+)`, saidSo('granted')),
  command(
    `(?:no more|stop(?: sending)?|never send|don't send|do not send)(?: any)?(?: more)? (?<what>(?:marketing )?(?:e-?mails?|sms|texts?|messages|calls?|letters?)) to {customer}(?: any ?more| again)?`,
    saidSo('denied'),
  ),
  command(
    `(?:stop|never|don't|do not|no) (?<verb>e-?mail|text|call|phone|contact|writ|messag)(?:ing|e|ting)? (?:to )?{customer}(?: again| any ?more)?`,
    refusedBy,
  ),
  command(`(?:unsubscribe|opt out) {customer}(?: (?:from|of) (?<what>.+))?`, saidSo('withdrawn')),
  command(
    `(?:take|remove) {customer} (?:off|from) (?:the |our )?(?:(?:mailing )?list|(?<what>(?:marketing )?(?:e-?mails?|sms|texts?|newsletters?)))`,
    saidSo('withdrawn'),
  ),
  command(`{customer} (?:asked|asks|told) us to stop(?: (?<what>.+))?`, saidSo('withdrawn')),
  command(
    `(?:客户)?{customer}(?:说|要求|让我们|表示)?(?:以后)?(?:不要|别|不|不再)(?:再)?(?:给(?:他|她))?(?:发|收)(?<what>营销短信|短信|邮件|微信|消息|)了?`,
    saidSo('withdrawn'),
  ),
  command(`(?:客户)?{customer}取消(?:了)?订阅`, saidSo('withdrawn')),
  command(`opt {customer} out(?: of (?<what>.+))?`, saidSo('withdrawn')),
  command(
    `{customer} (?:has |wants to )?(?:opt(?:ed)? out|unsubscribed?|wants no (?:more )?(?:contact|messages)|does not want to be contacted)`,
    saidSo('withdrawn'),
  ),
  command(
    `(?:不要|别|不能|不得|停止|不)(?:再)?(?:给|向|对)(?:客户)?{customer}(?:再)?(?:发送?|打)(?<what>(?:营销)?(?:电子邮件|邮件|短信|微信|消息|电话))了?`,
    saidSo('denied'),
  ),
  command(`(?:不要|别|不得|停止)(?:再)?(?:联系|打扰|触达)(?:客户)?{customer}了?`, saidSo('denied')),
  command(
    `(?:给|帮|替)?(?:客户)?{customer}(?:要求|说|想要?)?(?:退订|不再打扰|不要再(?:联系|打扰)(?:他|她)?|别再(?:联系|打扰)(?:他|她)?)了?`,
    saidSo('withdrawn'),
  ),
  command(`(?:do not|don't|never|stop) profil(?:e|ing) (?<customer>.+)`, refusesProfiling),
  command(
    `(?:记录|登记|记下|备注|记一下)(?:一下)?[:：,，]?(?:客户)?{customer}${ZH_SAID}(?<what>.+?)${ZH_BECAUSE}`,
    record,
  ),
  command(`(?:客户)?{customer}${ZH_SAID}(?<what>.+?)${ZH_BECAUSE}`, said),
  command(
    `(?:不得|不能|不要|不可|禁止|停止|任何人不得|谁都不能)(?:再)?(?:对|给|为)?(?:客户)?{customer}(?:做|进行)?(?:用户)?画像`,
    refusesProfiling,
  ),
  asked(
    `${EN_MAY} (?:i|we)?(?: still| now)? ?(?:send )?(?:(?:an?|any) )?(?<how>e-?mails?|mail|sms|text(?: messages?)?|call|phone|ring|whatsapp|wechat|message|contact|reach|write(?: a letter)?)(?: to)? (?<customer>.+?)(?: (?:for|about) (?<purpose>marketing|service))?(?: now| today)?`,
    rights,
  ),
  asked(
    `${EN_MAY} (?:i|we)(?: still| now)? (?:send|write) (?<customer>.+?) (?:an?|any|some) (?:(?<purpose>marketing|service) )?(?<how>e-?mails?|sms|text(?: message)?s?|whatsapp(?: messages?)?|wechat messages?|letters?|messages?)(?: now| today)?`,
    rights,
  ),
  asked(`(?:is|are) (?<customer>.+?) (?:contactable|reachable|allowed to be contacted)`, namedRights),
  asked(
    `why (?:can't|can’t|can not|cannot|may|can) (?:i|we)(?: not)? (?:send )?(?<how>e-?mail|text|call|phone|write|contact|reach|message)(?: to)? (?<customer>.+?)`,
    namedRights,
  ),
  asked(
    `(?:did|has|does|do) (?<customer>.+?) (?:consent(?:ed)?|agreed?|accept(?:ed)?|opt(?:ed)? in|want)(?: (?:to|for))? ?(?<how>e-?mails?|sms|texts?|calls?|whatsapp|wechat|letters?)?`,
    namedRights,
  ),
  asked(
    `(?:can|may) (?:i|we) send (?<customer>.+?) (?<purpose>marketing|service) (?<how>e-?mails?|sms|texts?|letters?)`,
    namedRights,
  ),
  asked(`(?<customer>.+?)(?:'s|’s)? (?:consents?|permissions?|contact rights)`, namedRights),
  asked(`(?:contact )?(?:consents?|permissions?|contact rights) (?!of|for)(?<customer>.+?)`, namedRights),
  asked(`(?:客户)?(?<customer>.+?)(?:现在)?(?:能不能|可不可以|能否|可以|能)(?:被)?(?:联系|打扰|触达)`, namedRights),
  asked(`${ZH_MAY}?(?<zhHow>打电话|写信|寄信)给(?:客户)?(?<customer>.+?)`, namedRights),
  asked(`${ZH_MAY}?发(?<zhHow>短信|电子邮件|邮件|微信)给(?:客户)?(?<customer>.+?)(?=吗|[?？])`, namedRights),
  asked(
    `(?:为什么|为啥|为何)(?:我|我们)?(?:不能|不可以|不让|没法)(?:给|向|对)?(?:客户)?(?<customer>.+?)(?:${ZH_HOW}|打电话|写信|联系)?`,
    namedRights,
  ),
  asked(
    `(?:客户)?(?<customer>.+?)(?:有没有|是否)?(?:同意|授权|许可)(?:过|了)?(?:收|接收|接受)?(?<zhHow>短信|电子邮件|邮件|微信)?(?:了)?(?:没有?|吗)`,
    namedRights,
  ),
  asked(`(?:客户)?(?<customer>.+?)(?:能不能|可不可以|能否)${ZH_HOW}`, namedRights),
  asked(`(?:客户)?(?<customer>.+?)(?:可以|能)${ZH_HOW}(?:吗|么)`, namedRights),
  asked(`(?:客户)?(?<customer>.+?)的(?:授权|同意|退订)(?:情况|状态|记录)?`, namedRights),
  asked(
    `(?:is it )?(?:ok(?:ay)?|fine|allowed) to (?<how>e-?mail|text|call|phone|write|contact|message)(?: to)? (?<customer>.+?)`,
    namedRights,
  ),
  asked(`(?:what|which) channels? (?:for|can (?:i|we) use for|to reach) (?<customer>.+?)`, namedRights),
  asked(`(?:客户)?(?<customer>.+?)(?:可以|能|能不能|可不可以)(?:收)?(?<zhHow>打电话|短信|邮件|微信)`, namedRights),
  asked(`(?:可以|能|能不能|可不可以)(?<zhHow>微信|电话|短信|邮件)?联系(?:客户)?(?<customer>.+?)`, namedRights),
  asked(`(?:给|向)(?:客户)?(?<customer>.+?)${ZH_HOW}(?:行吗|可以吗|行不行|可不可以|合规吗)`, namedRights),
  asked(`(?:客户)?(?<customer>.+?)(?:有没有|是否)(?:同意|授权)`, namedRights),
  asked(`how (?:may|can|should) (?:i|we) (?:contact|reach|write to) (?<customer>.+?)`, rights),
  asked(`(?:show )?(?:the )?(?:contact rights|consents?|permissions?) (?:of|for) (?<customer>.+?)`, rights),
  asked(`what (?:has|did) (?<customer>.+?) (?:consented|agreed?|consent) to`, rights),
  asked(`${ZH_MAY}(?:客户)?(?<customer>.+?)${ZH_HOW}`, rights),
  asked(`${ZH_MAY}(?:客户)?(?<customer>.+?)(?<zhHow>打电话|写信|寄信)`, rights),
  asked(
    `(?:我|我们)?(?:现在)?(?:可以|能|可不可以|能不能|能否|是否可以)(?:联系|触达|打扰)(?:客户)?(?<customer>.+?)`,
    rights,
  ),
  asked(`(?:怎么|怎样|如何|可以怎么|通过什么渠道)(?:可以)?(?:联系|触达)(?:客户)?(?<customer>.+?)`, rights),
  asked(
    `(?:客户)?(?<customer>.+?)的(?:联系许可|联系权限|授权情况|同意情况|许可情况|许可)(?:是什么|有哪些|如何)?`,
    rights,
  ),
  asked(`(?:客户)?(?<customer>.+?)(?:同意|授权)了?(?:什么|哪些)(?:渠道)?`, rights),
  ...CONTACT_POLICY,
];

/** In so many words: whoever is named is looked for by the tool, which also says when there is nobody. */
function record(pieces: Pieces): ToolCall | null {
  const words = readConsentWords(pieces.what ?? '');
  if (words === null) return null;
  return consentCall(unquoted(pieces.customer ?? ''), {
    ...words,
    status: statusOf(pieces),
    evidence: pieces.evidence,
  });
}

/** A statement, which a question may look like: "who agreed to e-mails"; only a customer's own name makes it one. */
async function said(pieces: Pieces, read: CommandReader): Promise<ToolCall | null> {
  const words = readConsentWords(pieces.what ?? '');
  const customer = words === null ? null : await read.customer(pieces.customer ?? '');
  if (words === null || customer === null) return null;
  return consentCall(customer, { ...words, status: statusOf(pieces), evidence: pieces.evidence });
}

/** What a command itself says of consent; only a customer's own name makes it one, and all of marketing is meant unless it says less. */
function saidSo(status: RecordConsentInput['status']) {
  return async ({ customer = '', what = '' }: Pieces, read: CommandReader): Promise<ToolCall | null> => {
    const words = readConsentWords(what);
    const known = words === null ? null : await read.customer(customer);
    return words === null || known === null ? null : consentCall(known, { ...words, status });
  };
}

const VERBS: readonly (readonly [RegExp, string])[] = [
  [/mail/iu, 'e-mail'],
  [/text/iu, 'sms'],
  [/call|phone/iu, 'phone'],
];

function refusedBy({ verb = '', customer }: Pieces, read: CommandReader): Promise<ToolCall | null> {
  const what = VERBS.find(([pattern]) => pattern.test(verb))?.[1] ?? '';
  return saidSo('denied')({ customer, what }, read);
}

/** Whether somebody may be written to, by a name that there is. */
async function namedRights({ customer = '', ...pieces }: Pieces, read: CommandReader): Promise<ToolCall | null> {
  const known = await read.customer(customer);
  return known === null ? null : rights({ ...pieces, customer: known });
}

function refusesProfiling({ customer = '' }: Pieces): ToolCall {
  return consentCall(unquoted(customer), { channel: 'all', purpose: 'profiling', status: 'denied' });
}

function statusOf({ granted, withdrawn }: Pieces): RecordConsentInput['status'] {
  if (granted !== undefined) return 'granted';
  return withdrawn !== undefined ? 'withdrawn' : 'denied';
}

function consentCall(customer: string, { evidence, ...said }: Omit<RecordConsentInput, 'customer'>): ToolCall {
  return { tool: 'record_consent', input: { customer, ...said, ...(evidence !== undefined && { evidence }) } };
}

const CHANNELS: readonly (readonly [OutreachChannel, RegExp])[] = [
  ['email', /^e-?mails?$|^mail$|^(?:电子)?邮件$/iu],
  ['sms', /^sms$|^text(?: messages?|s)?$|^短信$/iu],
  ['whatsapp', /^whats ?app/iu],
  ['wechat', /^we ?chat|^微信$/iu],
  ['call_script', /^(?:call|phone|ring)$|^打电话$/iu],
  ['letter', /letter|^写信$|^寄信$/iu],
];

const THEM = /^(?:them|these|those|they|him|her|it|everybody|everyone|people|customers?|他们|她们|他|她|客户|大家)$/iu;

function rights({ customer = '', how, zhHow, purpose, zhPurpose }: Pieces): ToolCall | null {
  const who = unquoted(customer);
  if (THEM.test(who)) return null;
  const channel = CHANNELS.find(([, pattern]) => pattern.test(how ?? zhHow ?? ''))?.[0];
  const about = purpose?.toLowerCase() ?? (zhPurpose === undefined ? undefined : PURPOSE_OF[zhPurpose]);
  return {
    tool: 'contact_rights',
    input: { customer: who, ...(channel && { channel }), ...(about !== undefined && { purpose: about }) },
  };
}

const PURPOSE_OF: Readonly<Record<string, string>> = {
  营销: 'marketing',
  推广: 'marketing',
  促销: 'marketing',
  服务: 'service',
};
