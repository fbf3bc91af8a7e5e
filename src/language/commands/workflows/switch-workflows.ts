import type { ToolCall } from '../../../domain/answer.ts';
import { type Command, type CommandReader, command, type Pieces } from '../command.ts';
import { ONE, workflowOf, ZH_ONE, ZH_ONE_BACK } from './spoken-workflow.ts';

const PUT = '(?:switch|turn|put)';
const FOR_NOW =
  '(?: (?:again|back|now|right away|for now|for the moment|for the time being|for a while|temporarily|altogether|any ?more|any longer|until .+))*';
/** A bare pronoun means a rule only where the thread is about one. */
const WHICH = `(?:${ONE}|(?<name>it|this one|that one))`;
const START = '(?:(?:re-?)?(?:enable|activate|start)|resume|unpause)';
const STOP =
  '(?:disable|deactivate|stop|pause|suspend|halt|hold|shelve|delete|remove|kill|scrap|cancel|end|mute|shut(?: (?:down|off))?)';

const ZH_NOW = '(?:先|暂时|暂且|马上|立刻|现在|重新|再|又|这几天|这段时间|\\p{Script=Han}{1,4}期间)*';
const ZH_START = '(?:启用|开启|打开|启动|激活|恢复|开|(?:跑|用|转|动)起来)';
const ZH_STOP =
  '(?:(?:别|不要|不用)再?(?:跑|运行|执行|触发|生效|用)了?|搁一搁|搁一下|搁置|停一停|停一下|停用|关闭|关掉|停止|停掉|暂停|禁用|删除|删掉?|[关停]着?)';
/** What is to be done now, or for now, has not happened yet. */
const ZH_TO_BE = '(?:先|暂时|暂且|马上|立刻|赶紧|赶快)';
/** Of what somebody does with a thing; without 把 it may tell that it has happened. */
const ZH_DONE = '(?:一下|起来|上|掉|了)*';

/** Rules on and off. */
export const SWITCHING_WORKFLOWS: readonly Command[] = [
  command(
    `${PUT} (?:back )?on ${WHICH}${FOR_NOW}|${PUT} ${WHICH} (?:back )?on${FOR_NOW}|${START} ${WHICH}${FOR_NOW}|(?:get|set) ${WHICH} (?:going|running|working)${FOR_NOW}|let ${WHICH} (?:run|fire|act)${FOR_NOW}`,
    turn(true),
  ),
  command(
    `(?:do not|don['’]t) (?:run|fire|use) ${WHICH}${FOR_NOW}|(?:do not|don['’]t) let ${WHICH} (?:run|fire|act)${FOR_NOW}`,
    turn(false),
  ),
  command(
    `${PUT} off ${WHICH}${FOR_NOW}|${PUT} ${WHICH} off${FOR_NOW}|${STOP} ${WHICH}(?: down)?${FOR_NOW}`,
    turn(false),
  ),
  ...zhSwitches(ZH_START, turn(true)),
  ...zhSwitches(ZH_STOP, turn(false)),
];

function zhSwitches(verb: string, build: Command['build']): Command[] {
  const ways = [ZH_ONE, ZH_ONE_BACK, '(?<name>它)'].flatMap((one) => [
    `${ZH_NOW}${verb}(?:一下)?${one}`,
    `${ZH_NOW}(?:把|将)${one}(?:给)?${ZH_NOW}${verb}${ZH_DONE}`,
    `${one}${ZH_NOW}(?:给)?${verb}(?:一下)?`,
    `${one}${ZH_TO_BE}(?:给)?${verb}${ZH_DONE}`,
  ]);
  return ways.map((way) => command(way, build));
}

function turn(on: boolean) {
  return (pieces: Pieces, read: CommandReader): ToolCall | null => {
    const workflow = workflowOf(pieces, read);
    return workflow === null ? null : { tool: 'switch_workflow', input: { workflow, on } };
  };
}
