import type { FollowUpChannel } from '../../../domain/follow-ups/interaction-of-outcome.ts';
import type { Period } from '../../../domain/period.ts';
import type { TeamActivityInput } from '../../../tools/team-activity.ts';
import { type Command, type CommandReader, command, type Pieces } from '../command.ts';
import { isToBeDone, type PartWords, part, type Says, sourceOf, takeParts } from '../take-parts.ts';

/** What a part of a question about what colleagues did says. */
type ActivityPart =
  | 'doing'
  | 'performance'
  | 'compare'
  | 'rate'
  | 'call'
  | 'email'
  | 'visit'
  | 'chat'
  | 'contact'
  | 'customers'
  | 'follow_ups'
  | 'done'
  | 'sold'
  | 'most'
  | 'least'
  | 'amount'
  | 'who'
  | 'self'
  | 'people';

const PARTS: PartWords<ActivityPart> = [
  [
    'self',
    part(
      "(?:am|did|do|have|was) i(?: been)?|i['’]ve|(?<=\\b(?:and|or|vs\\.?|versus|with|to|against) )(?:me|i|mine|myself)|(?:me|i)(?= +(?:and|or|vs))|my(?= (?:own )?(?:performance|activity|numbers|stats|results|scorecard|completion|on[- ]time|follow-?ups? completion))",
      '(?<![给帮让替]|告诉)我(?!们|的?(?:团队|组|手下|下属|同事|销售))(?:自己)?的?',
    ),
  ],
  [
    'doing',
    part(
      "how(?:['’]s)?(?= .*(?:do|doing|done|perform\\w*|getting (?:on|along)|going|faring?)(?: |$))|(?<=\\bhow(?:['’]s)? .*)(?:do|doing|done|perform(?:ing|ed)?|getting (?:on|along)|going|far(?:ing|ed?))",
      '(?:过得|干得|做得|干的|做的)?(?:怎么样|咋样|怎样|如何|好不好|行不行)',
    ),
  ],
  [
    'performance',
    part(
      'performance|performing|activity|activities|scorecard|numbers|stats|track record|results',
      '表现|战绩|绩效|成绩单?|工作情况|活动量|活跃度',
    ),
  ],
  [
    'rate',
    part(
      '(?:follow-?ups? )?(?:completion(?: rate)?|on[- ]time rate)',
      '(?:跟进)?的?(?:按时)?完成(?:率|情况|得(?:最|更|比较)?好)',
    ),
  ],
  [
    'compare',
    part(
      'compared?(?: (?:to|with))?|comparison(?: of| between)?|vs\\.?|versus|against|side by side',
      '对比|比较|比一?比|比一下|相比|PK',
    ),
  ],
  ['call', part('(?:phone )?calls?|called|phoned|rang|phone', '(?:打|拨)了?(?:的)?(?=.*电话)|电话|致电')],
  ['email', part('e-?mails?|e-?mailed', '(?:发|写)了?(?:的)?(?=.*邮件)|邮件')],
  ['visit', part('visits?|visited|meetings?|met|meet', '拜访|上门')],
  ['chat', part('messages?|messaged|chats?|chatted', '(?:发|写)了?(?:的)?(?=.*(?:消息|微信))|消息|微信')],
  [
    'contact',
    part(
      'contact(?:s|ed)?|reach(?:ed)?(?: out(?: to)?)?|touch(?:ed|points?)|sp(?:eak|oke|oken) (?:to|with)|talk(?:ed)? (?:to|with)',
      '联系|触达|沟通',
    ),
  ],
  ['follow_ups', part('follow-?ups?|tasks?|to-?dos?', '跟进|任务|待办')],
  [
    'done',
    part(
      'complete[ds]?|finish(?:ed)?|close[ds]?|done|do|did(?= .*(?:follow-?ups?|tasks?))',
      '完成|做完|做了|关闭|搞定',
    ),
  ],
  ['sold', part('sells?|sold|selling|sales|revenue|turnover', '卖|业绩|销售额|销量|营收|成交')],
  [
    'most',
    part('(?:the )?(?:most|more|best|better|highest|higher)', '得?(?:最|更|比较)?(?:多|好|高|强|厉害|勤快?)(?!少)'),
  ],
  ['least', part('(?:the )?(?:least|fewest|fewer|less|lowest|worst)', '(?<!多)(?:最|更|比较)?(?:少|差|低)')],
  ['amount', part('how (?:many|much)|(?:the )?number of', '(?:多少|几)(?:个|位|家|次|条|通|封)?')],
  [
    'who',
    part(
      "who(?:['’]s|(?: has| have| of them| is| was))?|which (?:rep|colleague|of (?:them|my reps|the reps)|salesperson|person)",
      '谁|哪(?:个|位)(?:销售|业务员?|同事|人)',
    ),
  ],
  ['customers', part('(?:different )?(?:customers?|clients?|accounts?|people)', '(?:个|位|家)?(?:客户|顾客)')],
  [
    'people',
    part(
      '(?:the |my |our )?(?:(?:sales )?(?:team|reps|people|staff|colleagues|force)|everybody|everyone)|(?:each|every) (?:rep|colleague|salesperson|one)|(?:per|by) (?:rep|colleague|salesperson)',
      '(?:我的?|我们的?)?(?:销售)?(?:团队|组里?|同事|手下|下属|员工|业务员)|各个?(?:位)?(?:销售|同事|人|业务员?)|每(?:个|位)(?:销售|同事|人|业务员?)|大家|销售(?:们|员|人员)',
    ),
  ],
];

