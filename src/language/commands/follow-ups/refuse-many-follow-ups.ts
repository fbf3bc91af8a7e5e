import { type Command, command } from '../command.ts';
import { onlyOneByOne } from './follow-up-problems.ts';

/** Several follow-ups to be changed in one go. */
export const REFUSING_MANY_FOLLOW_UPS: readonly Command[] = [
  command(
    `(?:hand(?: over)?|give|pass(?: on)?|transfer|reassign|assign|move|delegate|push(?: back| out)?|postpone|snooze|delay|defer|bump|reschedule|shift|put off|close|finish|cancel|delete|drop) (?:.* )?(?:all|every(?: one)?|my|the|our|their|these|those|\\S+['’]s)(?: of)?(?: \\S+){0,3}? (?:follow-?ups|follow ups|tasks|to-?dos)(?: .+)?`,
    refuseMany,
  ),
  command(
    `(?:push(?: back| out)?|move|postpone|snooze|delay|defer|bump|reschedule|shift|put off|close|finish|cancel|delete|drop) (?:all|everything|every(?: ?one)?)(?: of)?(?: that| which)?(?: is| are|['’]s)? (?:due|overdue|planned|open|scheduled|left|from|for|of|on|i have)(?: .+)?`,
    refuseMany,
  ),
  command(
    '(?:把|将)?(?:我)?(?:今[天日]|明天|昨天|[本这下]个?(?:周|星期)|逾期|过期|到期)的?(?:所有|全部)?(?:都|全|全部|通通|统统|一起)(?:推|延|改|挪|取消|删).*',
    refuseMany,
  ),
  command('(?:取消|删除|删掉|推迟|延后)(?:.{0,20}?)(?:所有|全部)的?(?:.{0,10}的)?(?:跟进|待办).*', refuseMany),
  command(
    '(?:把|将)?(?:.*?)的?(?:所有|全部)?(?:逾期|过期|今天|本周|未完成)?的?(?:跟进|待办)(?:都|全部|全|通通|统统|一起)(?:转|交|移交|分|推|延|改|挪|取消|关|删|完成).*',
    refuseMany,
  ),
  command(
    '(?:把|将)(?:.*?)(?:所有|全部)的?(?:.{0,6}的)?(?:跟进|待办)(?:转|交|移交|分|推|延|改|挪|取消|关|删|完成).*',
    refuseMany,
  ),
];

/** @throws {DomainError} 'invalid_input': each is looked at before it changes */
function refuseMany(): never {
  throw onlyOneByOne();
}
