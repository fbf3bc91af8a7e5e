import type { ToolCall } from '../../../domain/answer.ts';
import { type Command, type CommandReader, command, type Pieces } from '../command.ts';

const AWAY =
  "(?:away|off(?: work| sick)?|out(?: of (?:the )?office)?|absent|ooo|on (?:holidays?|vacation|leave|pto)|not (?:here|in|working|available)|travell?ing|sick|ill|n['’]t (?:here|in|working|available))";
const TEAM = '(?:(?: of| in| on) (?:my |the |our )?(?:whole )?(?:team|reps|people|group)| else)?';
const ZH_AWAY =
  '(?:休(?:年|病|产|婚)?假|放假|请(?:年|病|事|产|婚)?假|年假|度假|休息|不在(?:公司|岗|办公室)?|不上班|出差|外出|缺勤)';
const ZH_TEAM = '(?:我?们?(?:团队|组)(?:里|中)?的?|大家|我手下)?';
const ZH_WHO = '(?:谁|哪些人|哪几个人|哪些(?:同事|销售)|有谁|有哪些人|有人)';

/** Who is away, and when somebody is. */
export const ASKING_WHO_IS_AWAY: readonly Command[] = [
  command(
    `(?:who(?:['’]s| is| are| will be| is going to be)?|(?:is|are|will) (?:anyone|anybody|someone)${TEAM}(?: be)?|which (?:of (?:my|our|the) )?(?:reps|people|colleagues)(?: are| will be)?)${TEAM} ?(?:going to be |taking )?${AWAY}(?: (?<days>.+))?`,
    everybody,
  ),
  command(
    `(?:(?:show|list)(?: me)? )?(?:the |all |my team['’]s |the team['’]s |team |our |planned |coming |upcoming )*(?:absences|vacations|holidays|leave|time off|days off)(?: (?:of|in) (?:my|the|our) (?:team|reps))?(?: (?:planned|coming up|for|in|during|over) ?(?<days>.*))?`,
    everybody,
  ),
  command(
    `when (?:is|are|will|am) (?<staff>.+?) (?:be |going (?:to be )?)?(?:next )?${AWAY}|when (?:does|do|did) (?<other>.+?) (?:take|have|go on) (?:(?:his|her|their|my) )?(?:holidays?|vacation|leave|time off)`,
    ofOne,
  ),
  command(`(?:is|will) (?<staff>(?!any|some).+?) (?:be )?${AWAY}(?: (?<days>.+))?`, ofOne),
  command(
    `(?:(?:show|list|what are)(?: me)? )?my (?:own |planned |coming )*(?:absences|holidays|vacations?|days off|time off|leave)`,
    () => ({ tool: 'list_absences', input: {} }),
  ),
  command(
    `${ZH_TEAM}(?<days>.*?)(?:[,，])?${ZH_TEAM}${ZH_WHO}(?<after>.*?)(?:要|会|在|正在|打算)*${ZH_AWAY}(?:了|吗)?`,
    ({ days = '', after = '' }, read) => everybody({ days: `${days}${after}` }, read),
  ),
  command(
    `(?:查看|看看|列出)?${ZH_TEAM}(?<days>.*?)(?:的)?(?:休假|请假|年假)(?:安排|情况|计划|名单|表|有哪些)`,
    everybody,
  ),
  command(
    `(?<staff>.{1,12}?)(?:什么时候|哪天|哪几天|几号)(?:要|会|开始|去)*${ZH_AWAY}|(?:查看|看看|列出)?(?<mine>我)的?(?:休假|请假|年假)(?:安排|计划|情况|有哪些)`,
    ofOne,
  ),
];

/** Null where the days that are said are none: nothing is left out in silence. */
function everybody({ days = '' }: Pieces, read: CommandReader): ToolCall | null {
  const span = spanOf(days, read);
  return span && { tool: 'list_absences', input: { everybody: true, ...span } };
}

async function ofOne({ staff: first, other, mine, days = '' }: Pieces, read: CommandReader): Promise<ToolCall | null> {
  const name = first ?? other ?? mine ?? '';
  const span = spanOf(days, read);
  if (span === null) return null;
  if (/^(?:i|me|我)$/iu.test(name.trim())) return { tool: 'list_absences', input: span };
  const staff = await read.staff(name);
  return staff === null ? null : { tool: 'list_absences', input: { staff, ...span } };
}

function spanOf(days: string, read: CommandReader): { from?: string; until?: string } | null {
  const words = days.replace(/[,，?？。. ]+$/u, '').replace(/^(?:now|right now|at the moment|现在|目前)$/iu, 'today');
  return words.trim() === '' ? {} : read.absence(words);
}
