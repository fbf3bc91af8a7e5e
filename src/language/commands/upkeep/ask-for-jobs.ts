import type { ToolCall } from '../../../domain/answer.ts';
import { type Command, command, type Pieces } from '../command.ts';
import { isToBeDone, type PartWords, part, sourceOf, takeParts } from '../take-parts.ts';

/** What a part of a question about the bot's own work says. */
type JobsPart = 'jobs' | 'machine_tasks' | 'system' | 'fresh' | 'refresh' | 'data' | 'fails' | 'runs' | 'done' | 'when';

const PARTS: PartWords<JobsPart> = [
  [
    'jobs',
    part(
      "(?:(?<!['’])[a-z_-]+ )?(?:jobs|job(?=.*\\b(?:fail|stuck|runs?|ran|status|history|hang|dead|stop)))(?: (?:status|history))?|background (?:tasks?|work|processes)",
      '(?:后台|定时|系统)的?(?:任务|作业|进程)|作业',
    ),
  ],
  // Of people, 任务 are follow-ups: only what machines do to them speaks of jobs.
  [
    'machine_tasks',
    part(
      '(?!)',
      '任务(?=.*(?:失败|卡|出错|报错|异常|挂|跑|运行|正常))|(?<=(?:失败|卡住|出错|报错|异常|在跑|运行)的?(?:了的)?)任务',
    ),
  ],
  [
    'fresh',
    part(
      'how (?:fresh|current|recent|up[ -]to[ -]date|old|stale|new)|(?<=^(?:is|are) .*)(?:fresh|current|recent|up[ -]to[ -]date|old|stale|new|the latest)',
      '新不新|新鲜|够新|是(?:不是)?(?:最新|旧)的?|多久(?:刷新|更新)|(?:刷新|更新)到(?:什么时候|几号|哪天)|过时|过期',
    ),
  ],
  [
    'refresh',
    part(
      '(?:refresh(?:ed)?|updat(?:ed?|ing)|(?:re)?(?:computed|calculated)|worked out|clean-?up|imports?|sync)',
      '刷新|更新|重?新?计算|清理|导入',
    ),
  ],
  ['data', part('(?:data|numbers|figures|metrics?|segments?|scores?|predictions?)', '数据|数字|指标|分群|评分|预测')],
  [
    'fails',
    part(
      '(?:fail(?:s|ed|ing|ures?)?|stuck|hang(?:s|ing)?|hung|dead|down|errors?|broken|crash(?:ed|ing)?|stopp?(?:ed)?)',
      '失败|卡住|卡着|出错|报错|异常|挂|停',
    ),
  ],
  ['when', part('when|what time|how long ago', '什么时候|何时|几点|多久')],
  [
    'runs',
    part(
      '(?:run(?:s|ning)?|ran|work(?:s|ed|ing)?|ok(?:ay)?|fine|all right|well|smoothly|healthy|health|status|doing)',
      '跑完?|运行|执行完?|正常|状态|情况|历史',
    ),
  ],
  [
    'done',
    part('(?:go|gone|went|get|finish(?:ed)?|succeed(?:ed)?|complete(?:d)?|done|through)', '完成|成功|做完|结束'),
  ],
  ['system', part('(?:the )?(?:system|bot|rapport)|everything|anything', '系统|机器人|后台')],
];

const FILLERS = part(
  "(?:the|an?|all|any|are|is|was|were|did|do|does|has|have|had|been|be|will|there|that|which|what(?:['’]s)?|why|how|show|list|tell|see|give|me|us|our|of|in|on|for|to|at|last|next|most|recently|recent|lately|night(?:['’]s)?|tonight(?:['’]s)?|today(?:['’]s)?|yesterday(?:['’]s)?|this morning|nightly|daily|right|now|currently|so far|background|please|or|and|not)",
  '我们的?|是不是|的|了|过|着|得|吗|呢|都|全部?|在|是|有没有|没有|有|还|已经?|哪些|什么|怎么样|怎么|为什么|为何|会|看看|查看|显示|列出|一下|昨晚|昨夜|昨天|今天|今早|今晚|夜里|现在|目前|最近(?:一次)?|最后一次|上一?次|下一?次|一次|所有|列表|没|好',
);

const HINT = sourceOf(PARTS, ['jobs', 'machine_tasks', 'fresh', 'refresh', 'data', 'done', 'system']);

/** How the jobs of the bot stand, and how fresh what it computes is, said in any order. */
export const ASKING_FOR_JOBS: readonly Command[] = [
  command(`(?=.*(?:${HINT}|running|stuck|跑|运行))(?<words>.+)`, ask),
];

/** Null where a word is left over. */
function ask({ words = '' }: Pieces): ToolCall | null {
  const { says, rest } = takeParts(words, PARTS, FILLERS);
  if (rest !== '' || isToBeDone(words)) return null;
  const isOfWork = says('jobs', 'machine_tasks');
  if (isOfWork || (says('refresh') && says('runs', 'done', 'fails'))) return { tool: 'jobs', input: {} };
  if (says('data') && (says('fresh') || (says('refresh') && says('when'))))
    return { tool: 'data_freshness', input: {} };
  const isOfSystem = (says('system') || !says('data', 'fresh', 'refresh', 'when')) && says('runs', 'fails');
  return isOfSystem ? { tool: 'jobs', input: {} } : null;
}
