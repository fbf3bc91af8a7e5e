import { type Command, type CommandReader, command, type Pieces } from '../command.ts';

const ZH_REVIEW = '(?:复盘|体检|审查|评审|检视)';

/** A manager's week, and the review of segments' rules. */
export const DIGEST_COMMANDS: readonly Command[] = [
  command(
    `(?:(?:show|give|tell|get|send) |i(?:['’]d| would) like |i want |(?:can|could) i (?:have|get|see) )?(?:me )?(?:the |our |my |this week's )?(?:team(?:'s)? )?weekly (?:digest|briefing|review)(?: (?:for|of) (?:the )?(?:team (?<team>.+)|(?<named>.+?) team))?`,
    digest,
  ),
  command(
    `(?:看看|看一下|显示|查看)?(?:(?<team>.+?)团队的?)?(?:的|本周的?|每周的?|这周的?)*(?:团队)?(?:周报|每周简报|每周摘要|一周简报|周简报)`,
    digest,
  ),
  command(
    `(?:is|does) (?:the )?(?:rule of )?(?:the )?(?<segment>.+?)(?: segment)?(?:['’]s)?(?: rule)? (?:still )?(?:good|right|fit|up to date|make sense)`,
    reviewOne,
  ),
  command(`(?<segment>.+?)的?(?:规则|条件)(?:还|是否|还是否)?(?:合适|合理|有效|对)`, reviewOne),
  command(
    `(?:monthly )?review(?: of)? (?:the )?(?:rule of )?(?:the )?(?:segment )?(?<segment>.+?)(?<!ly)(?: segment)?(?:'s rule)?`,
    reviewOne,
  ),
  command(`${ZH_REVIEW}(?:一下)?(?:分群|客群)?(?<segment>.+?)(?:这个)?(?:分群|客群)?(?:的规则|的条件)?`, reviewOne),
  command(`(?:分群|客群)?(?<segment>.+?)(?:分群|客群)?(?:的规则|的条件|的)?${ZH_REVIEW}`, reviewOne),
];

function digest({ named = '', team = named }: Pieces) {
  return { tool: 'weekly_digest', input: team.trim() === '' ? {} : { team: team.trim() } };
}

function review(input: object) {
  return { tool: 'segment_review', input };
}

function reviewOne({ segment = '' }: Pieces, read: CommandReader) {
  const key = read.segment(segment);
  return key === null ? null : review({ segment: key });
}
