import type { ToolCall } from '../../../domain/answer.ts';
import { type Command, command, type Pieces, unquoted } from '../command.ts';
import { NUMBER, ofTarget, WHICH, ZH_ONE, ZH_WHICH } from './spoken-target.ts';

/** What is to be remembered of a follow-up. */
export const NOTING_FOLLOW_UPS: readonly Command[] = [
  command(
    `(?:add (?:a )?)?(?:note|comment|remark)(?:s)? (?:on|to|for|about) ${WHICH}(?: that)?[:, -]+(?<note>.+)`,
    ofTarget(note),
  ),
  command(`(?:add|note|write|jot|put)(?: down)? (?:to|on|for|in) ${WHICH}(?: that)?[:, -]+(?<note>.+)`, ofTarget(note)),
  command(`${NUMBER} (?:note|comment)[:, ]+(?<note>.+)`, ofTarget(note)),
  command(
    `(?:给|为|在)?${ZH_ONE}(?:上|里)?(?:加|添加|记)?(?:一?[条个笔])?(?:备注|批注|记录|笔记|注|(?<=记一?笔))(?:一下)?[::,， ]*(?<note>.+)`,
    ofTarget(note),
  ),
  command(
    `(?:给|为|在)?${ZH_WHICH}(?:上|里)?(?:再)?(?:加|添加|记|补充?|备注|注)(?:上)?(?:一?[条个笔句])?(?:备注|批注|记录|笔记|话)?(?:一下)?[::,， ]+(?<note>.+)`,
    ofTarget(note),
  ),
];

function note(followUp: number, { note: words = '' }: Pieces): ToolCall {
  return { tool: 'note_follow_up', input: { followUp, note: unquoted(words) } };
}
