import type { Observation, ObservationRule, Observed, ObservedSegment } from './observation.ts';

const FEWEST_NET = 10;
const FEWEST_BEFORE = 20;
const SMALLEST_CHANGE = 0.1;

/** What people did to the rule or the data moves members, but no customers. */
const OF_OUR_MAKING = ['rule_edited', 'data_corrected', 'merged', 'manual'];

/** A segment has become clearly larger or smaller. */
export const membersShifted: ObservationRule = {
  says: {
    en: `at least ${FEWEST_NET} members and ${SMALLEST_CHANGE * 100}% more or less than at the beginning (from ${FEWEST_BEFORE} on), edits of rule and data aside`,
    zh: `成员净变动不少于 ${FEWEST_NET} 位且不低于期初的 ${SMALLEST_CHANGE * 100}%（期初不少于 ${FEWEST_BEFORE} 位），规则与数据修改除外`,
  },
  find: (observed) => observed.segments.flatMap((segment) => find(segment, observed)),
};

function find({ key, name, figures, moves, dependsOn }: ObservedSegment, { everybody }: Observed): Observation[] {
  // Birthdays and the like come and go by the calendar.
  if (!(['orders', 'scores', 'cases', 'surveys', 'opportunities'] as const).some((each) => dependsOn.has(each)))
    return [];
  const own = moves.filter(({ cause }) => !OF_OUR_MAKING.includes(cause));
  const sumOf = (entered: boolean, figure: 'customers' | 'revenueMinor') =>
    own.filter((each) => each.entered === entered).reduce((sum, each) => sum + each[figure], 0);
  const [came, went] = [sumOf(true, 'customers'), sumOf(false, 'customers')];
  const net = came - went;
  const before =
    figures.customers - moves.reduce((sum, { entered, customers }) => sum + (entered ? customers : -customers), 0);
  const change = net / before;
  if (Math.abs(net) < FEWEST_NET || before < FEWEST_BEFORE || Math.abs(change) < SMALLEST_CHANGE) return [];
  const percent = `${net > 0 ? '+' : '−'}${Math.round(Math.abs(change) * 100)}%`;
  return [
    {
      segment: key,
      stake: Math.abs(sumOf(true, 'revenueMinor') - sumOf(false, 'revenueMinor')) / everybody.revenueMinor,
      text: {
        en: `${name.en} ${net > 0 ? 'grew' : 'shrank'} by ${Math.abs(net)} customers (${percent}): ${came} came, ${went} went.`,
        zh: `“${name.zh}”${net > 0 ? '增加' : '减少'} ${Math.abs(net)} 位客户（${percent}）：进入 ${came} 位，离开 ${went} 位。`,
      },
      figures: [
        { label: { en: 'members at the beginning', zh: '期初成员' }, value: before, unit: 'count' },
        { label: { en: 'came', zh: '进入' }, value: came, unit: 'count' },
        { label: { en: 'went', zh: '离开' }, value: went, unit: 'count' },
      ],
    },
  ];
}
