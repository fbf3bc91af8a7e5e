import type { ToolCall } from '../../../domain/answer.ts';
import { type Command, type CommandReader, command, type Pieces, unquoted } from '../command.ts';
import { NUMBER, ofTarget, SURE, WHICH, ZH_NUMBER, ZH_SAID, ZH_WHICH } from './spoken-target.ts';

const HAND = '(?:reassign|assign|hand(?: over)?|give|pass(?: on)?|transfer|delegate)';
const ZH_HAND = '(?:转给|转交给?|交给|移交给?|分配给|指派给|改派给)';

/** Handing follow-ups on to a colleague. A customer without the word for what is planned is handed over whole (hand-over-customers.ts). */
export const HANDING_ON_FOLLOW_UPS: readonly Command[] = [
  command(`${HAND} ${WHICH}(?: over| on)? to (?<to>.+)`, ofTarget(handOn)),
  command(`(?<to>.+?) (?:should|will|can|could|must) (?:do|take|handle|own|have|look after) ${SURE}`, ofTarget(handOn)),
  command(`(?:i(?:['’]ll| will)? )?take(?: over)? ${NUMBER}(?: over| on)?`, ofTarget(toMe)),
  command(
    `(?:can |could |let |have |ask )?(?<to>.+?) (?:to )?takes? (?:over )?${WHICH}(?: over| on)?`,
    ofTarget(handOn),
  ),
  {
    ...command(`(?:让|请|由)(?<to>.+?)(?:来)?(?:接手|负责|处理|跟)${ZH_WHICH}[。！!]*`, ofTarget(handOn)),
    isAsSaid: true,
  },
  command(`(?:把|将)?${ZH_WHICH}(?:.{1,12}[,，])?${ZH_HAND}(?<to>.+)`, ofTarget(handOn)),
  command(`${ZH_SAID}(?:你|就|改)?(?:让|请|由|给)(?<to>.+?)(?:去|来)?(?:跟进?|做|处理|负责|接手|办)`, ofTarget(handOn)),
  command(`(?:把|将)?${ZH_SAID}分给(?<to>.+)`, ofTarget(handOn)),
  command(`(?:由我|我来)?接手${ZH_NUMBER}`, ofTarget(toMe)),
];

async function handOn(followUp: number, { to = '' }: Pieces, read: CommandReader): Promise<ToolCall | null> {
  const person = unquoted(to).replace(/^(?:同事|to )|(?:负责|跟进|处理)$/giu, '');
  const isMe = /^(?:me|myself|我|我自己|自己)$/iu.test(person);
  const isManager = /^(?:my|our|我的?|我们的?)(?: |[经主上领老组])/iu.test(person);
  const manager = isManager ? await read.staff(person) : null;
  return { tool: 'reassign_follow_up', input: { followUp, to: isMe ? 'me' : (manager ?? person) } };
}

function toMe(followUp: number): ToolCall {
  return { tool: 'reassign_follow_up', input: { followUp, to: 'me' } };
}
