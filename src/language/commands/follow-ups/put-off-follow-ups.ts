import type { ToolCall } from '../../../domain/answer.ts';
import { COUNT_EN } from '../../text/spoken-count.ts';
import { type Command, type CommandReader, command, type Pieces } from '../command.ts';
import { takeAnyTime } from './change-words.ts';
import { noLaterTime } from './follow-up-problems.ts';
import { NUMBER, ONE, targetOf, WHICH_OR_NAME, ZH_NUMBER, ZH_ONE, ZH_SURE, ZH_WHICH_OR_NAME } from './spoken-target.ts';

const PUT_OFF = '(?:snooze|postpone|defer|delay|bump|push(?: back| out)?|put off)';
const MOVE = `(?:${PUT_OFF}|move|reschedule|shift)`;
const AWAY = '(?: off| back| out)?';
const TIME = '(?:on |at |this |next |in |tomorrow|tmrw?|mon|tue|wed|thu|fri).*?';
const ZH_PUT_OFF = '(?:延后|推迟|延期|顺延)';
const ZH_REST =
  '(?:放一?放|等一?等|缓一?缓|搁一?搁|放一下|等一下|缓一下|不急|不着急|(?:改天|回头|晚点|以后|过几天)再说)';
const ZH_THEN = '(?:再说|再提醒我|再跟进?|再弄|再看|再联系|提醒我)';

/** Putting follow-ups off. */
export const PUTTING_OFF_FOLLOW_UPS: readonly Command[] = [
  command(`${MOVE} ${WHICH_OR_NAME}${AWAY} (?:(?:to|until|till) (?<until>.+)|(?:for|by) (?<length>.+))`, putOff),
  command(`(?:put|push|move) ${WHICH_OR_NAME} (?:off|back|out) (?:to|until|till) (?<until>.+)`, putOff),
  command(`${PUT_OFF} ${ONE}${AWAY} (?<until>.+)`, putOff),
  command(`${PUT_OFF} ${WHICH_OR_NAME}${AWAY} (?<until>(?:${TIME}|${COUNT_EN} (?:day|week|month|hour)s?))`, putOff),
  command(
    `${WHICH_OR_NAME} (?:can|should|may|must|(?:has|have|needs?) to) wait (?:(?:until|till|for|to) )?(?<until>.+)`,
    putOff,
  ),
  command(
    `not (?:today|now)[,;]? (?:but )?(?:do |call |make it |let['’]s (?:do|call) )?${WHICH_OR_NAME} (?<until>${TIME})(?: instead)?`,
    putOff,
  ),
  command(
    `(?:.+ )?${NUMBER}.*?[,;.:] ?(?:so |please |can you |let['’]s )*${MOVE} it${AWAY} (?:to|until|till) (?<until>.+)`,
    putOff,
  ),
  command(`remind me (?:again )?(?<until>.+?) (?:again )?(?:about|of) ${NUMBER}`, putOff),
  command(`remind me (?:again )?(?:about|of) ${NUMBER} (?:again )?(?<until>.+)`, putOff),
  command(
    `(?:把|将)?${ZH_WHICH_OR_NAME}[,， ]*(?:先)?${ZH_REST}[,，]?(?:(?:等|推|挪|改|延)?到)?(?<until>.+?)${ZH_THEN}?`,
    putOff,
  ),
  command(`${ZH_SURE}[,， ]*(?:先)?(?:等|放|缓|搁)到?(?<until>.+?)${ZH_THEN}?`, putOff),
  command(`${ZH_SURE}[,， ]*(?<until>.+?)${ZH_THEN}`, putOff),
  command(`(?<until>.+?)(?:再|继续)?提醒我${ZH_NUMBER}`, putOff),
  command(`(?:把|将)?${ZH_WHICH_OR_NAME} ?(?:${ZH_PUT_OFF}|改|挪|移|推|延)(?:到|至|成|为)(?<until>.+)`, putOff),
  command(`${ZH_NUMBER}.*?[,，;；](?:就|先|把它)*(?:${ZH_PUT_OFF}|改|挪|移|推|延)(?:到|至)(?<until>.+)`, putOff),
  command(`${ZH_PUT_OFF}${ZH_ONE}(?:到|至)(?<until>.+)`, putOff),
  command(
    `(?:把|将)?${ZH_WHICH_OR_NAME}(?:往|向)?(?:${ZH_PUT_OFF}|后推|后延|后挪|后移|晚|推|延)(?<length>.+?)(?:再做|${ZH_THEN})?`,
    putOff,
  ),
  command(`${ZH_PUT_OFF}${ZH_ONE}(?<length>(?:半|[一两二三四五六七八九十]).+?|\\d+(?:天|周|个|小时).*)`, putOff),
];

/** By a customer's bare name only to a time that is known: other things are moved, too. */
async function putOff(pieces: Pieces, read: CommandReader): Promise<ToolCall | null> {
  const { isAnyTime: anyTime, rest } = takeAnyTime(pieces.until ?? pieces.length ?? '');
  const until = pieces.until === undefined ? undefined : rest;
  const length = until === undefined ? rest : '';
  if (pieces.name !== undefined && laterOf(until, length, read) === null) return null;
  const followUp = await targetOf(pieces, read);
  if (followUp === null) return null;
  const later = (await laterThanDue(followUp, rest, read)) ?? laterOf(until, length, read);
  if (later === null) throw noLaterTime(followUp, rest);
  const day = anyTime ? later.slice(0, DAY_LENGTH) : later;
  return { tool: 'snooze_follow_up', input: { followUp, until: day, ...(anyTime && { anyTime }) } };
}

/** `YYYY-MM-DD` */
const DAY_LENGTH = 10;

/** By what it has now: of a day alone its hour, of an hour alone its day, of a length both. */
async function laterThanDue(followUp: number, words: string, read: CommandReader): Promise<string | null> {
  const due = await read.dueOf(followUp);
  return due && (read.changedDue({ to: words }, due) ?? read.changedDue({ later: words }, due));
}

function laterOf(until: string | undefined, length: string, read: CommandReader): string | null {
  return (
    read.due(until ?? '') ??
    read.due(`in ${until ?? length}`) ??
    read.due(`${length}后`) ??
    // Of a month alone its beginning is meant.
    read.due(`beginning of ${until ?? ''}`) ??
    read.due(`${until ?? ''}初`)
  );
}
