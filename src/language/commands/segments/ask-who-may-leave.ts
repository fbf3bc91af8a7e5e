import type { ToolCall } from '../../../domain/answer.ts';
import type { Rule } from '../../../domain/rule/schema.ts';
import { COUNT_EN, COUNT_ZH, countOf } from '../../text/spoken-count.ts';
import { type Command, type CommandReader, command, type Pieces } from '../command.ts';
import { isToBeDone, type PartWords, part, sourceOf, takeParts } from '../take-parts.ts';

/** What a part of a question for those who are likeliest to stay away says. */
type LeavingPart = 'likely' | 'risk' | 'most' | 'people';

const LEAVING = '(?:churn(?:ing)?|leav(?:e|ing)|stop(?:ping)? buying|(?:being|be|get(?:ting)?) lost)';

const PARTS: PartWords<LeavingPart> = [
  [
    'likely',
    part(
      `(?:(?:the )?most )?(?:(?:likely|about|going) to|in danger of|at risk of) ${LEAVING}(?: us)?`,
      '最?(?:有?可能|容易|快要|要|快)(?:会|要)?(?:流失|离开|跑掉?)(?:了)?',
    ),
  ],
  [
    'risk',
    part(
      `churn(?:ing)?(?: (?:risks?|probability|likelihood|chance))?|(?:the )?(?:risk|danger|chance|likelihood|probability) of ${LEAVING}(?: us)?`,
      '流失(?:的)?(?:风险|概率|可能性?|机率)',
    ),
  ],
  [
    'most',
    part('(?:the )?(?:most|highest|greatest|biggest|top)', '最(?:高|大|有)?|前(?=\\d|[一二三四五六七八九十])|排名'),
  ],
  ['people', part('who|whom|customers?|clients?|accounts?|people', '谁|客户|顾客|人')],
];

const FILLERS = part(
  "the|our|of|with|by|is|are|at|in|which|what|show|give|tell|list|me|us|right now|now|currently|soon|next|['’]s",
  '的|了|是|有|哪些|哪几|哪|几?[个位名]|给我|列出|看看|现在|目前|按|我们|请|一下|呢|吗',
);

const COUNT = new RegExp(`(?<![a-z\\d])${COUNT_EN}(?![a-z\\d])|${COUNT_ZH}(?=[个位名]?(?:客户|人|$))`, 'iu');

/** "my customers" without the noun, which is a part of its own. */
const MINE: Readonly<Record<string, string>> = { my: 'my customers', 我: '我的客户' };

/** Whom the model expects to stay away: those who are not lost already. */
const NOT_LOST: Rule = { field: 'lifecycle', is: 'in', values: ['new', 'returning', 'active', 'dormant'] };

/** Questions for those who are likeliest to stay away, of all or of some. */
export const ASKING_WHO_MAY_LEAVE: readonly Command[] = [
  command(`(?=.*(?:${sourceOf(PARTS, ['likely', 'risk'])}))(?<words>.+)`, ask),
];

/** A risk without a superlative is a segment's name (at risk), or how likely one is to leave. */
async function ask({ words = '' }: Pieces, read: CommandReader): Promise<ToolCall | null> {
  const { says, rest } = takeParts(words, PARTS, FILLERS);
  if (isToBeDone(words)) return null;
  const customer = rest === '' || says('people') ? null : await read.customer(rest.replace(/['’]s?$/u, ''));
  if (customer !== null) return { tool: 'predict', input: { customer } };
  if (!says('likely') && !(says('risk') && says('most'))) return null;
  const counted = COUNT.exec(rest);
  const limit = counted === null ? undefined : countOf((counted[1] ?? counted[2])!);
  const who = counted === null ? rest : rest.replace(counted[0], ' ').replace(/\s+/gu, ' ').trim();
  if (limit !== undefined && !Number.isInteger(limit)) return null;
  if (who === '' && !says('people')) return null;
  const rule = who === '' ? null : await read.who(MINE[who.toLowerCase()] ?? who);
  return {
    tool: 'predict',
    input: {
      rule: rule === null ? NOT_LOST : { all: [rule, NOT_LOST] },
      rankBy: 'churn',
      ...(limit !== undefined && { limit }),
    },
  };
}
