import type { Cell, Column, ReportAnswer, TableAnswer } from '../../domain/answer.ts';
import { type FieldKey, fieldOf } from '../../domain/catalogue/fields.ts';
import { type Candidate, CLEARLY_APART } from '../../domain/discovery/choose-clusters.ts';
import { CLUSTER_METRICS } from '../../domain/discovery/cluster-metrics.ts';
import type { DiscoveredGroup } from '../../domain/discovery/discover-groups.ts';
import { median } from '../../domain/discovery/median.ts';
import type { NotableTrait } from '../../domain/discovery/notable-traits.ts';
import type { Bilingual, Locale } from '../../domain/locale.ts';
import { minorPerMajor } from '../../domain/money.ts';
import type { Rule } from '../../domain/rule/schema.ts';
import { resolvedRuleText } from '../values/resolved-rule-text.ts';
import type { DiscoveryScene } from './discovery-scene.ts';
import { figureWords, percentWords, valueWords } from './trait-words.ts';

export type SuggestedGroup = DiscoveredGroup & {
  name: Bilingual;
  rule: Rule;
  customers: number;
  revenueMinor: number;
  attributes: NotableTrait[];
};

type Suggestion = {
  groups: readonly SuggestedGroup[];
  candidates: readonly Candidate[];
  /** Cluster metrics of the sample by column. */
  columns: readonly (readonly number[])[];
  buyers: number;
};

/** The silhouette from which on groups stand apart somewhat (Kaufman and Rousseeuw 1990, table 4 of chapter 2, as CLEARLY_APART). */
const SOMEWHAT_APART = 0.26;
const MOST_METRICS = 2;
const MOST_ATTRIBUTES = 2;

/** What was found, for a manager: the groups, what is typical of them, their rules, and how sure their number is. */
export function suggestionReport(suggestion: Suggestion, scene: DiscoveryScene): ReportAnswer {
  const { locale } = scene.reader;
  const words = WORDS[locale];
  const { groups, buyers } = suggestion;
  return {
    kind: 'report',
    title: words.title(groups.length, buyers),
    parts: [
      groupTable(suggestion, scene),
      medianTable(suggestion, scene),
      ruleTable(suggestion, scene),
      { kind: 'text', text: judgement(suggestion, locale) },
      silhouetteTable(suggestion, locale),
    ],
  };
}

function groupTable({ groups, buyers, columns: figures }: Suggestion, { reader }: DiscoveryScene): TableAnswer {
  const { locale, settings } = reader;
  const words = WORDS[locale];
  const revenue = groups.reduce((sum, each) => sum + each.revenueMinor, 0);
  const columns: Column[] = [
    { key: 'group', label: words.group, type: 'text' },
    { key: 'customers', label: words.customers, type: 'number', unit: 'count' },
    { key: 'share', label: words.share, type: 'number', unit: 'ratio' },
    { key: 'revenue', label: fieldOf('revenue').label[locale], type: 'number', unit: 'money' },
    { key: 'revenue_share', label: words.revenueShare, type: 'number', unit: 'ratio' },
    { key: 'differs', label: words.differs, type: 'text' },
  ];
  const rows = groups.map((group): Cell[] => [
    group.name[locale],
    group.customers,
    buyers === 0 ? null : group.customers / buyers,
    group.revenueMinor / minorPerMajor(settings.currency),
    revenue === 0 ? null : group.revenueMinor / revenue,
    differences(group, figures, { locale, currency: settings.currency }),
  ]);
  return {
    kind: 'table',
    title: words.groups,
    columns,
    rows,
    total: rows.length,
    currency: settings.currency,
    chart: { type: 'bar', x: 'group', series: ['share', 'revenue_share'] },
  };
}

/** The metrics and attributes in which a group differs most, with its figures and those of the others. */
function differences(
  { effects, members, attributes }: SuggestedGroup,
  figures: Suggestion['columns'],
  { locale, currency }: { locale: Locale; currency: string },
): string {
  const words = WORDS[locale];
  const strongest = [...effects.keys()].toSorted((a, b) => Math.abs(effects[b]!) - Math.abs(effects[a]!));
  const metrics = strongest.slice(0, MOST_METRICS).map((metric) => {
    const { field } = CLUSTER_METRICS[metric]!;
    const column = figures[metric]!;
    const said = (value: number) => figureWords(field, value, { locale, currency });
    const own = median(members.map((at) => column[at]!));
    return words.beside(fieldOf(field).label[locale], said(own), words.allHave(said(median(column))));
  });
  const common = attributes.filter(({ lift }) => lift > 1);
  const traits = common.slice(0, MOST_ATTRIBUTES).map(({ key, value, shareHere, shareElsewhere }) => {
    const field = key as FieldKey;
    const name = `${fieldOf(field).label[locale]} ${valueWords(field, value, locale)}`;
    return words.beside(name, percentWords(shareHere), words.othersHave(percentWords(shareElsewhere)));
  });
  return [...metrics, ...traits].join(words.semicolon);
}

function medianTable({ groups, columns: figures }: Suggestion, { reader }: DiscoveryScene): TableAnswer {
  const { locale, settings } = reader;
  const words = WORDS[locale];
  const columns: Column[] = [
    { key: 'group', label: words.group, type: 'text' },
    ...CLUSTER_METRICS.map(({ field }): Column => {
      const { label, unit } = fieldOf(field);
      return { key: field, label: label[locale], type: 'number', ...(unit && { unit }) };
    }),
  ];
  const rows: Cell[][] = groups.map(({ name, members }) => [
    name[locale],
    ...figures.map((column) => median(members.map((at) => column[at]!))),
  ]);
  rows.push([words.everybody, ...figures.map(median)]);
  return { kind: 'table', title: words.typical, columns, rows, total: rows.length, currency: settings.currency };
}

