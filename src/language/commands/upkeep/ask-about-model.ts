import type { ToolCall } from '../../../domain/answer.ts';
import { type Command, type CommandReader, command, type Pieces } from '../command.ts';

const MODEL = '(?:the )?(?:language |ai |llm )?model';
const WHEN = '(?: (?<when>.+))?';
const ZH_MODEL = '(?:语言|大语言|大)?模型';
/** Before or after the model: 本月模型用量, 模型本月用量. */
const ZH_WHEN = '(?<when>[^模型的]+?)?的?';
const ZH_TOTAL = '(?:一共|总共|共)?';

/** What the language model took, cost and saw. */
export const ABOUT_MODEL: readonly Command[] = [
  command(`${MODEL}(?:'s)? (?:usage|use|costs?|spending|calls)${WHEN}`, usage),
  command(`(?:usage|use|costs?) of ${MODEL}${WHEN}`, usage),
  command(`(?:how much|what) (?:did|does|has) ${MODEL} costs?${WHEN}`, usage),
  command(
    `how (?:much|many tokens) (?:did|has|have) (?:we |${MODEL} )(?:spen[dt]|used?)(?: on ${MODEL})?${WHEN}`,
    usage,
  ),
  command(`how often (?:was|did we (?:ask|use|call)) ${MODEL}(?: (?:asked|used|called))?${WHEN}`, usage),
  command(`${ZH_WHEN}${ZH_MODEL}的?(?:用量|使用量|使用情况|调用量|费用|花费|成本|开销)(?:是?多少|如何|怎么样)?`, usage),
  command(`${ZH_MODEL}${ZH_WHEN}(?:用量|使用量|使用情况|调用量|费用|花费|成本|开销)(?:是?多少|如何|怎么样)?`, usage),
  command(`${ZH_WHEN}${ZH_MODEL}${ZH_TOTAL}(?:花|用|调用)了?多少(?:钱|次| ?tokens?)`, usage),
  command(`${ZH_MODEL}${ZH_WHEN}${ZH_TOTAL}(?:花|用|调用)了?多少(?:钱|次| ?tokens?)`, usage),
  command(
    `what (?:did|was|has) ${MODEL} (?:been )?(?:see|seen|get|sent|told|shown)(?: (?:of|for|from) (?<person>\\S+@\\S+))?`,
    requests,
  ),
  command(`what (?:was|did we) (?:sent|send) to ${MODEL}`, requests),
  command(`${ZH_MODEL}(?:都|究竟|到底)?(?:看到|看见|收到)了?(?:什么|哪些)(?:内容|数据|信息)?`, requests),
  command(`(?:给|向|发给)${ZH_MODEL}(?:都)?(?:发送|发|看)?了?(?:什么|哪些)(?:内容|数据|信息)?`, requests),
];

function usage({ when }: Pieces, read: CommandReader): ToolCall | null {
  const period = when === undefined ? undefined : read.period(when);
  return period === null ? null : { tool: 'model_usage', input: period === undefined ? {} : { period } };
}

function requests({ person }: Pieces): ToolCall {
  return { tool: 'model_requests', input: person === undefined ? {} : { person } };
}
