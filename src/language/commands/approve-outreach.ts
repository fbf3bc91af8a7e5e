import type { ToolCall } from '../../domain/answer.ts';
import { type Command, type CommandReader, command, type Pieces, unquoted } from './command.ts';

const NUMBER = '(?:(?:the )?(?:drafts?|outreach|messages?|campaigns?)(?: (?:number|no\\.?|#))? ?#?(?<id>\\d+))';
const IT = '(?:it|this|that|this one|the (?:draft|outreach|message|campaign))';
const ONE = `(?:${NUMBER}|${IT})`;

const ZH_NUMBER = '(?:草稿|触达|消息)(?:编号)?(?:第)?#? ?(?<id>\\d+)(?:号)?';
const ZH_ONE = `(?:${ZH_NUMBER}|它|这个|这条|此(?:触达|草稿)|该?(?:触达|草稿))`;

/** The life of an outreach after its draft: asking for approval, approving, cancelling, copying, marking as sent. */
export const OUTREACH_LIFE: readonly Command[] = [
  command(`approve(?: and (?:send|release))? ${ONE}`, (pieces, read) => call('approve_outreach', pieces, read)),
  command(`(?:批准|审批|同意|通过)(?:并发送)?${ZH_ONE}`, (pieces, read) => call('approve_outreach', pieces, read)),
  command(`${ZH_NUMBER}(?:批准|审批通过|同意发送)`, (pieces, read) => call('approve_outreach', pieces, read)),

  command(
    `(?:ask|get|tell|request) (?<approver>.+?) (?:to|for) (?:approve|approval of|the approval of) ${ONE}`,
    request,
  ),
  command(`(?:request|ask for|get) (?:an? |the )?approval (?:of|for) ${ONE}(?: (?:from|by) (?<approver>.+))?`, request),
  command(`send ${ONE} (?:to (?<approver>.+?) )?for approval`, request),
  command(`who (?:may|can|could|is allowed to|must|should|has to) approve ${ONE}`, request),
  command(
    `(?:请|让|叫|找|向)?(?<approver>(?!不|别|勿|谁|哪|可以|申请|提交|请求|取消|撤).+?)(?:来|申请)?(?:审批|批准|审核)(?:一下)?${ZH_ONE}`,
    request,
  ),
  command(`(?:申请|提交|请求)(?:审批|批准)${ZH_ONE}`, request),
  command(`(?:谁|哪些人|哪位)(?:可以|能|有权|应该|来)?(?:审批|批准)${ZH_ONE}`, request),
  command(`${ZH_NUMBER}(?:由)?(?:谁|哪些人|哪位)(?:可以|能|有权|来)?(?:审批|批准)`, request),

  command(
    `(?:cancel|stop|call off|abort|withdraw|discard) (?:(?:the )?(?:sending|approval) of )?${ONE}`,
    (pieces, read) => call('cancel_outreach', pieces, read),
  ),
  command(`(?:取消|停止|撤销|撤回|中止|终止|作废)(?:发送)?${ZH_ONE}(?:的发送)?`, (pieces, read) =>
    call('cancel_outreach', pieces, read),
  ),

  command(`(?:copy|duplicate|reuse|(?:make|create) (?:a )?copy of) ${ONE}`, (pieces, read) =>
    call('copy_outreach', pieces, read),
  ),
  command(`(?:复制|拷贝|复用)(?:一份)?${ZH_ONE}`, (pieces, read) => call('copy_outreach', pieces, read)),

  command(`mark ${ONE}(?: (?:to|for) (?<customer>.+?))? as (?:sent|done|delivered)`, markSent),
  command(`(?:i(?:'ve| have)? )?(?:already )?sent ${NUMBER}(?: to (?<customer>.+))?`, markSent),
  command(
    `(?:标记|标为|把|将)?${ZH_ONE}(?:(?:发?给)(?<customer>.+?)(?:的消息)?)?(?:标记)?(?:为|成)?已(?:经)?(?:发送|发出|发了|送达)`,
    markSent,
  ),
];

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
