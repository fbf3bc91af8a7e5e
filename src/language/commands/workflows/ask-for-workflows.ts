import type { ToolCall } from '../../../domain/answer.ts';
import { type Command, command, type Pieces } from '../command.ts';
import { type PartWords, part, takeParts } from '../take-parts.ts';

/** What a part of a question about all rules says. */
type WorkflowsPart = 'rules' | 'off' | 'stopped' | 'on' | 'asks';

const PARTS: PartWords<WorkflowsPart> = [
  [
    'rules',
    part(
      '(?:(?:workflow|automation|automatic|starter|when-if-then) )?rules|workflows?|automations?|(?:happens|is done|runs|done) (?:automatically|of its own accord)',
      '(?:自动化|工作流|入门|自动)规则|(?<!分群|分配|指派|评分|提醒|免打扰)规则|工作流|自动化|自动(?:做|执行|处理)',
    ),
  ],
  [
    'off',
    part(
      "(?:switched|turned)[ -]off|(?:not|n['’]t|aren['’]t|isn['’]t) (?:on|active|running|enabled|switched on|turned on)|off|inactive|disabled|deactivated|paused",
      '停用|关闭|关[着掉了]|(?:没有?|未)(?:启用|开启?|打开|运行|生效)[着了]?|暂停',
    ),
  ],
  ['stopped', part('stopped|broken|failing|failed', '被?停(?:止|掉|下来?|了)?|失败')],
  [
    'on',
    part(
      '(?:switched|turned)[ -]on|on|active|running|enabled|live|working|in (?:use|force)',
      '启用|开启|打开|开[着了]|运行|生效|在?跑|有效',
    ),
  ],
  [
    'asks',
    part(
      "what(?:['’]s)?|which|how many|list|show|give|see|tell|any|all|are there|do we have|have we(?: got)?",
      '哪些|什么|多少|几[条个]|列出|列表|清单|一览|显示|查看|看看|所有|全部|有没有|有',
    ),
  ],
];

const FILLERS = part(
  '(?:the|an?|of|our|my|we|us|me|is|are|was|were|been|be|get|got|has|have|had|did|do|does|there|that|exist|set up|right now|now|currently|at the moment|today|yesterday|(?:this|last) (?:week|month)|recently|lately|so far|fired?|triggered|acted|act|ran|run|did something|done anything|anything|something|for us|please)',
  '我们|我|的|了|着|过|在|是|都|已经?|还|自己|现在|目前|当前|正在?|今天|昨天|本周|这周|上周|本月|最近|触发|执行|条|个|中|里|被|吗|呢|掉|下来',
);

/** 停用所有规则 is to be done; 停用的规则 and 停用了哪些规则 are asked for. */
const TO_BE_DONE_ZH = /^(?:停用|停掉|停止|关闭|关掉|启用|开启|打开|暂停)(?![的着了])(?!.*(?:哪|什么|多少|几|吗))/u;

/** Which rules there are, in which state, said in any order. */
export const ASKING_FOR_WORKFLOWS: readonly Command[] = [
  command('(?=.*(?:rules|workflows?|automations?|automatically|of its own accord|规则|工作流|自动))(?<words>.+)', ask),
];

/** Null where a word is left over. */
function ask({ words = '' }: Pieces): ToolCall | null {
  const { parts, rest } = takeParts(words, PARTS, FILLERS);
  if (rest !== '' || !parts.has('rules') || TO_BE_DONE_ZH.test(words)) return null;
  const state = (['stopped', 'off', 'on'] as const).find((each) => parts.has(each));
  return { tool: 'list_workflows', input: state === undefined ? {} : { state } };
}
