import type { ToolCall } from '../../../domain/answer.ts';
import { type Command, type CommandReader, command, type Pieces } from '../command.ts';
import { isToBeDone, type PartWords, part, takeParts } from '../take-parts.ts';

/** What a part of a question about daily reminders says. */
type RemindersPart =
  | 'reminder'
  | 'list'
  | 'settings'
  | 'next'
  | 'comes'
  | 'arrived'
  | 'history'
  | 'everybody'
  | 'mine'
  | 'today';

const PARTS: PartWords<RemindersPart> = [
  ['history', part('history|logs?|records?', '(?<!^)(?:发送)?记录|历史')],
  [
    'reminder',
    part(
      '(?:daily |morning )?(?:reminders?|(?:reminder|morning) (?:messages?|lists?))',
      '(?:每日|每天的?|早上的?|晨间)?提醒',
    ),
  ],
  ['list', part('(?:daily |morning )?lists?(?: of the day)?', '(?:每日|今日|早上的?)?名单')],
  ['settings', part('settings?|set(?: up)?|configured|preferences|configuration', '设置|设定|配置|设的?')],
  ['next', part('when|what (?:time|hour)|next', '几点|什么时候|哪天|何时')],
  [
    'arrived',
    part(
      "(?:did|has|have|had|was|were)(?:n['’]t)?(?=.*\\b(?:get|got|gotten|receiv|sent|arriv|delivered|come))|gotten|got|received?|missed|delivered|went out|(?<=\\b(?:did|has|have|was|were)\\b.*)(?:get|sent|arrived?|come)",
      '收到|漏掉?|没发|发出去?|送到|送出去?|(?:发|送)了',
    ),
  ],
  ['comes', part('comes?|arrives?|get|sent|due|reminded', '来|发|到|提醒')],
  ['today', part('today|this morning', '今[天日早晨]|今天早上')],
  [
    'everybody',
    part(
      "(?:who|which|everybody|everyone|anyone|anybody|all(?: of (?:them|us|my team|the team))?|(?:the |my |our )?(?:whole )?(?:team|reps|people))(?:['’]s)?",
      '大家|所有人|每个人|谁|哪些人|有人|(?:我们?的?)?(?:团队|组)里?',
    ),
  ],
  ['mine', part('i|my|me|mine', '我(?!们)的?')],
];

const FILLERS = part(
  "(?:the|an?|of|to|for|in|on|at|is|are|do|does|did|has|have|been|be|how|why|what|show|list|see|tell|give|their|his|her|our|not|never|n['’]t|all right|properly|currently|now|please|out|any)",
  '下一?次|的|了|着|都|有没有|没有|没|有|是|在|会|被|已经?|怎么样?|怎么|如何|为什么|什么|看看|查看|显示|列出|现在|目前|吗|呢|中|里',
);

/** How the daily reminder is set, and who got it, said in any order. */
export const ASKING_ABOUT_REMINDERS: readonly Command[] = [
  command('(?=.*(?:reminders?|lists?|reminded|提醒|名单))(?<words>.+)', ask),
];

/** Null where a word is left over that is no colleague and no day. */
async function ask({ words = '' }: Pieces, read: CommandReader): Promise<ToolCall | null> {
  if (isToBeDone(words)) return null;
  const { says, rest: left } = takeParts(words, PARTS, FILLERS);
  const isOfHistory = says('history', 'arrived');
  const isOfSettings = says('reminder') && (says('settings') || (says('next') && (says('comes') || !says('list'))));
  if (!says('reminder', 'list') || (!isOfHistory && !isOfSettings) || (says('list') && !says('arrived'))) return null;
  const found = await dayAndColleague(left, read);
  if (found === null) return null;
  const { on, staff } = found;
  if (isOfHistory)
    return {
      tool: 'reminder_history',
      input: { ...(on !== undefined && { on }), ...(staff !== undefined && { staff }) },
    };
  if (on !== undefined) return null;
  const whose = staff !== undefined ? { staff } : says('everybody') ? { everybody: true } : {};
  return { tool: 'reminder_settings', input: whose };
}

/** What is left may be a day, a colleague, or a colleague beside a day. */
async function dayAndColleague(words: string, read: CommandReader): Promise<{ on?: string; staff?: string } | null> {
  if (words === '') return {};
  const on = read.day(words);
  if (on !== null) return { on };
  const staff = await read.staff(words.replace(/['’]s$/u, ''));
  if (staff !== null) return { staff };
  const [, day, name, nameFirst, dayLast] = DAY_BESIDE.exec(words) ?? [];
  const beside = read.day(day ?? dayLast ?? '');
  const colleague = await read.staff(name ?? nameFirst ?? '');
  return beside === null || colleague === null ? null : { on: beside, staff: colleague };
}

const DAY = '(?:yesterday|last \\w+|\\d{4}-\\d\\d-\\d\\d|昨[天日]|前天|上周[一二三四五六日])';
const DAY_BESIDE = new RegExp(`^(${DAY}) ?(.+)$|^(.+?) ?(${DAY})$`, 'iu');
