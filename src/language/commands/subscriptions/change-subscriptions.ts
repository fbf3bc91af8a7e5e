import type { ToolCall } from '../../../domain/answer.ts';
import { type Command, type CommandReader, command, type Pieces } from '../command.ts';

/** Holds the word for it, so that rules, reminders, jobs and new orders stay apart. */
const NAMED = '(?<which>(?=.*\\bsubscriptions?\\b).+?)';
const ZH_NAMED = '(?<which>(?=.*订阅).+?)';
/** Or the word for what is sent, where nothing but a change can be meant. */
const WHICH =
  '(?<which>(?!which\\b|what\\b|any\\b)(?=.*\\b(?:subscriptions?|digests?|summary|summaries|briefings?|reports?|reviews?)\\b).+?)';
const ZH_WHICH = '(?<which>(?!哪|什么|几|有)(?=.*(?:订阅|日报|周报|月报|简报|摘要|汇总|复盘|报告)).+?)';

/** Until when it is held; nothing but its author takes it up again. */
const MEANWHILE = "(?:for (?:now|a while|the moment|the time being)|until .+|(?:while|as long as) i(?:['’]m| am) .+)";
const ZH_MEANWHILE = '我?(?:不在|休假|出差|放假|度假|请假)(?:的时候|期间|时|的这?几天)?';

/** Pausing, resuming and moving what is answered again and again. */
export const CHANGING_SUBSCRIPTIONS: readonly Command[] = [
  command(`(?:pause|suspend|hold|mute|put on hold)(?: off)? ${WHICH}(?:,? ${MEANWHILE})?`, paused(true)),
  command(`put ${WHICH} on hold(?:,? ${MEANWHILE})?`, paused(true)),
  command(
    `(?:let|have) ${WHICH} (?:come|arrive|be sent|go out) (?:at|on|to)? ?(?<when>.+?)(?: instead(?: of .+)?)?`,
    moved,
  ),
  command(
    `${WHICH} (?:should|must|shall|needs to|ought to) (?:now )?(?:come|arrive|be sent|go out)(?: (?:at|on|to))? (?<when>.+?)(?: instead(?: of .+)?)?`,
    moved,
  ),
  command(
    `(?:(?:can|could|may) (?:i|we) )?(?:get|have|receive) ${WHICH} (?:on|at) (?<when>.+?) instead(?: of .+)?`,
    moved,
  ),
  command(`(?:i want|i would like|i'd like) ${WHICH} (?:on|at) (?<when>.+?) instead(?: of .+)?`, moved),
  command(`(?:resume|restart|unpause|continue|reactivate|unmute|go on with|start) ${WHICH}(?: again)?`, paused(false)),
  command(
    `(?:move|change|shift|reschedule|switch|push|postpone) ${WHICH}(?: so that it comes)? (?:(?:over|back|forward|up|out) )?(?:to|at|on) (?<when>.+)`,
    moved,
  ),
  command(
    `(?:move|change|shift|set|send|post|deliver|redirect|make) ${NAMED}(?: so that it comes)? (?:(?:over|back|forward|up|out) )?(?:to|come|at|on|in) (?<when>.+?)(?: instead(?: of .+)?)?`,
    moved,
  ),
  command(
    `(?:${ZH_MEANWHILE}[,，]?(?:先|暂时)?(?:停掉|关掉|停|暂停)|(?:暂停|先停|停一下|中止|挂起)(?:一下|掉)?)(?:发送)?${ZH_WHICH}`,
    paused(true),
  ),
  command(
    `(?:把|将)?${ZH_WHICH}(?:先|暂时)*(?:暂停|停一停|停一下|停|(?:别|不要|不用|不必)(?:再)?(?:给我们?)?(?:再)?(?:发送|发|推送|推))(?:一下|掉|了|吧)?`,
    paused(true),
  ),
  command(`(?:恢复|继续|重新开始|重启|重新启用|接着)(?:发送|发)?${ZH_WHICH}`, paused(false)),
  command(`(?:把|将)?${ZH_WHICH}(?:恢复|重新开始|继续发|重新启用)(?:一下|了)?`, paused(false)),
  command(
    `(?:把|将)?${ZH_WHICH}(?:的?(?:发送)?(?:时间|频道))?(?:改到|改成|改为|改在|改发到|移到|挪到|换到|换成|调到|调成|调整到|调整为|提前到|推迟到|延后到)(?<when>.+?)(?:发送|发)?`,
    moved,
  ),
  command(`(?:把|将)?${ZH_NAMED}(?:发到|转到)(?<when>.+)`, moved),
  command(
    `(?:把|将)?${ZH_WHICH}(?:以后|今后|往后)(?:都|改|就)*(?:在)?(?<when>.+?)(?:再)?(?:发送|发)(?:给我们?)?`,
    moved,
  ),
];

function paused(isPaused: boolean): Command['build'] {
  return ({ which = '' }) => ({ tool: 'change_subscription', input: { subscription: named(which), paused: isPaused } });
}

function moved({ which = '', when = '' }: Pieces, read: CommandReader): ToolCall | null {
  const schedule = read.newSchedule(when);
  return schedule && { tool: 'change_subscription', input: { subscription: named(which), ...schedule } };
}

/** Its number, or what it is called: "my VIP subscription", "subscription to the weekly digest", 我的VIP订阅. */
function named(which: string): number | string {
  const digits = /(?:subscription|订阅) ?(?:no\.? ?|number |#)?(\d{1,9})(?:以后|今后|从现在起)?$/iu.exec(
    which.trim(),
  )?.[1];
  if (digits !== undefined) return Number(digits);
  return which
    .replace(
      /^(?:sending|posting)(?: me| us)? |^(?:the )?(?:time|hour|days?|channel) of |^(?:给我们?)?(?:发送|发)/iu,
      '',
    )
    .replace(/\bsubscriptions?(?: (?:to|of|for|about))?(?: the)?\b|订阅/iu, ' ')
    .replace(/^\s*(?:(?:my|the|our|that)\b|我的?|对|关于)\s*/iu, '')
    .replace(/(?:的|[这那][个份条])\s*$/u, '')
    .trim();
}