const FILLERS = part(
  "the|an?|of|in|on|at|by|for|with|to|and|or|between|has|have|had|is|are|was|were|be|been|does|did|do|made?|make|so far|recently|lately|these days|currently|now|show|give|tell|see|me|my|our|his|her|their|look|please|rank|list|overview|report|summary|['’]s|['’]",
  '的|了|和|与|跟|还是|及|在|是|有|吗|呢|吧|啊|都|最近|近期|近来|目前|现在|看看|看(?:一下|下|一看)?|查看|显示|给我|一下|情况|各自|分别|一共|总共|得',
);

/** Where none of it stands in a sentence, nothing is asked, and no colleague need be looked up. */
const HINT = sourceOf(PARTS, ['doing', 'performance', 'rate', 'compare', 'most', 'least', 'amount']);

/** Questions for what colleagues, or oneself, did in a time, said in any order; but for how the team's week was, which has a digest. */
export const ASKING_FOR_TEAM_ACTIVITY: readonly Command[] = [
  command(`(?=.*(?:${HINT}))(?<words>.+)`, async (pieces, read) => {
    const call = await ask(pieces, read);
    return call !== null && isTeamsWeek(call.input) ? null : call;
  }),
];

/** How the team's week was, in words that no digest knows. */
export const ASKING_FOR_TEAM_WEEK: readonly Command[] = [command(`(?=.*(?:${HINT}))(?<words>.+)`, ask)];

function isTeamsWeek({ staff, period, sort }: TeamActivityInput): boolean {
  return staff === undefined && sort === undefined && period?.span === 'calendar' && period.unit === 'week';
}

/** Null where a word is left over that is no colleague and no time. */
async function ask(
  { words = '' }: Pieces,
  read: CommandReader,
): Promise<{ tool: 'team_activity'; input: TeamActivityInput } | null> {
  if (isToBeDone(words) || OTHERWISE.test(words)) return null;
  const { staff: named, rest: unnamed } = await read.colleagues(words);
  const { says, rest } = takeParts(unnamed, PARTS, FILLERS);
  const said = rest === '' ? undefined : read.period(rest);
  if (said === null || (says(...CHANNELS) && !says('contact') && !IS_PAST.test(words))) return null;
  const isOfSelf = says('self') && !says('people');
  // One's own follow-ups are listed with their number.
  if (isOfSelf && named.length === 0 && says('follow_ups')) return null;
  const staff = isOfSelf ? [read.asker, ...named] : named;
  const period = says('compare') && staff.length < 2 ? sinceCompared(said) : said;
  if (period === null) return null;
  if (!(staff.length > 0 ? isOfNamed(says, staff.length) : isOfAll(says, period !== undefined))) return null;
  const sort = sortOf(says);
  const channel = CHANNELS.filter((each) => says(each));
  const input: TeamActivityInput = {
    ...(staff.length > 0 && { staff }),
    ...(period !== undefined && { period }),
    ...(channel.length === 1 && { channel: channel[0]! }),
    ...(sort !== undefined && staff.length !== 1 && { sort, ...(says('least') && { direction: 'asc' as const }) }),
  };
  return { tool: 'team_activity', input };
}

