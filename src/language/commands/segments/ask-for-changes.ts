import type { ToolCall } from '../../../domain/answer.ts';
import { type Command, type CommandReader, command, type Pieces } from '../command.ts';
import { isToBeDone, type PartWords, part, sourceOf, takeParts } from '../take-parts.ts';

/** What a part of a question for who came into a segment, or left it, says. */
type ChangePart = 'moved' | 'changed' | 'segments' | 'asked';

const PARTS: PartWords<ChangePart> = [
  [
    'asked',
    part(
      "how many|how much|how(?= (?:did|has|have) )|who(?:['’]s)?|which(?: (?:customers|clients|ones))?|what(?:['’]s| has| have| is| are)?|were there|are there|any|did we|have we",
      '多少|有?谁|哪些|哪几[个位]|几[个位]|哪个',
    ),
  ],
  [
    'moved',
    part(
      'joined|entered|bec[ao]me|gain(?:ed)?|w[io]n|added|promoted to|moved? (?:in|into|up to)|lost|lose|left|dropped(?: out)?(?: of)?|fell out of|fallen out of|stopped being|no longer|came (?:in|into)',
      '新增|新加入|加入|进入|成为|成了|升为|升级为?|变成|晋升为?|新晋|失去|流失|丢了|掉出|退出|离开|不再是|降级',
    ),
  ],
  [
    'changed',
    part(
      'chang(?:es?|ed|ing)|movements?|moved|grew|grown|grow(?:ing)?|shr[aiu]nk(?:s|ing)?|happened',
      '变化|变动|进出|流动|增长|变大|变多|缩小|变小|变少',
    ),
  ],
  ['segments', part('segments?|customers?|clients?', '分群|客群|客户')],
];

const FILLERS = part(
  "the|our|my|a|an|of|in|into|to|for|with|among|by|have|has|been|did|do|we|us|show|give|tell|me|most|least|largest|new|newly|over|there|please|is|are|['’]s",
  '的|了|是|有|我们|我|最?多|最?少|最大|最小|人|新|给我|看看|看一下|情况|如何|怎么样|什么|吗|呢|一共|总共',
);

/** Questions for who came into a segment or left it in a time, and how all segments changed. */
export const ASKING_FOR_CHANGES: readonly Command[] = [
  command(`(?=.*(?:${sourceOf(PARTS, ['moved', 'changed'])}))(?<words>.+)`, ask),
];

function ask({ words = '' }: Pieces, read: CommandReader): ToolCall | null {
  const { says, rest } = takeParts(words, PARTS, FILLERS);
  const isOfOne = says('changed') || (says('moved') && says('asked'));
  // Of all that is asked only how they changed: who was lost means customers who stay away.
  const isOfAll = says('changed') && says('segments');
  if (!isOfOne || isToBeDone(words)) return null;
  for (const { segment, when } of splits(rest)) {
    const key = segment === '' ? undefined : read.segment(segment);
    // A name first: a time is looked for only where all before or behind it is one.
    if (key === null || (key === undefined && !isOfAll)) continue;
    const period = when === '' ? undefined : read.period(when);
    if (period === null) continue;
    const input = period === undefined ? {} : { period };
    return key === undefined
      ? { tool: 'segment_report', input }
      : { tool: 'segment_changes', input: { segment: key, ...input } };
  }
  return null;
}

/** The words that are left as a segment and a time, in either order. */
function splits(rest: string): { segment: string; when: string }[] {
  const cuts = Array.from({ length: rest.length + 1 }, (_, at) => [rest.slice(0, at).trim(), rest.slice(at).trim()]);
  return cuts.flatMap(([first, second]) => [
    { segment: first!, when: second! },
    { segment: second!, when: first! },
  ]);
}
