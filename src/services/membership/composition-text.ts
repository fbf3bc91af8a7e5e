import type { FieldKey } from '../../domain/catalogue/fields.ts';
import type { CustomerFacts } from '../../domain/customer-facts.ts';
import type { Locale } from '../../domain/locale.ts';
import type { ChangeContext } from '../../domain/rule/nearest/change.ts';
import { conditionsBelow } from '../../domain/rule/nearest/conceivable-changes.ts';
import type { Rule } from '../../domain/rule/schema.ts';
import { STEADY_SPREAD, VOCAL_FROM } from '../../domain/scoring/behaviour-type.ts';
import { cellsText } from '../../domain/scoring/cells-text.ts';
import { FEEDBACK_DAYS, feedbackCount } from '../../domain/scoring/feedback.ts';
import { DEFAULT_SCHEME, PUBLISHED_SCHEMES } from '../../domain/scoring/published-schemes.ts';
import { RFM_SEGMENTS, rfmSegment } from '../../domain/scoring/rfm.ts';
import { segmentGrid } from '../../domain/scoring/segment-grid.ts';
import { lifecycleText } from './lifecycle-text.ts';
import { type Score, scoreText } from './score-text.ts';

/** The scores that a field is made of. */
const SCORES_OF: Partial<Record<FieldKey, readonly Score[]>> = {
  vip: ['m', 'f'],
  value_tier: ['m'],
  rfm_segment: ['r', 'f'],
  behaviour: ['f', 'm'],
  r_score: ['r'],
  f_score: ['f'],
  m_score: ['m'],
};

/** What those fields of a rule that are made of others are made of for one customer: how, then each part with its cut points. */
export function compositionLines(rule: Rule, facts: CustomerFacts, context: ChangeContext, locale: Locale): string[] {
  const conditions = conditionsBelow(rule, context);
  const fields = [...new Set(conditions.flatMap((each) => ('field' in each ? [each.field] : [])))];
  const wanted = conditions.flatMap((each) =>
    'field' in each && each.field === 'rfm_segment'
      ? 'values' in each
        ? each.values
        : 'value' in each
          ? [each.value]
          : []
      : [],
  );
  const scores = new Set(fields.flatMap((field) => SCORES_OF[field] ?? []));
  return [
    ...fields.flatMap((field) => howMade(field, wanted.map(String), facts, context, locale) ?? []),
    ...(scores.size > 0 && facts.scores === null ? [WORDS[locale].unscored] : []),
    ...[...scores].flatMap((score) => (facts.scores === null ? [] : [scoreText(score, facts, context, locale)])),
  ];
}

function howMade(
  field: FieldKey,
  wanted: readonly string[],
  facts: CustomerFacts,
  context: ChangeContext,
  locale: Locale,
): string | undefined {
  const words = WORDS[locale];
  const { scores, metrics } = facts;
  switch (field) {
    case 'vip':
      return words.vip(facts.vip);
    case 'value_tier':
      return words.valueTier;
    case 'rfm_segment': {
      const current = scores === null ? [] : [rfmSegment(scores.r, scores.f)];
      return words.rfmSegment(cellsOf([...new Set([...current, ...wanted])], locale));
    }
    case 'lifecycle':
      return lifecycleText(metrics, context.clock, locale);
    case 'behaviour':
      return words.behaviour(metrics.orderTotalSpread?.toFixed(2) ?? null, feedbackCount(facts, context.clock.now));
    default:
      return undefined;
  }
}

/** The cells of the R × F grid that make each RFM segment. */
function cellsOf(segments: readonly string[], locale: Locale): string {
  const grid = segmentGrid(PUBLISHED_SCHEMES.find(({ name }) => name === DEFAULT_SCHEME)!);
  const texts = segments.map((wanted) => {
    const place = RFM_SEGMENTS.findIndex(({ value }) => value === wanted);
    return `${RFM_SEGMENTS[place]!.label[locale]} ${WORDS[locale].at} ${cellsText(grid, place)}`;
  });
  return texts.join(locale === 'en' ? '; ' : '；');
}

const WORDS = {
  en: {
    at: 'is',
    unscored: 'No R, F and M before the first order.',
    vip: (isFlagged: boolean) =>
      `VIP is who is flagged by hand (${isFlagged ? 'flagged' : 'not flagged'}) or has M 5 with F 4 or more.`,
    valueTier: 'Value tier: M 5 is high, M 3–4 mid, M 1–2 standard.',
    rfmSegment: (cells: string) => `RFM segment, by R and F: ${cells}.`,
    behaviour: (spread: string | null, feedback: number) =>
      `Behaviour type, the first that fits: frequent with F and M of 4 or more; steady with F 3 or more and order totals that vary by ${STEADY_SPREAD} at most (${spread ?? 'nothing'} now); vocal with ${VOCAL_FROM} complaints or survey answers in ${FEEDBACK_DAYS} days (${feedback} now); else occasional.`,
  },
  zh: {
    at: '为',
    unscored: '首单之前没有 R、F、M 评分。',
    vip: (isFlagged: boolean) => `VIP 指人工标记（${isFlagged ? '已标记' : '未标记'}），或 M 为 5 且 F 不低于 4。`,
    valueTier: '价值等级：M 5 为高价值，M 3–4 为中价值，M 1–2 为普通。',
    rfmSegment: (cells: string) => `RFM 分群由 R 和 F 决定：${cells}。`,
    behaviour: (spread: string | null, feedback: number) =>
      `行为类型取最先符合者：F、M 均不低于 4 为频繁购买型；F 不低于 3 且订单金额变异系数不超过 ${STEADY_SPREAD}（现为 ${spread ?? '无'}）为稳定消费型；${FEEDBACK_DAYS} 天内投诉或问卷回答满 ${VOCAL_FROM} 次（现为 ${feedback} 次）为反馈型；其余为偶尔购买型。`,
  },
} as const;
