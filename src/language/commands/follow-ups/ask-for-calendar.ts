import type { ToolCall } from '../../../domain/answer.ts';
import { type Command, command, type Pieces } from '../command.ts';
import { type PartWords, part, takeParts } from '../take-parts.ts';

/** What a part of a wish about the calendar of one's follow-ups says. */
type CalendarPart = 'calendar' | 'follow_ups' | 'link' | 'revoke';

const PARTS: PartWords<CalendarPart> = [
  [
    'revoke',
    part('revoke|end|stop|delete|remove|cancel|disconnect|withdraw', '撤销|撤回|停用|停掉?|取消|删除?|作废|断开'),
  ],
  [
    'calendar',
    part(
      '(?:(?:google|apple|outlook|phone|work) )?calendars?|outlook|ical|ics',
      '(?:手机|电脑|谷歌|苹果|Outlook|Google|销售)?的?(?:日历|行事历)|Outlook',
    ),
  ],
  ['follow_ups', part('follow[ -]?ups?|tasks?|to-?dos?', '跟进|待办')],
  ['link', part('feed|address|link|url|subscription|subscribe|connect', '地址|链接|订阅|连接')],
];

const FILLERS = part(
  '(?:the|an?|my|new|for|of|to|in|into|on|with|from|me|i|is|there|how|do|can|could|may|would|like|want|(?:make|create|get|give|set up|put|show|have|see|sync|add|export|open)(?: up)?|please)',
  '请|给我|为我|我|的|想|要|能不能|能|可以|怎么|如何|怎样|把|生成|创建|建立|获取|换|一?个|新|同步|放|加|导出?|看到?|显示|到|进|入|在|里|上|中|掉|了|吗',
);

/** The address by which a calendar reads one's follow-ups, made or revoked, said in any order. */
export const ASKING_FOR_CALENDAR: readonly Command[] = [
  command('(?=.*(?:calendar|outlook|ical|\\bics\\b|日历|行事历))(?<words>.+)', ask),
];

const MAKES_ONE =
  /\b(?:create|add|make|set up|put) (?:an? |the |new )*(?:follow-?up|task|to-?do)\b(?!s)|(?:创建|新建|加)(?:一?个)?(?:跟进|待办)/iu;

/** Null where a word is left over. */
function ask({ words = '' }: Pieces): ToolCall | null {
  const { says, rest } = takeParts(words, PARTS, FILLERS);
  if (rest !== '' || !says('calendar') || !says('link', 'follow_ups', 'revoke')) return null;
  if (MAKES_ONE.test(words)) return null;
  // To delete a follow-up from a calendar ends no feed.
  if (says('revoke') && says('follow_ups') && !says('link')) return null;
  return { tool: 'calendar_feed', input: { do: says('revoke') ? 'revoke' : 'make' } };
}
