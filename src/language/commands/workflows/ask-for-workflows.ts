import type { ToolCall } from '../../../domain/answer.ts';
import { type Command, type CommandReader, command, type Pieces } from '../command.ts';
import { isToBeDone, type PartWords, part, takeParts } from '../take-parts.ts';

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

const ONE_BY_NUMBER =
  '(?:(?:workflow |automation |starter )?rule|workflow|automation|自动化规则|自动规则|工作流规则|规则|工作流|自动化) ?(?:number |no\\.? ?)?#?(?<id>\\d{1,6})';

/** What a part of a question about one rule says. */
type WorkflowPart = 'asks' | 'acts' | 'state' | 'when';

const PARTS_OF_ONE: PartWords<WorkflowPart> = [
  [
    'asks',
    part(
      "what(?:['’]s)?|why|when|how (?:many(?: times| customers| people)?|often|much)|who|whom|which|is|are|did|does|do|has|have|was|were|would|show|see|tell|open|explain|describe|details?|history|log|firings|runs",
      '什么时候|什么|啥|哪些|哪天|谁|多少|几[次个]?|为什么|为何|怎么|过(?=$|几|多少)|有没有|没有|是不是|是否|还是|会不会|查看|看看|看一下|显示|打开|解释|说明|详情|历史|记录',
    ),
  ],
  [
    'acts',
    part(
      'fire[ds]?|firing|trigger(?:ed|s)?|act(?:ed|s)?|ran|run(?:ning)?|catch|caught|match(?:ed)?|affect(?:ed|s)?|hit|reach(?:ed)?|done|doing|work(?:s|ing|ed)?|happen(?:ed|ing|s)?|meet|met|up to|kick(?:s|ed)? in|do',
      '触发|执行|起作用|生效|运行|跑|做|干|影响|命中|涉及|用',
    ),
  ],
  [
    'state',
    part(
      '(?:switched|turned)? ?(?:on|off)|active|inactive|stopped|enabled|disabled|paused',
      '启用|停用|开启|关闭|暂停|开|关|停',
    ),
  ],
  [
    'when',
    part(
      '(?:(?:in|during|over|since|for) )?(?:the )?(?:last|this|past|previous) (?:\\d+ )?(?:day|week|month|quarter|year)s?|last|today|yesterday|recently|lately|ever|so far|now|currently|still',
      '(?:上|本|这)个?(?:周|星期|月|季度)|今天|昨天|最近(?:一次)?|上一?次|最后一次|至今|目前|现在|还',
    ),
  ],
];

const FILLERS_OF_ONE = part(
  "(?:the|a|an|of|for|to|by|with|me|it|us|customers?|people|anybody|anyone|anything|exactly|not|n['’]t|time|times|be|been|please|about|on)",
  '的|了|着|过|是|都|到底|究竟|在|对|给|呢|客户|人|次|些|没|不|会|被',
);

/** 停用所有规则 is to be done; 停用的规则 and 停用了哪些规则 are asked for. */
const TO_BE_DONE_ZH =
  /^(?:停用|停掉|停止|关闭|关掉|启用|开启|打开|暂停)(?![的着了])(?!.*(?:哪|什么|多少|几|吗))|^(?!.*(?:哪|什么|多少|几|(?<!所)有)).*(?:都|全部|全)(?:给我?)?(?:停|关|启|开)[用掉闭着了起]*$/u;
/** "All rules off" is to be done. */
const TO_BE_DONE_EN = /^all .* (?:on|off)$/iu;

/** Which rules there are, in which state, and what one of them did, said in any order. */
export const ASKING_FOR_WORKFLOWS: readonly Command[] = [
  command('(?=.*(?:rules|workflows?|automations?|automatically|of its own accord|规则|工作流|自动))(?<words>.+)', ask),
  command(`(?<head>.*?)(?<![a-z])(?:the )?${ONE_BY_NUMBER}(?!\\d)(?<tail>.*)`, askOne),
];

/** Null where a word is left over. */
function ask({ words = '' }: Pieces): ToolCall | null {
  const { says, rest } = takeParts(words, PARTS, FILLERS);
  if (rest !== '' || !says('rules') || isOrder(words)) return null;
  const state = (['stopped', 'off', 'on'] as const).find((each) => says(each));
  return { tool: 'list_workflows', input: state === undefined ? {} : { state } };
}

/** Null where a word is left over that names no customer, or nothing asks. */
async function askOne({ head = '', id = '', tail = '' }: Pieces, read: CommandReader): Promise<ToolCall | null> {
  const { says, rest } = takeParts(`${head} ${tail}`, PARTS_OF_ONE, FILLERS_OF_ONE);
  if (isToBeDone(`${head}rule${tail}`.trim())) return null;
  if (!says('asks') && `${head}${tail}`.trim() !== '') return null;
  if (rest === '') return { tool: 'show_workflow', input: { workflow: id } };
  const person = await read.person(rest);
  if (person === null || !('customer' in person)) return null;
  return { tool: 'show_workflow', input: { workflow: id, customer: person.customer } };
}

function isOrder(words: string): boolean {
  return isToBeDone(words) || TO_BE_DONE_ZH.test(words) || TO_BE_DONE_EN.test(words);
}
