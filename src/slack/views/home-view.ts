import type { HomeView, KnownBlock } from '@slack/types';
import type { Asker } from '../../domain/asker.ts';
import type { Bilingual, Locale } from '../../domain/locale.ts';
import type { Settings } from '../../domain/settings.ts';
import { formatInstant } from '../../render/format-time.ts';
import type { JobStatus } from '../../services/jobs/list-jobs.ts';
import type { UsageFigures } from '../../services/model-calls/read-usage.ts';
import { questionButtons } from '../blocks/question-buttons.ts';
import { context, header, paragraph } from '../blocks/text.ts';
import { listExampleQuestions } from '../example-questions.ts';
import { type Day, dayBlocks } from './day-blocks.ts';
import { jobsBlocks } from './jobs-blocks.ts';
import { type Team, teamBlocks } from './team-blocks.ts';
import { usageText } from './usage-text.ts';

export type HomeFacts = {
  name: string;
  locale: Locale;
  /** Null for whom is nobody of the staff. */
  role: Asker['role'] | null;
  settings: Settings;
  /** What the person has to do; null for whom is nobody of the staff. */
  day: Day | null;
  /** What the people have to do whom the person leads; null for whom leads nobody. */
  team: Team | null;
  /** Up to when the customer figures are; null before the first refresh. */
  asOf: Date | null;
  /** What the language model took of late; null for whom it does not concern. */
  usage: UsageFigures | null;
  /** How the bot's jobs stand; null for whom it does not concern. */
  jobs: readonly JobStatus[] | null;
};

const ABOUT: Bilingual = {
  en: 'Ask me about customers, orders and products, in English or Chinese, here in a direct message or by mentioning me in a channel. Every figure is computed from your company’s own data and says how. In a channel only you see the answer, until you choose to show it.',
  zh: '您可以用中文或英文向我询问客户、订单和产品的情况：直接给我发消息，或在频道里 @ 我。所有数字都由公司自己的数据计算得出，并附上依据。在频道里只有您能看到回答，除非您选择向所有人显示。',
};
const NOT_STAFF: Bilingual = {
  en: 'Your Slack e-mail address is not on the staff list yet; an administrator of Rapport can add you.',
  zh: '您 Slack 资料中的邮箱还不在员工名单里；请联系 Rapport 管理员添加。',
};
const TRY: Bilingual = { en: 'For example', zh: '例如' };

/** The App Home: who I am, what the person and their team have to do, what can be asked, on which data, and what a model took. */
export function homeView({ name, locale, role, settings, day, team, asOf, usage, jobs }: HomeFacts): HomeView {
  const greeting = header(locale === 'zh' ? `您好，${name}` : `Hello, ${name}`);
  if (role === null) return { type: 'home', blocks: [greeting, paragraph(NOT_STAFF[locale])] };
  const examples = questionButtons(listExampleQuestions(locale, role), 'example');
  return {
    type: 'home',
    blocks: [
      greeting,
      ...(day === null ? [] : [...(dayBlocks(day, locale) as KnownBlock[]), { type: 'divider' as const }]),
      ...(team === null ? [] : [...teamBlocks(team, locale), { type: 'divider' as const }]),
      paragraph(ABOUT[locale]),
      context(TRY[locale]),
      ...(examples ? [examples] : []),
      { type: 'divider' },
      ...(usage !== null && usage.calls > 0 ? [paragraph(usageText(usage, locale))] : []),
      ...(jobs === null ? [] : jobsBlocks(jobs, locale, settings.timeZone)),
      context(describeData(settings, asOf, locale)),
    ],
  };
}

function describeData({ currency, timeZone, holdsDemoData }: Settings, asOf: Date | null, locale: Locale): string {
  const demo = locale === 'zh' ? '演示数据' : 'Demo data';
  const at = asOf === null ? '' : formatInstant(asOf.toISOString(), locale, timeZone);
  const fresh = locale === 'zh' ? `客户指标截至 ${at}` : `Customer figures as of ${at}`;
  return [...(holdsDemoData ? [demo] : []), ...(asOf === null ? [] : [fresh]), currency, timeZone].join(' · ');
}
