import type { Bilingual, Locale } from '../locale.ts';
import { workDaysText } from '../reminders/work-days-text.ts';
import { monthDaysText } from '../schedule/month-day-text.ts';
import type { FollowUpOutcome, FollowUpRepeat, FollowUpSource, FollowUpState, FollowUpUrgency } from './follow-up.ts';

export const OUTCOME_TEXT: Record<FollowUpOutcome, Bilingual> = {
  reached: { en: 'reached', zh: '已联系上' },
  no_answer: { en: 'no answer', zh: '无人接听' },
  order: { en: 'order', zh: '已下单' },
  complaint: { en: 'complaint', zh: '客户投诉' },
  not_useful: { en: 'not useful', zh: '没有必要' },
};

export const SOURCE_TEXT: Record<FollowUpSource, Bilingual> = {
  person: { en: 'a person', zh: '人工' },
  reminder: { en: 'daily reminder', zh: '每日提醒' },
  rule: { en: 'workflow rule', zh: '自动化规则' },
  model: { en: 'language model', zh: '语言模型' },
  campaign: { en: 'campaign', zh: '营销活动' },
  import: { en: 'import', zh: '导入' },
};

export const URGENCY_TEXT: Record<FollowUpUrgency, Bilingual> = {
  low: { en: 'low', zh: '低' },
  normal: { en: 'normal', zh: '普通' },
  high: { en: 'high', zh: '高' },
};

export const FOLLOW_UP_STATE_TEXT: Record<FollowUpState, Bilingual> = {
  open: { en: 'open', zh: '待跟进' },
  closed: { en: 'done', zh: '已完成' },
  cancelled: { en: 'cancelled', zh: '已取消' },
};

/** One and several of a unit. */
const UNITS: Record<FollowUpRepeat['unit'], { en: [string, string]; zh: [string, string] }> = {
  day: { en: ['day', 'days'], zh: ['天', '天'] },
  week: { en: ['week', 'weeks'], zh: ['周', '周'] },
  month: { en: ['month', 'months'], zh: ['月', '个月'] },
  year: { en: ['year', 'years'], zh: ['年', '年'] },
};

/** How it comes again: "every 2 weeks until 2027-01-31". */
export function repeatText({ every, unit, weekdays = [], days = [], untilOn }: FollowUpRepeat, locale: Locale): string {
  const [one, many] = UNITS[unit][locale];
  const of = weekdays.length > 0 ? workDaysText(weekdays, locale) : days.length > 0 ? monthDaysText(days, locale) : '';
  const on = of === '' ? '' : locale === 'zh' ? `（${of}）` : ` on ${of}`;
  if (locale === 'zh') return `每${every === 1 ? one : ` ${every} ${many}`}${on}${untilOn ? `，至 ${untilOn}` : ''}`;
  return `every ${every === 1 ? one : `${every} ${many}`}${on}${untilOn ? ` until ${untilOn}` : ''}`;
}