/** What is still to be done, what customers did, and how somebody is reached. */
const OTHERWISE = new RegExp(
  [
    '\\bto (?:do|make|call|complete|contact|finish|close|visit|meet|send)\\b',
    '\\b(?:was|were|been|being|gets?|got) (?:\\w+ ){0,2}(?:contacted|called|phoned|visited|met|e-?mailed|messaged|reached)\\b',
    '\\b(?:customers?|clients?|people) (?:(?:who|that|have|had) )*(?:called|contacted|phoned|visited|e-?mailed|messaged|wrote|reached)\\b',
    '(?:如何|怎样|怎么样?)(?:才能|可以|去)?(?:联系|触达|找|沟通)|最好(?:联系|打|找|拜访|沟通)',
    '(?:电话|微信|邮箱|邮件)(?:号码?)?是?多少',
    '(?:客户|顾客)们?(?:主动|都|也)?(?:联系|打|拜访|找|致电|发|谁)',
    '有(?:几|多少|哪些)|(?:还|需)?要(?:打|联系|拜访|完成|跟进|做|发)',
  ].join('|'),
  'iu',
);

/** Calls alone may be still to come. */
const IS_PAST =
  /\b(?:did|made|sent|paid|logged|had|called|phoned|rang|visited|met|e-?mailed|messaged|wrote|done)\b|了|过|的|本|这|今|\p{Script=Han}{2}(?:打|发|拜访)/iu;

/** "Compared to last month": of the month so far, which is held against as long a part of the one before; null for other times. */
function sinceCompared(period: Period | undefined): Period | undefined | null {
  if (period === undefined || period.span !== 'calendar') return period === undefined ? undefined : null;
  return period.offset < -1 ? null : { ...period, offset: 0 };
}

const CHANNELS = ['call', 'email', 'visit', 'chat'] as const satisfies readonly FollowUpChannel[];

function isOfNamed(says: Says<ActivityPart>, people: number): boolean {
  if (says('doing', 'performance', 'rate')) return !says('customers');
  if (people > 1 && (says('compare') || (says('most', 'least') && says('sold', 'done', 'contact', ...CHANNELS))))
    return true;
  return says('amount') && (isOfWork(says) || (says('sold') && !says('customers')));
}

/** Customers, too, are compared, do well and buy most: without a name it is about colleagues only where they are spoken of. */
function isOfAll(says: Says<ActivityPart>, isDated: boolean): boolean {
  if (says('who')) return says('most', 'least', 'amount') && isOfWork(says);
  if (!says('people')) return false;
  if (says('doing', 'performance')) return !says('customers');
  // Without a time, how the team keeps up with its follow-ups is told with its load.
  return (
    (says('rate') && isDated) || (says('amount', 'most', 'least') && isOfWork(says) && (isDated || !says('follow_ups')))
  );
}

/** Contacts that were made, or follow-ups that were done. */
function isOfWork(says: Says<ActivityPart>): boolean {
  return says('contact', ...CHANNELS) || (says('follow_ups') && says('done', 'rate'));
}

function sortOf(says: Says<ActivityPart>): TeamActivityInput['sort'] {
  if (says('rate')) return 'completion';
  if (says('follow_ups')) return 'done';
  if (says('contact', ...CHANNELS)) return says('customers') ? 'contacted' : 'contacts';
  return undefined;
}
