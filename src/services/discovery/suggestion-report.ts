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
import { SUGGESTION_WORDS } from './suggestion-words.ts';
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
  const words = SUGGESTION_WORDS[locale];
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
  const words = SUGGESTION_WORDS[locale];
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
  const words = SUGGESTION_WORDS[locale];
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
  const words = SUGGESTION_WORDS[locale];
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
  const words = SUGGESTION_WORDS[locale];
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
  const words = SUGGESTION_WORDS[locale];
  const columns: Column[] = [
    { key: 'groups', label: words.numberOfGroups, type: 'number', unit: 'count' },
    { key: 'silhouette', label: words.silhouette, type: 'number' },
  ];
  const rows = candidates.map(({ groups, silhouette }): Cell[] => [groups, Math.round(silhouette * 1000) / 1000]);
  return { kind: 'table', title: words.howMany, columns, rows, total: rows.length };
}

/** How far the groups stand apart, and over whom that was found. */
function judgement({ groups, candidates, columns, buyers }: Suggestion, locale: Locale): string {
  const words = SUGGESTION_WORDS[locale];
  const width = candidates.find((each) => each.groups === groups.length)?.silhouette ?? 0;
  const apart = width >= CLEARLY_APART ? words.clear : width >= SOMEWHAT_APART ? words.weak : words.none;
  const sampled = columns[0]!.length;
  return [apart(width.toFixed(2)), words.method, ...(sampled < buyers ? [words.sampled(sampled)] : [])].join(
    locale === 'en' ? ' ' : '',
  );
}
