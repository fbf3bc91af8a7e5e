import type { ToolCall } from '../../../domain/answer.ts';
import { type Command, type CommandReader, command, type Pieces } from '../command.ts';
import { isToBeDone, type PartWords, part, sourceOf, takeParts } from '../take-parts.ts';

/** What a part of a question about response times says. */
type ResponseTimePart = 'sla' | 'past' | 'how_fast' | 'contact' | 'segments' | 'mine' | 'we';

const PARTS: PartWords<ResponseTimePart> = [
  [
    'past',
    part(
      '(?:(?:which|that|has|have|been|are|is) )*(?:blown|blew|miss(?:ed|ing)?|broken?|passed|exceed(?:ed|ing)?|past|over|beyond|outside|out of|late for|violat(?:e|ed|ing)|breach(?:ed|ing)?)',
      '超过|超出|超|违反|错过|过了|[没未](?:有|能)?(?=在?时限内|按时限)',
    ),
  ],
  [
    'sla',
    part(
      '(?:follow-?up )?(?:slas?|deadlines?|time limits?|(?:response|reaction) times?)',
      '(?:跟进|响应|回访|联系|回复)的?(?:时限|期限|时效|时间要求|时间限制)|(?:跟进的?)?SLA|时限|时效',
    ),
  ],
  [
    'how_fast',
    part(
      'by when|how (?:fast|quickly|quick|soon|long|much time|many (?:hours|days))',
      '(?:多久|多长时间|几个?小时|多少(?:个?小时|天|时间)|几天|多快)(?:之?内|以内)?',
    ),
  ],
  [
    'contact',
    part(
      '(?:(?:open )?follow-?ups?|follow(?:ing)? up|respond(?:ing)?|contact(?:ing|ed)?|call(?:ing|ed)?|hear(?= from)|react(?:ing)?|get(?:ting)? back|answer(?:ing)?|reach(?:ing)?|reply(?:ing)?)(?: back)?(?: (?:on|with|to))?',
      '(?:未完成的?)?跟进|联系|回访|响应|回复|答复',
    ),
  ],
  [
    'segments',
    part('(?:customer )?(?:segments?|groups?)|(?:the|our|all|which) customers?', '(?:客户)?(?:分群|客群|细分)|客户群'),
  ],
  // Customers answer us, too: it must be we who are to.
  ['we', part('we|our team|be|from us', '要(?!求)|(?<!守)得(?!住)|需要|必须|应该?|承诺|约定|答应|我们(?!$)')],
  ['mine', part('(?:of )?my', '我(?!们)的?')],
];

const FILLERS = part(
  "(?:the|an?|all|any|each|every|of|for|per|by|in|on|with|within|to|our|their|its|us|it|is|are|was|were|do|does|did|has|have|had|must|should|shall|need|show|give|tell|list|what(?:['’]s)?|which|how|many|me|there|set|place|agreed?|promised?|current|currently|back|from|us|keep|keeping|meet|meeting|hold|holding|already|went|go|today|this week|this month|please)",
  '团队|有没有|的|了|着|吗|呢|都|在|是|有|还|已经?|被|各个?|每个?|所有|全部|不同|哪些|哪个|什么|多少|怎么(?:规)?定|怎么设|列表|查看|看看?|显示|列出|一下|要求|就|分别|设置?|设定|规定|守得住|守住|做到|达标|满足|遵守|一次|完成|按|内|几?[条个]',
);

/** Where none of it stands in a sentence, it is no question about response times. */
const HINT = sourceOf(PARTS, ['sla', 'how_fast']);

/** How soon customers must be contacted, and which follow-ups are too late for it, said in any order. */
export const ASKING_FOR_RESPONSE_TIMES: readonly Command[] = [command(`(?=.*(?:${HINT}))(?<words>.+)`, ask)];

/** Null where a word is left over that is no segment's name; of one segment all are shown, as of a customer in several the shortest counts. */
function ask({ words = '' }: Pieces, read: CommandReader): ToolCall | null {
  const { says, rest } = takeParts(words, PARTS, FILLERS);
  if ((rest !== '' && !isSegment(rest, read)) || isToBeDone(words)) return null;
  const isOfSegments = rest !== '' || says('segments');
  if (says('sla') && says('past') && says('contact'))
    return { tool: 'list_follow_ups', input: { ...(says('mine') && { owner: 'me' }), due: 'past_sla' } };
  const isOfUs = says('how_fast') && says('contact') && says('we') && isOfSegments;
  const isAsked = (says('sla') && !says('mine')) || isOfUs;
  return isAsked ? { tool: 'list_follow_up_slas', input: {} } : null;
}

function isSegment(words: string, read: CommandReader): boolean {
  const bare = words.replace(/(?:的?客户| customers?)$/iu, '');
  return [words, bare].some((each) => read.segment(each) !== null);
}
