import { type PartWords, part, type Says, sourceOf, takeParts } from '../take-parts.ts';

/** What a part of a question about follow-ups says. */
export type QuestionPart =
  | 'asks'
  | 'counts'
  | 'mine'
  | 'noun'
  | 'things'
  | 'overdue'
  | 'nobodys'
  | 'closed'
  | 'cancelled'
  | 'open'
  | 'due'
  | 'planned'
  | 'agenda'
  | 'free'
  | 'next'
  | 'team'
  | 'today'
  | 'yesterday'
  | 'week'
  | 'last_week';

/** "Follow up with Acme" and 跟进Acme tell what to do. */
const NOUN = '(?:(?!^follow up )(?:follow[- ]?ups?|tasks?|to-?dos?|reminders?)(?!:))';
const ZH_NOUN =
  '(?:(?!^跟进[^的有还都是里逾过清列任事记])(?:跟进(?:任务|事项|清单|列表|记录)?|待办(?:事项|清单)?|待跟进(?:任务|事项|清单|列表)?|任务))';
const CONTACT = '(?:call|contact|ring|phone|see|visit|meet|follow up with|talk to|speak to|get back to)';
const ZH_DO = '(?:跟进?|做|跑|干|弄|搞|办|处理|联系|回访|拜访|打|回|催)';

/** In the order in which they are taken: what holds the words of another comes before it. */
const PARTS: PartWords<QuestionPart> = [
  ['next', part(`(?:my |the )?next(?= ${NOUN})`, '下一?[条个](?=跟进|待办)')],
  [
    'nobodys',
    part(
      '(?:without (?:an )?|with no )owner|unassigned|(?:that |which )?(?:nobody|no one)(?: owns| has| looks after| is (?:on|responsible for)| took(?: on)?)?',
      '(?:没有?人|无人)(?!(?:接听?|应答|回复?|理)(?![的手管走]))(?:管|负责|跟|认领|接)?|未分配|(?:没有|无)负责人',
    ),
  ],
  [
    'things',
    part(
      `(?:customers?|clients?|people)(?= (?:do|must|should|have|shall|will|am) i .*${CONTACT})`,
      `(?<=[要该得没未]${ZH_DO}进?(?:的|了)?(?:哪些|哪几位|什么|谁)?)(?:客户|人)|客户(?=[要该得没])`,
    ),
  ],
  ['counts', part('how (?:many|much)', '(?:一共|总共)?(?:有|剩|还)*(?:多少|几)(?=[条个项件])')],
  [
    'open',
    part(
      "(?:(?:not|isn[’']t|haven[’']t i) (?:been )?(?:done|finished|closed)|undone|unfinished|outstanding|pending|open|to (?:be )?(?:done|do|finish|complete)|(?:needs?|(?<!\\bdid .*)get|be) (?:to be )?(?:doing|done)|left(?: over)?|remain(?:s|ing)?)",
      `(?:还)?(?:没有?|未|没能)${ZH_DO}(?:进|完|好|成)?|(?:没|未)(?:完成|结束|关闭)|剩下?|余下|(?:需?要|该|得|待)(?:去)?${ZH_DO}(?:完|好)?|欠[着了]?`,
    ),
  ],
  [
    'closed',
    part(
      '(?:closed|done|finished|completed|achieved|got done|worked on|(?<=\\bi )did|(?<=\\b(?:did|have|has) .*)(?:close|do|finish|complete|get done|achieve|work on))',
      `已完成|完成|${ZH_DO}(?:完|好|过|掉)?了|搞定|忙了`,
    ),
  ],
  // Said and not asked it is told: "I'm busy tomorrow".
  [
    'free',
    part(
      '(?<=^\\s*(?:am|are|is|will|how|when)\\b.*)(?:free|busy|available|booked(?: up)?|tied up)',
      '有没有(?:空|时间)|忙不忙|空不空',
    ),
  ],
  [
    'asks',
    part(
      "(?:(?:can|could|may) i (?:see|have|get)|let me (?:see|have)|(?:show|give|tell|list|display|see|open)(?: me)?(?= )|(?:what|who|when|where)(?:['’]s)?|which|whose|whom|(?:is|are) there|any|do(?= i have)|(?<=^)(?:have|did|am|do|is|are)(?= ))",
      '(?:给我)?(?:看看?|看一下|查看?|列出|列一下|显示)(?:一下)?|有没有|是不是|哪[些天个位条]|什么时候|啥时候|何时|几号|(?:些|点)?(?:什么|啥)|谁|多少|几(?=[条个项件位])|有(?=约|安排|跟进|计划|待办)',
    ),
  ],
  ['last_week', part('last week', '上个?(?:周|星期|礼拜)')],
  ['yesterday', part('yesterday', '昨[天日]')],
  [
    'overdue',
    part(
      '(?:overdue|late|behind(?: (?:on|with))?|past due|missed|miss|forgot(?:ten)?|(?<=\\bi )forget)',
      '逾期|过期|超期|拖着|落下|耽误|拖延|漏|忘|错过',
    ),
  ],
  ['cancelled', part('cancell?ed', '已?取消')],
  ['due', part('(?:falling |fall )?due|coming up|come up', '到期|截止')],
  [
    'agenda',
    part(
      '(?:plans?|schedule|agenda)(?! (?:an?|the|to)\\b)(?= (?:for|on|next|this|tomorrow)|[\\s?]*$)',
      '的?(?:计划|安排|日程)表?(?=\\s*$)',
    ),
  ],
  [
    'planned',
    part('(?:planned|plan|scheduled|lined up|arranged|booked|agreed)', '(?:安排|计划|约|预约|约定)(?:好|定)?'),
  ],
  ['noun', part(NOUN, ZH_NOUN)],
  ['team', part('(?:in |of |for )?(?:my|our|the) (?:whole )?team', '(?:我们?|我的)?(?:团队|组)里?')],
  [
    'things',
    part(
      '(?:things?|anything|everything|something|anybody|anyone|stuff|work|calls|appointments?|meetings?|visits?|plate|ones?)',
      '事情?|事项|活儿?|工作|单子',
    ),
  ],
  ['mine', part("(?:i(?:['’](?:m|ve|ll|d))?|my|me|mine|we|us|am)", '我(?:自己)?们?|自己')],
  ['today', part('today', '今[天日]')],
  ['week', part('(?:so far )?this week', '[本这]个?(?:周|星期|礼拜)')],
];

