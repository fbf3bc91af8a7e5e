import type { ToolCall } from '../../../domain/answer.ts';
import { type Command, command, type Pieces } from '../command.ts';
import { isToBeDone, type PartWords, part, sourceOf, takeParts } from '../take-parts.ts';

/** What a part of a question for the week of the team, or for the state of the segments' rules, says. */
type DigestPart = 'digest' | 'review' | 'summary' | 'segments' | 'stale' | 'still' | 'fits' | 'week' | 'went' | 'asks';

const PARTS: PartWords<DigestPart> = [
  [
    'digest',
    part(
      "(?:weekly|team(?:['’]s)?) (?:digest|briefing)|weekly (?:review|report|summary)",
      '周报|(?:每|一)?周(?:简报|摘要)',
    ),
  ],
  [
    'stale',
    part(
      '(?:have |has )?drift(?:ed|s|ing)?|out of date|outdated|stale|wrong|off the mark|needs? (?:an? )?(?:change|changing|attention|review|updat(?:e|ing)|adjust(?:ment|ing)|fixing|work)',
      '名不副实|过时|不准|不合适|不合理|失效|走样|跑偏|漂移|没(?:有)?意义|不适用|没用|(?:需要|要|应?该|得)(?:调整|复盘|关注|修改|更新|改|变)',
    ),
  ],
  [
    'fits',
    part(
      '(?:make )?sense|fit(?:s|ting)?(?: for purpose)?|valid|useful|needed|hold(?:s|ing)? up|up to date|good|right|accurate|works?',
      '合适|合理|有效|准确?|有(?:意义|用)|适用|对',
    ),
  ],
  [
    'still',
    part("still|no longer|not|don['’]?t|doesn['’]?t|aren['’]?t|isn['’]?t|any ?more|any longer", '还|是否|仍然?|不再'),
  ],
  [
    'review',
    part('(?:monthly )?review|check(?: up)?(?: on)?|audit|health check', '(?:月度)?(?:复盘|体检|审查|评审|检视|检查)'),
  ],
  [
    'segments',
    part(
      "(?:segments?['’]?s?|segment)(?: (?:rules?|definitions?))?|rules? of (?:the |our |my )?segments?",
      '(?:分群|客群|细分)的?(?:规则|条件)?',
    ),
  ],
  [
    'summary',
    part(
      'wrap-?up|round-?up|recap|summary|summari[sz]e|sum up|wrap up|digest|briefing|report|overview',
      '总结|小结|汇总|简报|回顾|概况|综述|梳理',
    ),
  ],
  [
    'week',
    part(
      "(?:this|last|the last|the past|past|our|my|the)?['’]? ?week(?:['’]s)?|weekly",
      '(?:这个?|本|这一|上个?|上一|过去一)(?:周|星期|礼拜)|一周|每周',
    ),
  ],
  [
    'went',
    part(
      '(?<=how )(?:was|is|has been)|(?:go|went|gone|going|do|did|doing|done|perform(?:ed|ing)?|happen(?:ed|ing)?|changed?|been)',
      '怎么样|如何|表现|情况|[做干过]得|发生|变化|哪些事',
    ),
  ],
  ['asks', part("how|what(?:['’]s)?|which|any(?: one)?|tell|show|give", '哪些|哪个|什么|有没有|看看|看一下|显示|查看')],
];

const FILLERS = part(
  "(?:the|our|my|an?|all|of|for|in|with|from|to|on|me|us|we|it|is|are|was|were|has|have|had|does|did|do|(?:can|could|may) i (?:have|get|see)|i(?:['’]d| would) like|i want|get|see|send|tell|really|each|monthly|whole|team(?:['’]s)?|everybody|everyone|overall|please|there|so far)",
  '给我|讲讲|说说|我们?|咱们|的|了|吗|呢|都|在|是|有|已经?|团队|组里?|大家|整个?体?|一下|一遍|一次|来|个|份|每月|所有|全部|各个?|做|最近',
);

/** Where none of it stands in a sentence, neither is asked for. */
const HINT = sourceOf(PARTS, ['digest', 'segments', 'week']);

/** A manager's week, and the review of all segments' rules, said in any order. */
export const ASKING_FOR_DIGESTS: readonly Command[] = [command(`(?=.*(?:${HINT}))(?<words>.+)`, ask)];

/** Null where a word is left over. */
function ask({ words = '' }: Pieces): ToolCall | null {
  const { says, rest } = takeParts(words, PARTS, FILLERS);
  if (rest !== '' || isToBeDone(words)) return null;
  if (says('segments')) {
    const isOfRules = says('review', 'stale') || (says('still') && says('fits')) || /吗|是否/u.test(words);
    return isOfRules && says('review', 'stale', 'fits') ? { tool: 'segment_review', input: {} } : null;
  }
  const isOfWeek = says('digest') || (says('week') && says('summary', 'went'));
  return isOfWeek && !says('stale', 'fits', 'still') ? { tool: 'weekly_digest', input: {} } : null;
}
