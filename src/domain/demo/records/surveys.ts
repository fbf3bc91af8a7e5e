import type { Random } from '../../random.ts';
import { SURVEY_SCALES } from '../../survey-scales.ts';
import type { DemoCustomer } from '../customer.ts';
import { daysFrom, hasCome, hoursAfter } from '../moment.ts';
import type { DemoOrder } from '../order.ts';
import type { DemoCase, DemoSurvey } from './demo-record.ts';

const COMMENTS = {
  good: {
    en: ['Lovely tea, quick delivery.', 'My favourite shop.', 'Always fresh.'],
    zh: ['茶很好，发货快。', '一直在这里买。', '包装很用心。'],
  },
  bad: {
    en: ['Second time it arrived broken.', 'Nobody answered for days.', 'Not what I expected.'],
    zh: ['又碎了，很失望。', '客服回复太慢。', '与描述不符。'],
  },
};
const COMMENT_SHARE = 0.3;
const CASE_ANSWER_SHARE = 0.4;
const ORDER_ANSWER_SHARE = 0.035;
/** Regular buyers are asked twice a year whether they would recommend the shop. */
const NPS_EVERY_DAYS = 182;
const NPS_ANSWER_SHARE = 0.32;

/** Answers of one customer: about cases, about orders, and about the shop. Who complains and waits scores lower. */
export function makeDemoSurveys(
  random: Random,
  customer: DemoCustomer,
  orders: readonly DemoOrder[],
  cases: readonly DemoCase[],
  today: string,
): DemoSurvey[] {
  const answers: DemoSurvey[] = [];
  const answer = (kind: DemoSurvey['kind'], at: string, raw: number, about: Partial<DemoSurvey> = {}) => {
    const [least, most] = SURVEY_SCALES[kind];
    const score = Math.min(most, Math.max(least, Math.round(raw)));
    const mood = score >= most * 0.8 ? 'good' : score <= most * 0.6 ? 'bad' : null;
    const texts = mood && COMMENTS[mood][customer.language === 'zh' ? 'zh' : 'en'];
    const comment = texts && random.chance(COMMENT_SHARE) ? random.pick(texts) : null;
    if (hasCome(at, today))
      answers.push({ customer: customer.externalId, kind, score, at, comment, sku: null, about: null, ...about });
  };
  const noise = (width: number) => (random.next() - 0.5) * 2 * width;

  for (const about of cases) {
    if (about.resolvedAt === null || !random.chance(CASE_ANSWER_SHARE)) continue;
    const days = daysFrom(about.openedAt, about.resolvedAt);
    const at = hoursAfter(about.resolvedAt, random.int(2, 60));
    const mood = (about.type === 'complaint' ? 3.4 : 4.6) - Math.min(days, 7) * 0.25;
    answer('csat', at, mood + noise(0.9), { about, sku: about.sku });
    if (random.chance(0.4)) answer('ces', hoursAfter(at, 0.02), mood * 1.4 + noise(1.2), { about });
  }
  const completed = orders.filter(({ status }) => status === 'completed');
  for (const { placedAt, lines } of completed) {
    if (random.chance(ORDER_ANSWER_SHARE))
      answer('csat', hoursAfter(placedAt, random.int(80, 300)), 4.5 + noise(0.9), { sku: lines[0]!.sku });
  }
  let askedAt = completed[1]?.placedAt;
  while (askedAt !== undefined && hasCome(askedAt, today)) {
    const at = hoursAfter(askedAt, random.int(24, 400));
    const lately = (moment: string) => moment < at && daysFrom(moment, at) < 365;
    const complaints = cases.filter(({ type, openedAt }) => type === 'complaint' && lately(openedAt)).length;
    const loyalty = Math.min(1.2, completed.filter(({ placedAt }) => lately(placedAt)).length * 0.08);
    if (random.chance(NPS_ANSWER_SHARE + 0.15 * Math.min(complaints, 2)))
      answer('nps', at, 8.1 + loyalty - complaints * 2.4 + noise(1.8));
    const nextFrom = hoursAfter(askedAt, NPS_EVERY_DAYS * 24);
    askedAt = completed.find(({ placedAt }) => placedAt >= nextFrom)?.placedAt;
  }
  return answers;
}