function ruleTable({ groups }: Suggestion, { resolved, reader }: DiscoveryScene): TableAnswer {
  const { locale } = reader;
  const words = WORDS[locale];
  const columns: Column[] = [
    { key: 'group', label: words.group, type: 'text' },
    { key: 'precision', label: words.precision, type: 'number', unit: 'ratio' },
    { key: 'recall', label: words.recall, type: 'number', unit: 'ratio' },
    { key: 'rule', label: words.rule, type: 'text' },
  ];
  const rows = groups.map(({ name, precision, recall, rule }): Cell[] => [
    name[locale],
    precision,
    recall,
    resolvedRuleText({ ...resolved, rule }, reader).rule ?? '',
  ]);
  return { kind: 'table', title: words.rules, columns, rows, total: rows.length };
}

function silhouetteTable({ candidates }: Suggestion, locale: Locale): TableAnswer {
  const words = WORDS[locale];
  const columns: Column[] = [
    { key: 'groups', label: words.numberOfGroups, type: 'number', unit: 'count' },
    { key: 'silhouette', label: words.silhouette, type: 'number' },
  ];
  const rows = candidates.map(({ groups, silhouette }): Cell[] => [groups, Math.round(silhouette * 1000) / 1000]);
  return { kind: 'table', title: words.howMany, columns, rows, total: rows.length };
}

/** How far the groups stand apart, and over whom that was found. */
function judgement({ groups, candidates, columns, buyers }: Suggestion, locale: Locale): string {
  const words = WORDS[locale];
  const width = candidates.find((each) => each.groups === groups.length)?.silhouette ?? 0;
  const apart = width >= CLEARLY_APART ? words.clear : width >= SOMEWHAT_APART ? words.weak : words.none;
  const sampled = columns[0]!.length;
  return [apart(width.toFixed(2)), words.method, ...(sampled < buyers ? [words.sampled(sampled)] : [])].join(
    locale === 'en' ? ' ' : '',
  );
}

const WORDS = {
  en: {
    title: (groups: number, buyers: number) => `${groups} groups among ${buyers.toLocaleString('en')} buyers`,
    groups: 'Suggested groups',
    group: 'Group',
    customers: 'Customers',
    share: 'Share of buyers',
    revenueShare: 'Share of revenue',
    differs: 'Differs most in',
    beside: (name: string, own: string, others: string) => `${name} ${own} ${others}`,
    allHave: (value: string) => `(all: ${value})`,
    othersHave: (value: string) => `(others: ${value})`,
    semicolon: '; ',
    typical: 'The typical customer of each group (medians)',
    everybody: 'All buyers',
    rules: 'Rules that nearly find them',
    rule: 'Rule',
    precision: 'Precision',
    recall: 'Recall',
    howMany: 'How many groups?',
    numberOfGroups: 'Groups',
    silhouette: 'Silhouette',
    clear: (width: string) => `The groups stand clearly apart (silhouette ${width}).`,
    weak: (width: string) => `The groups stand apart somewhat and shade into one another (silhouette ${width}).`,
    none: (width: string) =>
      `There are no natural gaps between these groups: they divide a continuum (silhouette ${width}). Use them as working lists, not as kinds of people.`,
    method:
      'Found by k-means on recency, orders, revenue, average order value and units (logarithms, standardised). The rules hold every buyer exactly once; precision is the share of a rule’s customers who belong to the group, recall the share of the group that the rule finds.',
    sampled: (count: number) =>
      `Groups, medians, precision and recall are of a random sample of ${count.toLocaleString('en')} buyers; sizes and revenue are counted over all by the rules.`,
  },
  zh: {
    title: (groups: number, buyers: number) => `${buyers.toLocaleString('en')} 位买家分为 ${groups} 个群体`,
    groups: '建议的分群',
    group: '群体',
    customers: '客户数',
    share: '占买家比例',
    revenueShare: '占销售额比例',
    differs: '最大差异',
    beside: (name: string, own: string, others: string) => `${name} ${own}${others}`,
    allHave: (value: string) => `（全体 ${value}）`,
    othersHave: (value: string) => `（其他 ${value}）`,
    semicolon: '；',
    typical: '各群体的典型客户（中位数）',
    everybody: '全部买家',
    rules: '近似的筛选条件',
    rule: '条件',
    precision: '精确率',
    recall: '召回率',
    howMany: '分成几群合适？',
    numberOfGroups: '群体数',
    silhouette: '轮廓系数',
    clear: (width: string) => `各群体界限分明（轮廓系数 ${width}）。`,
    weak: (width: string) => `各群体有一定区别，边界处相互过渡（轮廓系数 ${width}）。`,
    none: (width: string) =>
      `这些群体之间没有天然的界限，只是把连续的分布切开（轮廓系数 ${width}）；请作为工作名单使用，不要视为不同类型的人。`,
    method:
      '方法：对最近一次消费、订单数、消费金额、客单价和件数取对数并标准化后做 k-means 聚类。各条件互不重叠，每位买家恰好属于一条；精确率是符合条件的客户中属于该群体的比例，召回率是该群体中被条件找到的比例。',
    sampled: (count: number) =>
      `分群、中位数、精确率和召回率来自 ${count.toLocaleString('en')} 位买家的随机样本；人数和销售额按条件对全体统计。`,
  },
} as const;
