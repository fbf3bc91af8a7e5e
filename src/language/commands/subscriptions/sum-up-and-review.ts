import { type Command, type CommandReader, command, type Pieces } from '../command.ts';

const ZH_SEGMENTS = '(?:分群|客群|细分)(?:规则|条件)?';
const ZH_STALE = '(?:名不副实|过时|不准|不合适|不合理|失效|走样|跑偏|漂移|没(?:有)?意义|不适用|没用)了?';
const SUMMARY = '(?:wrap-?up|round-?up|recap|summary|digest|briefing|report|overview)';
const ZH_SUMMARY = '(?:总结|小结|汇总|简报|回顾|概况|综述)';
const ZH_REVIEW = '(?:复盘|体检|审查|评审|检视)';

/** A manager's week, and the review of segments' rules. */
export const DIGEST_COMMANDS: readonly Command[] = [
  command(
    `(?:(?:show|give|tell|get|send) |i(?:['’]d| would) like |i want |(?:can|could) i (?:have|get|see) )?(?:me )?(?:the |our |my |this week's )?(?:team(?:'s)? )?weekly (?:digest|briefing|review)(?: (?:for|of) (?:the )?(?:team (?<team>.+)|(?<named>.+?) team))?`,
    digest,
  ),
  command(
    `what (?:happened|changed) this week|how (?:did|is|has) (?:the|my|our) team (?:do|doing|done|perform(?:ed|ing)?)(?: this week)?|how (?:was|did) (?:the|my|our|this|last|the past) (?:team['’]s )?week(?: go)?(?: (?:for|with|in) (?:us|(?:the|my|our) team))?`,
    digest,
  ),
  command(
    `(?=.*\\bweek)(?:(?:can|could|may) (?:i|we) )?(?:(?:show|give|send|get|tell|have|see)(?: me)? )?(?:(?:the|our|my|an?|this week['’]s|weekly|team['’]?s?) )*${SUMMARY}(?: (?:of|for) (?:this|the|our) week)?(?: (?:for|of) (?:my|our|the) (?:whole )?team)?`,
    digest,
  ),
  command(
    `(?:给我)?(?:看看|看一下|显示|查看|来一?[个份])?(?:(?:我们?|咱们)的?)?(?:团队的?)?(?:这|本|这一)(?:周|星期|礼拜)(?:的|我们|团队|整个)*${ZH_SUMMARY}`,
    digest,
  ),
  command(
    `(?:这|本|这一)(?:周|星期|礼拜)(?:有什么变化|发生了什么|都?发生了哪些事)|(?:我们?的?)?(?:团队|组)?(?:这个?|本|上个?)(?:周|星期|礼拜)(?:我们?的?)?(?:团队|组)?(?:的)?(?:表现|情况|做得|干得|过得)?(?:怎么样|如何)`,
    digest,
  ),
  command(
    `(?:看看|看一下|显示|查看)?(?:(?<team>.+?)团队的?)?(?:的|本周的?|每周的?|这周的?)*(?:团队)?(?:周报|每周简报|每周摘要|一周简报|周简报)`,
    digest,
  ),
  command(
    `(?:monthly )?(?:segments?|rules?)(?:'s?)? review|(?:monthly )?review (?:of )?(?:all |the |our |my )*segments?(?:'? rules?)?`,
    () => review({}),
  ),
  command(
    `which (?:segments?|segment rules|rules of segments) (?:have drifted|drifted|need (?:a )?(?:change|changing|attention|review)|are (?:out of date|outdated|stale))`,
    () => review({}),
  ),
  command(
    `(?:are|is|do|does) any(?: one)? of (?:my|our|the) (?:segments?|segment rules?|rules of segments) (?:(?:have )?drift(?:ed)?|need(?:s)? (?:a )?(?:change|changing|attention|review|updating)|out of date|outdated|stale|wrong)|(?:have|has) any of (?:my|our|the) (?:segments?|segment rules?) drifted`,
    () => review({}),
  ),
  command(
    `(?:is|does) (?:the )?(?:rule of )?(?:the )?(?<segment>.+?)(?: segment)?(?:['’]s)?(?: rule)? (?:still )?(?:good|right|fit|up to date|make sense)`,
    reviewOne,
  ),
  command(
    `(?:which|what) (?:of (?:my|our|the) )?(?:segments?|segment rules) (?:(?:do|does|are|is)(?:n['’]t| not)|no longer)(?: really)? (?:make sense|fit(?: for purpose)?|work|right|good|up to date|valid|useful|needed)(?: any ?(?:more|longer))?`,
    () => review({}),
  ),
  command(
    `(?:我们的?)?(?:哪些|哪个|有哪些|有没有)(?:分群|客群)(?:的?规则)?(?:已经|都|是不是)*(?:(?:需要|要|该)(?:调整|复盘|关注|修改|更新|改)了?|${ZH_STALE})的?`,
    () => review({}),
  ),
  command(`(?<segment>.+?)的?(?:规则|条件)(?:还|是否|还是否)?(?:合适|合理|有效|对)`, reviewOne),
  command(
    `(?:monthly )?review(?: of)? (?:the )?(?:rule of )?(?:the )?(?:segment )?(?<segment>.+?)(?<!ly)(?: segment)?(?:'s rule)?`,
    reviewOne,
  ),
  command(
    `(?:每月|月度)?(?:所有|全部|各个?)?${ZH_SEGMENTS}(?:月度)?${ZH_REVIEW}|${ZH_REVIEW}(?:一[下次遍])?(?:所有|全部|各个?)?${ZH_SEGMENTS}`,
    () => review({}),
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
