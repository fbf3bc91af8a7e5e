import type { ToolCall } from '../../../domain/answer.ts';
import { COUNT_EN, COUNT_ZH, countOf } from '../../text/spoken-count.ts';
import { type Command, type CommandReader, command, type Pieces } from '../command.ts';
import { responseTimeOfManagers } from '../follow-ups/follow-up-problems.ts';

const TIME = `(?<count>${COUNT_EN})[ -]?(?<unit>hours?|hrs?|h|days?|d|weeks?)`;
const WITHIN = `(?:within|in|inside|under|no later than) ${TIME}`;
const MUST = '(?:must|should|have to|has to|need to|ought to|are to|is to|will|shall)';
const SLA = '(?:follow-?up )?(?:sla|deadline|time limit|response time)';
const ANSWER =
  '(?:answer(?:ing)?|follow(?:ing)? up(?: with| on)?|call(?:ing)?(?: back)?|ring(?:ing)?(?: back)?|contact(?:ing)?|(?:respond|reply)(?:ing)? to|get(?:ting)? back to|reach(?:ing)?(?: out to)?|deal(?:ing)? with|react(?:ing)? to)';
const ANSWERED = '(?:followed up|contacted|called|answered|reached|replied to|dealt with|rung)(?: back)?(?: with)?';
const AN_ANSWER = '(?:an? |our )?(?:answer|call(?: ?back)?|reply|response|follow-?up|reaction)';

const ZH_TIME = `(?<count>${COUNT_ZH}) ?个?(?<unit>小时|钟头|天|周|星期)`;
const ZH_WITHIN = `(?:在)?${ZH_TIME}(?:之?内|以内|里)`;
const ZH_MUST = '(?:必须|须|要|得|应该?|应当|需要?|都|一律|务必|就)*';
const ZH_ANSWER = '(?:跟进|联系|回访|回复|答复|回电|响应|回应|处理)(?:到|完|上)?';
const ZH_SLA = '(?:跟进|响应|回复)?的?(?:时限|期限|SLA)';

/** Within how many hours the members of a segment are followed up. */
export const SETTING_RESPONSE_TIMES: readonly Command[] = [
  response(`(?:(?:we|you|reps|the team) )?(?:${MUST} )?(?:always )?${ANSWER} (?<segment>.+?) ${WITHIN}`),
  response(`(?<segment>.+?) ${MUST} (?:always )?(?:be ${ANSWERED}|hear from us) ${WITHIN}`),
  response(`(?<segment>.+?) (?:always )?hears? from us ${WITHIN}`),
  response(`(?<segment>.+?) (?:${MUST} )?(?:always )?(?:gets?|have|has) ${AN_ANSWER} ${WITHIN}`),
  response(`(?:we )?(?:promise|owe|guarantee) (?<segment>.+?) ${AN_ANSWER} ${WITHIN}`),
  response(`(?<segment>.+?) (?:are|is|were) (?:promised|guaranteed) ${AN_ANSWER} ${WITHIN}`),
  response(`(?:set |make )?(?:the )?${SLA} (?:of|for) (?<segment>.+?)(?: ?:| to| is| at| =) ?${TIME}`),
  response(`(?:set |make )?(?:an? |the )?${TIME}(?:['’]s?)? ${SLA} (?:of|for) (?<segment>.+)`),
  response(
    `(?:(?:we|reps|the team) )?(?:give|allow|grant|have|has|get|gets)(?: us| the team| ourselves| me)? ${TIME} (?:to|for) ${ANSWER} (?<segment>.+)`,
  ),
  response(`(?:we )?(?:give|allow|grant) (?<segment>.+?) ${TIME}`),
  response(`(?:no|(?:remove|take away|delete|drop)(?: the)?) ${SLA} (?:of|for|from) (?<segment>.+)`),
  response(
    `(?:给|对)?(?<segment>.+?)(?:我们)?${ZH_MUST}${ZH_WITHIN}(?:就|之前)?${ZH_MUST}(?:有人)?(?:${ZH_ANSWER}|有(?:个)?(?:回音|回话|答复|回复|交代))`,
  ),
  response(
    `(?:我们)?(?:答应|承诺|保证)(?:了)?(?<segment>.+?)${ZH_WITHIN}(?:给|会|就|有)*(?:${ZH_ANSWER}|答案|回音|回话)`,
  ),
  response(`(?:把|将)?(?<segment>.+?)的?${ZH_SLA}(?:设置?|改|定)?(?:为|成|是|[::])? ?${ZH_TIME}`),
  response(`(?:我们)?给(?<segment>.+?)(?:的是|的时间是|留)? ?${ZH_TIME}(?:的?时间|的?期限)?`),
  response(`(?<segment>.+?)(?:我们)?给 ?${ZH_TIME}(?:的?时间|的?期限)?`),
  response(`(?:取消|去掉|删除|不要)(?<segment>.+?)的?${ZH_SLA}`),
];

/** From now on, said or not. */
function response(source: string): Command {
  return command(`(?:from now on,? |(?:以后|今后|往后|从现在起|从今天起)[,，]?)?(?:${source})(?: from now on)?`, sla);
}

/** Hours of a unit; of an hour one. */
const HOURS: readonly (readonly [RegExp, number])[] = [
  [/^(?:d|天)/iu, 24],
  [/^(?:w|周|星期)/iu, 168],
];

function sla({ segment = '', count, unit = '' }: Pieces, read: CommandReader): ToolCall | null {
  const key = read.segment(segment.replace(/^(?:the |all )/iu, ''));
  if (key === null) return null;
  if (read.isRep) throw responseTimeOfManagers(segment.replace(/^(?:the |all )/iu, ''));
  const hours = count === undefined ? null : countOf(count) * (HOURS.find(([said]) => said.test(unit))?.[1] ?? 1);
  return { tool: 'save_follow_up_sla', input: { segment: key, hours } };
}
