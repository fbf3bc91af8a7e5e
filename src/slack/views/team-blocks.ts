import type { KnownBlock } from '@slack/types';
import type { Locale } from '../../domain/locale.ts';
import { formatInstant } from '../../render/format-time.ts';
import type { OwnersDay } from '../../services/follow-ups/read-team-day.ts';
import type { Subscription } from '../../services/subscriptions/subscription.ts';
import type { WorkflowRow } from '../../services/workflows/workflow-row.ts';
import { questionButtons } from '../blocks/question-buttons.ts';
import { context, cutLine, header, paragraph } from '../blocks/text.ts';

/** A manager's team: who has what to do today, the rules that were stopped, and the subscription that is answered next. */
export type Team = {
  owners: readonly OwnersDay[];
  stoppedRules: readonly Pick<WorkflowRow, 'id' | 'name'>[];
  next: Pick<Subscription, 'words' | 'channel' | 'timeZone' | 'nextAt'> | null;
};

/** Lines of each kind; who has most overdue comes first. */
const MOST_LINES = 8;
const NAME_CHARACTERS = 100;

/** The team's day in a few lines, with the questions that say more. */
export function teamBlocks({ owners, stoppedRules, next }: Team, locale: Locale): KnownBlock[] {
  const words = WORDS[locale];
  const people = owners
    .slice(0, MOST_LINES)
    .map(({ name, overdue, today }) => words.owner(cutLine(name ?? words.nobody, NAME_CHARACTERS), overdue, today));
  const more = owners.length > people.length ? [words.more(owners.length - people.length)] : [];
  const stopped = stoppedRules
    .slice(0, MOST_LINES)
    .map(({ id, name }) => words.stopped(id, cutLine(name[locale], NAME_CHARACTERS)));
  const questions = [
    ...(owners.some(({ overdue }) => overdue > 0) ? [words.askOverdue] : []),
    ...stoppedRules.map(({ id }) => words.askRule(id)),
    words.askActivity,
    words.askWorkload,
    words.askAway,
  ];
  const buttons = questionButtons(questions, 'suggestion');
  return [
    header(words.title),
    paragraph([...(people.length === 0 ? [words.nothing] : people), ...more, ...stopped].join('\n')),
    ...(next === null ? [] : [context(nextText(next, locale))]),
    ...(buttons ? [buttons] : []),
  ];
}

function nextText({ words, channel, timeZone, nextAt }: NonNullable<Team['next']>, locale: Locale): string {
  const at = nextAt === null ? '' : formatInstant(nextAt.toISOString(), locale, timeZone);
  const what = cutLine([words, ...(channel === null ? [] : [channel])].join(' → '), NAME_CHARACTERS);
  return locale === 'zh' ? `下一份订阅：${what}，${at}` : `Next subscription: ${what}, ${at}`;
}

const WORDS = {
  en: {
    ...{ title: 'Your team', nothing: 'Nothing of the team is due today or overdue.', nobody: 'Nobody' },
    owner: (name: string, overdue: number, today: number) => `${name}: ${overdue} overdue, ${today} due today`,
    more: (count: number) => `${count} more with follow-ups for today`,
    stopped: (id: number, name: string) => `⚠️ Rule ${id} “${name}” was stopped`,
    ...{ askOverdue: 'What is overdue in my team?', askActivity: 'How is the team doing this month?' },
    ...{ askWorkload: 'Team workload', askAway: 'Who is away?' },
    askRule: (id: number) => `Show rule ${id}`,
  },
  zh: {
    ...{ title: '团队', nothing: '团队今天没有到期或逾期的跟进。', nobody: '无负责人' },
    owner: (name: string, overdue: number, today: number) => `${name}：逾期 ${overdue} 项，今天到期 ${today} 项`,
    more: (count: number) => `另有 ${count} 人今天有跟进`,
    stopped: (id: number, name: string) => `⚠️ 自动化规则 ${id}“${name}”已停止`,
    ...{ askOverdue: '我们团队有哪些逾期的跟进？', askActivity: '团队这个月表现怎么样？' },
    ...{ askWorkload: '团队工作量', askAway: '谁休假？' },
    askRule: (id: number) => `查看规则${id}`,
  },
} as const;