const HINTS: readonly QuestionPart[] = [
  ...([
    'noun',
    'things',
    'overdue',
    'open',
    'closed',
    'due',
    'planned',
    'agenda',
    'free',
    'mine',
    'today',
    'week',
  ] as const),
];
const OTHER_DAY = '\\b(?:tomorrow|(?:mon|tues|wednes|thurs|fri)day|next)\\b|[明后]天|[周月]';

/** Where none of it stands in a sentence, it is no question about follow-ups. */
export const FOLLOW_UP_HINT = `${sourceOf(PARTS, HINTS)}|${OTHER_DAY}`;

/** Words that say nothing of their own. */
const FILLERS = part(
  "(?:the|an?|all|of|that|those|these|this|it|they|them|is|are|was|were|be|been|being|have|has|had|having|got|gets?|getting|do|does|did|doing|to|for|from|with|about|on|in|at|up|by|there|so far|still|yet|already|now|right now|currently|at the moment|needs?|must|should|shall|will|would|supposed|meant|going|ought|else|down|own|and|or|next|again|then|only|call|contact|ring|phone|see|visit|follow(?: up)?|talk|speak|get back|deal|owe|not|['’]s|s)",
  '的|了|着|全部|所有|全|过|还|都|有|在|要|该|得|会|把|去|再|也|已经?|应该?|需要?|必须|手[上头里]|名下|这边|那边|那里|方面|关于|跟|和|与|给|对|为|到|剩|现在|目前|接下来|后面|最近|近期|一共|总共|里|中|呢|没有?|请|吗|是|些|一直|[条个项件位]|接着|联系|跟进|回访|拜访|打?电话|打|找|未',
);

/** What some words say in parts that are known, and the words that are left over. */
export function takeQuestionParts(words: string): { says: Says<QuestionPart>; rest: string } {
  return takeParts(words, PARTS, FILLERS);
}
