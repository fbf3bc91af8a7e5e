import { daysBetween } from '../calendar-day.ts';
import type { CustomerFacts, FactsClock } from '../customer-facts.ts';
import { nextYearlyDay, nextYearlyDaySql } from '../next-yearly-day.ts';
import { localDay } from '../period.ts';
import { complaintCount, feedbackCount, feedbackItemsSql, inFeedbackWindowSql } from '../scoring/feedback.ts';
import { EVENT_KIND_TABLE } from './event-kinds.ts';
import type { Field } from './field.ts';

const LAST_INTERACTION_AT = (now: string) =>
  `(select max(e.at) from interactions e where e.customer_id = c.id and e.at < ${now})`;

/**
 * What a customer's records beside orders come to. Correlated, so that only what a question speaks of is looked up, by the index
 * over customer and time that every table of records has.
 */
export const RECORD_FIELDS = {
  last_interaction_on: {
    label: { en: 'Last interaction', zh: '最近互动日期' },
    synonyms: { en: ['last contact', 'last contacted'], zh: ['最近联系日期', '最近一次互动', '最近一次联系'] },
    type: 'day',
    privacy: 'open',
    derivedFrom: ['interactions'],
    sql: ({ now, timeZone }) => `(${LAST_INTERACTION_AT(now)} at time zone ${timeZone})::date`,
    read: lastInteractionOn,
  },
  last_contact_days: {
    label: { en: 'Days since last interaction', zh: '距上次互动天数' },
    synonyms: { en: ['days since last contact'], zh: ['距上次联系天数', '未联系天数'] },
    type: 'number',
    unit: 'days',
    privacy: 'open',
    derivedFrom: ['interactions'],
    sql: ({ now, timeZone, today }) => `(${today} - (${LAST_INTERACTION_AT(now)} at time zone ${timeZone})::date)`,
    read: (facts, clock) => {
      const on = lastInteractionOn(facts, clock);
      return on === null ? null : daysBetween(on, clock.today);
    },
  },
  unresolved_cases: {
    label: { en: 'Unresolved cases', zh: '未结工单数' },
    type: 'number',
    unit: 'count',
    privacy: 'open',
    derivedFrom: ['cases'],
    sql: ({ now }) => `(select count(*)::int from cases e
      where e.customer_id = c.id and e.opened_at < ${now} and ${EVENT_KIND_TABLE.cases.texts.status.sql({ now })} <> 'resolved')`,
    read: ({ events }) => events.cases.filter(({ texts }) => texts.status !== 'resolved').length,
  },
  complaints_365: {
    label: { en: 'Complaints in 365 days', zh: '365天内投诉数' },
    type: 'number',
    unit: 'count',
    privacy: 'open',
    derivedFrom: ['cases'],
    sql: ({ now }) => `(select count(*)::int from cases e
      where e.customer_id = c.id and e.type = 'complaint' and ${inFeedbackWindowSql('e.opened_at', now)})`,
    read: (facts, { now }) => complaintCount(facts, now),
  },
  feedback_365: {
    label: { en: 'Feedback items in 365 days', zh: '365天内反馈数' },
    synonyms: { en: ['feedback items', 'feedback count'], zh: ['反馈次数', '反馈数'] },
    type: 'number',
    unit: 'count',
    privacy: 'open',
    derivedFrom: ['cases', 'surveys'],
    sql: ({ now }) => `(select count(*)::int from (${feedbackItemsSql(now, 'c.id')}) f)`,
    read: (facts, { now }) => feedbackCount(facts, now),
  },
  nps_score: {
    label: { en: 'Latest NPS score', zh: '最近NPS评分' },
    synonyms: { en: ['nps score'], zh: ['NPS评分', 'NPS打分'] },
    type: 'number',
    unit: 'score',
    privacy: 'open',
    derivedFrom: ['surveys'],
    sql: ({ now }) => latestScoreSql('nps', now),
    read: (facts) => latestScore('nps', facts),
  },
  csat_score: {
    label: { en: 'Latest CSAT score', zh: '最近满意度评分' },
    synonyms: { en: ['csat score', 'satisfaction score'], zh: ['满意度评分', 'CSAT评分'] },
    type: 'number',
    unit: 'score',
    privacy: 'open',
    derivedFrom: ['surveys'],
    sql: ({ now }) => latestScoreSql('csat', now),
    read: (facts) => latestScore('csat', facts),
  },
  points_balance: {
    label: { en: 'Points balance', zh: '积分余额' },
    synonyms: { en: ['loyalty points balance', 'points', 'loyalty points'], zh: ['剩余积分', '可用积分', '积分'] },
    type: 'number',
    unit: 'count',
    privacy: 'open',
    derivedFrom: ['points'],
    // Nothing and not 0 of a customer who never had any: the portrait of a company without points says nothing about them.
    sql: ({ now }) => `(select sum(e.points) from points_entries e where e.customer_id = c.id and e.at < ${now})`,
    read: ({ events: { points } }) =>
      points.length === 0 ? null : points.reduce((sum, { figure }) => sum + (figure ?? 0), 0),
  },
  days_to_birthday: {
    label: { en: 'Days to birthday', zh: '距生日天数' },
    synonyms: { en: ['days until birthday'], zh: ['离生日天数'] },
    type: 'number',
    unit: 'days',
    privacy: 'contact',
    sql: ({ today }) => `((${nextYearlyDaySql('c.birth_on', today)}) - ${today})`,
    read: ({ birthOn }, { today }) => (birthOn === null ? null : daysBetween(today, nextYearlyDay(birthOn, today))),
  },
  next_date_on: {
    label: { en: 'Next important date', zh: '下一个重要日期' },
    synonyms: { zh: ['下个重要日期'] },
    type: 'day',
    privacy: 'open',
    derivedFrom: ['dates'],
    sql: ({ today }) => `(select min(case when e.yearly then ${nextYearlyDaySql('e.on_day', today)}
      when e.on_day >= ${today} then e.on_day end) from important_dates e where e.customer_id = c.id)`,
    read: ({ dates }, { today }) =>
      dates
        .map(({ onDay, yearly }) => (yearly ? nextYearlyDay(onDay, today) : onDay))
        .filter((on) => on >= today)
        .sort()[0] ?? null,
  },
} as const satisfies Record<string, Field>;

function lastInteractionOn({ events }: CustomerFacts, { timeZone }: FactsClock): string | null {
  const last = events.interactions.at(-1);
  return last === undefined ? null : localDay(last.at, timeZone);
}

function latestScoreSql(kind: 'nps' | 'csat', now: string): string {
  return `(select e.score from survey_responses e
      where e.customer_id = c.id and e.kind = '${kind}' and e.at < ${now} order by e.at desc, e.id desc limit 1)`;
}

function latestScore(kind: 'nps' | 'csat', { events }: CustomerFacts): number | null {
  return events.surveys.findLast(({ texts }) => texts.kind === kind)?.figure ?? null;
}
