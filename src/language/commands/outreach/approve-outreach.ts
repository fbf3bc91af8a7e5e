import type { ToolCall } from '../../../domain/answer.ts';
import { type Command, type CommandReader, command, type Pieces, unquoted } from '../command.ts';

const NUMBER =
  '(?:(?:(?:the )?(?:drafts?|outreach|messages?|campaigns?)(?: (?:number|no\\.?|#))? ?)?#?(?<id>\\d{1,6}(?!\\d)))';
const IT =
  '(?:it|this|that|this one|the (?:draft|outreach|message|campaign|e-?mail|text|letter|sms)|(?:draft|outreach|message))';
const ONE = `(?:${NUMBER}|${IT})`;
const OR_IT = `(?: ${ONE})?`;

const ZH_NUMBER = '(?:(?:草稿|触达|消息)(?:编号)?(?:第)?)?#? ?(?<id>\\d+)(?:号)?(?:草稿|触达)?';
const ZH_ONE = `(?:${ZH_NUMBER}|它|这个|这条|这封|这份|此(?:触达|草稿)|该?(?:触达|草稿))`;
const ZH_OR_IT = `(?:${ZH_ONE})?`;

/** The life of an outreach after its draft: asking for approval, approving, cancelling, copying, marking as sent. */
export const OUTREACH_LIFE: readonly Command[] = [
  command(
    `(?:(?:ok(?:ay)?|yes|good|fine|go ahead|looks good),? (?:and )?)?(?:approved?|release)(?: and (?:send|release))?${OR_IT}`,
    approve,
  ),
  command(`(?:(?:ok(?:ay)?|yes|fine|go ahead),? (?:and )?)?send(?: out)? ?(?:${ONE})?(?: out)?(?: now| off)?`, approve),
  command(
    `go(?: ahead)?|lgtm|ship it|(?:looks|all) (?:good|fine),? (?:send|approve)(?: it)?|(?:it is|it's) (?:approved|fine)(?:,? send it)?`,
    approve,
  ),
  command(`(?:可以|好的?|没问题)?[,]?(?:批准|审批|同意|通过|批了?)(?:并发送)?${ZH_OR_IT}(?:吧|了|发送)?`, approve),
  command(
    `(?:把|将)?${ZH_ONE}(?:批准|审批通过|审批|同意发送|通过|批了?|可以发(?:了|送)?|发送|发出去|发了?吧)`,
    approve,
  ),
  command(`(?:行|好的?|可以|没问题|就这样)?[,]?(?:发送|发|发出去|可以发了?|立即发送|现在发送?)(?:${ZH_ONE})?`, approve),

  command(
    `(?:ask|get|tell|request|have|let) (?<approver>(?!for\\b|an?\\b|the\\b).+?) (?:to |for )?(?:approve|approval(?: of)?|the approval of|sign off(?: on)?)${OR_IT}`,
    request,
  ),
  command(
    `(?:get|request|ask for|need|i need) (?:an? |the )?(?:approval|sign-?off)(?: (?:of|for) ${ONE})?(?: (?:from|by) (?<approver>.+))?`,
    request,
  ),
  command(`get ${ONE} approved(?: by (?<approver>.+))?`, request),
  command(`(?:send|submit|put)${OR_IT} (?:to (?<approver>.+?) )?for approval`, request),
  command(`(?<approver>[^,]+?),? please approve ${ONE}`, request),
  command(`who (?:may|can|could|is allowed to|must|should|has to|will) (?:approve|sign off)${OR_IT}`, request),
  command(
    `(?:请|让|叫|找|向|交给|给)(?<approver>(?![,;])(?!不|别|勿|谁|哪|可以|申请|提交|请求|取消|撤).+?)(?:来|申请|帮忙|帮我)?(?:审批|批准|审核|批)(?:一下|下)?${ZH_OR_IT}`,
    request,
  ),
  command(
    `${ZH_ONE}(?:请|让|叫|找|向|交给|给)(?<approver>(?![,;])(?!不|别|勿|谁|哪|可以|申请|提交|请求|取消|撤).+?)(?:来|申请|帮忙|帮我)?(?:审批|批准|审核|批)(?:一下|下)?`,
    request,
  ),
  command(
    `(?<approver>(?![,;])(?!不|别|勿|谁|哪|可以|申请|提交|请求|取消|撤|待|等|我|要|送).+?)(?:来|申请)?(?:审批|批准|审核)(?:一下)?${ZH_OR_IT}`,
    request,
  ),
  command(`(?:申请|提交|请求|发起|走)(?:审批|批准|审核)(?:${ZH_ONE})?`, request),
  command(`送审${ZH_OR_IT}`, request),
  command(`(?:谁|哪些人|哪位|找谁)(?:可以|能|有权|应该|来)?(?:审批|批准|批)${ZH_OR_IT}`, request),
  command(`${ZH_NUMBER}(?:由)?(?:谁|哪些人|哪位|找谁)(?:可以|能|有权|来)?(?:审批|批准|批)`, request),

  command(
    `(?:cancel|stop|call off|abort|withdraw|discard|delete|take back|recall|drop)(?: (?:(?:the )?(?:sending|approval)(?: of)?))?${OR_IT}`,
    cancel,
  ),
  command(
    `(?:(?:hold on|wait|no),? )?(?:don't|don’t|do not|never|stop) send(?:ing)?(?: ${ONE})?(?: (?:out|yet))?`,
    cancel,
  ),
  command(
    `(?:hold on|wait|no),? (?:cancel|stop)(?: ${ONE})?|undo(?: the)? approval|forget it|kill it|(?:never ?mind|forget it),? (?:cancel|stop)(?: it)?|scrap it`,
    cancel,
  ),
  command(`(?:取消|停止|撤销|撤回|中止|终止|作废|删除|删掉)(?:发送|审批)?${ZH_OR_IT}(?:的?(?:发送|审批))?`, cancel),
  command(
    `(?:算了[,]?)(?:取消|不发了?|别发了?)?吧?|(?:先|暂时)?(?:别|不要|不用|不)(?:再)?发(?:送|出去?)?(?:了|${ZH_ONE})?`,
    cancel,
  ),
  command(`(?:把|将)?${ZH_ONE}(?:不要了?|不发了?|先?别发了?|取消|撤回|撤销|作废|删除|删掉|删了?)`, cancel),

  command(`(?:copy|duplicate|reuse|(?:make|create) (?:a )?copy(?: of)?)${OR_IT}`, (pieces, read) =>
    call('copy_outreach', pieces, read),
  ),
  command(`(?:复制|拷贝|复用|再用一?次)(?:一份|一下)?${ZH_OR_IT}`, (pieces, read) =>
    call('copy_outreach', pieces, read),
  ),
  command(`(?:照|按)${ZH_ONE}再来一份`, (pieces, read) => call('copy_outreach', pieces, read)),

  command(`mark(?: ${ONE})?(?: (?:to|for) (?<customer>.+?))?(?: as)? (?:sent|done|delivered)`, markSent),
  command(`(?:i(?:'ve| have|’ve)? )?(?:already )?sent ${ONE}(?: to (?<customer>.+))?(?: already)?`, markSent),
  command(`(?:done,? )?(?:i(?:'ve| have|’ve)? )?(?:already )?sent(?: already)?`, markSent),
  command(
    `(?:标记|标为|把|将)?${ZH_ONE}(?:已?(?:经)?(?:发?给)(?<customer>.+?)(?:的消息)?)?(?:标记)?(?:为|成)?已(?:经)?(?:发送|发出|发了?|送达)`,
    markSent,
  ),
  command(`${ZH_ONE}已(?:经)?发给(?:了)?(?<customer>.+?)了?`, markSent),
  command(
    `(?:标记|标)(?:为|成)?(?:已发送?|发送|发出)|(?:我|都|微信|短信|信)?(?:已经?)(?:发送|发出|发了?|寄出|寄了)(?:了)?`,
    markSent,
  ),
  command(`(?:我|都|微信|短信|信)?发(?:了|完了|过了|出去了)`, markSent),
];

/** Whoever says it is asked once more before anything happens. */
function approve(pieces: Pieces, read: CommandReader): ToolCall | null {
  return call('approve_outreach', pieces, read);
}

function cancel(pieces: Pieces, read: CommandReader): ToolCall | null {
  return call('cancel_outreach', pieces, read);
}

function call(tool: string, { id }: Pieces, read: CommandReader): ToolCall | null {
  const outreach = read.outreach(id);
  return outreach === null ? null : { tool, input: { outreach } };
}

function request({ id, approver }: Pieces, read: CommandReader): ToolCall | null {
  const outreach = read.outreach(id);
  if (outreach === null) return null;
  const person = approver === undefined ? '' : unquoted(approver);
  return { tool: 'request_approval', input: person === '' ? { outreach } : { outreach, approver: person } };
}

async function markSent({ id, customer }: Pieces, read: CommandReader): Promise<ToolCall | null> {
  const outreach = read.outreach(id);
  if (outreach === null) return null;
  if (customer === undefined) return { tool: 'mark_outreach_sent', input: { outreach } };
  const known = await read.customer(customer);
  return known === null ? null : { tool: 'mark_outreach_sent', input: { outreach, customer: known } };
}
