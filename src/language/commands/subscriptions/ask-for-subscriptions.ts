import type { ToolCall } from '../../../domain/answer.ts';
import { type Command, command, type Pieces } from '../command.ts';
import { isToBeDone, type PartWords, part, takeParts } from '../take-parts.ts';

/** What a part of a question about what is answered again and again says. */
type SubscriptionsPart =
  | 'subscriptions'
  | 'gets'
  | 'again'
  | 'reports'
  | 'everybody'
  | 'all'
  | 'mine'
  | 'asks'
  | 'shows'
  | 'when';

const PARTS: PartWords<SubscriptionsPart> = [
  [
    'subscriptions',
    part(
      "subscriptions?|(?:subscribed|subscribes|signed up) (?:to|for)|(?<=\\b(?:i|am i|i am|i have|i['’]m|i['’]ve) )(?:subscribed|signed up)(?: to| for)?",
      '订阅|(?<=我.{0,3})订了(?=.*(?:报|汇总|摘要|内容|什么|哪些))',
    ),
  ],
  ['all', part('all', '所有(?!人)|全部')],
  ['mine', part('i|me|my|mine|i am|am', '(?<!给)我(?!们)')],
  ['when', part('when|what time|next', '什么时候|何时|几点|下一?[次回份]|下回')],
  [
    'again',
    part('regularly|automatically|periodically|(?:every|each) \\w+|on a schedule', '定期|自动|固定|每[天日周月]'),
  ],
  [
    'everybody',
    part(
      "(?:everybody|everyone|others|people|who|(?:the |my |our )?(?:whole )?(?:team|colleagues))(?:['’]s)?(?: else)?|we all",
      '大家|所有人|每个人|全体|团队|同事们?|谁|别人|其他人',
    ),
  ],
  ['gets', part('gets?|getting|received?|receives|receiving|sent|sending|send', '收到|收|发送?|推送?')],
  [
    'reports',
    part(
      '(?:(?:weekly|monthly|daily) )?(?:reports?|digests?|summar(?:y|ies)|briefings?|reviews?)|answers?|questions?|stuff|things?',
      '日报|周报|月报|报告|简报|汇总|摘要|复盘|内容|东西',
    ),
  ],
  ['asks', part("what(?:['’]s)?|which|how many", '什么|哪些|啥|多少|几个')],
  ['shows', part('show|list|see|any|are there', '查看|看看|列出|列表')],
];

const FILLERS = part(
  '(?:the|an?|of|everything|to|for|in|on|you|your|do|does|did|is|are|was|be|being|been|have|has|got|will|shall|there|that|current|currently|now|right now|paused|running|active|please)',
  '我们?|你|的|了|着|给|都|是|有|在|会|被|已经?|还|各自|现在|目前|吗|呢|哪|个|份|些|(?:暂停|停)(?=[了着的中])|有效|来|到',
);

/** What is answered again and again, one's own or everybody's, said in any order. */
export const ASKING_FOR_SUBSCRIPTIONS: readonly Command[] = [
  command(
    '(?=.*(?:subscri|signed up|regularly|automatically|periodically|get|receive|sent|sending|订|定期|自动|每[天周月]|下一?[次回]))(?<words>.+)',
    ask,
  ),
];

/** Null where a word is left over. */
function ask({ words = '' }: Pieces): ToolCall | null {
  const { says, rest } = takeParts(words, PARTS, FILLERS);
  if (rest !== '' || isToBeDone(words)) return null;
  const isOfReports = says('gets') && (says('again', 'everybody') || (says('when') && says('reports')));
  // 订阅周报 is to be done.
  const isOfThem = says('subscriptions') && (!says('reports') || says('asks', 'mine', 'everybody'));
  const isAsked = isOfThem || (isOfReports && says('asks', 'when'));
  const isOfAll = says('everybody') || (says('all') && !says('mine'));
  return isAsked ? { tool: 'list_subscriptions', input: isOfAll ? { everybody: true } : {} } : null;
}
