import { sharesDiffer } from '../../statistics/surely-differs.ts';
import { shareOf } from '../group-figures.ts';
import type { Observation, ObservationRule, Observed, ObservedSegment } from './observation.ts';

const FEWEST_ANSWERS = 20;

/** Customers worth more than most are less satisfied than the others. */
export const lowSatisfaction: ObservationRule = {
  says: {
    en: `at least ${FEWEST_ANSWERS} CSAT answers of members worth more than the average, lower than those of everybody else by more than chance (99%)`,
    zh: `高于平均价值的分群有不少于 ${FEWEST_ANSWERS} 份满意度回答，低于其他客户，且差异超出偶然（99%）`,
  },
  find: (observed) =>
    observed.segments.filter(({ dependsOn }) => !dependsOn.has('surveys')).flatMap((each) => find(each, observed)),
};

function find({ key, name, figures }: ObservedSegment, { everybody }: Observed): Observation[] {
  const here = { hits: figures.satisfied, of: figures.answers };
  const elsewhere = { hits: everybody.satisfied - here.hits, of: everybody.answers - here.of };
  if (here.of < FEWEST_ANSWERS || elsewhere.of < FEWEST_ANSWERS) return [];
  const isWorthMore = figures.revenueMinor / figures.customers > everybody.revenueMinor / everybody.customers;
  const [csat, others] = [here.hits / here.of, elsewhere.hits / elsewhere.of];
  if (!isWorthMore || csat >= others || !sharesDiffer(here, elsewhere)) return [];
  const [low, high] = [Math.round(csat * 100), Math.round(others * 100)];
  return [
    {
      segment: key,
      stake: shareOf(figures.revenueMinor, everybody.revenueMinor) ?? 0,
      text: {
        en: `CSAT of ${name.en} is ${low}% (${here.of} answers in a year), of everybody else ${high}% (${elsewhere.of}).`,
        zh: `“${name.zh}”的满意度为 ${low}%（一年内 ${here.of} 份回答），其他客户为 ${high}%（${elsewhere.of} 份）。`,
      },
      figures: [
        { label: { en: 'CSAT', zh: '满意度' }, value: csat, unit: 'ratio' },
        { label: { en: 'answers', zh: '回答' }, value: here.of, unit: 'count' },
        { label: { en: 'CSAT of everybody else', zh: '其他客户满意度' }, value: others, unit: 'ratio' },
        { label: { en: 'their answers', zh: '其回答' }, value: elsewhere.of, unit: 'count' },
      ],
    },
  ];
}
