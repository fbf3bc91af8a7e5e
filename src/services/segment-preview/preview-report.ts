import type { Cell, Column, ReportAnswer, TableAnswer } from '../../domain/answer.ts';
import { fieldOf } from '../../domain/catalogue/fields.ts';
import { minorPerMajor } from '../../domain/money.ts';
import type { Reader } from '../population/reader.ts';
import type { BackTest } from './back-test.ts';
import { backTestParts } from './back-test-parts.ts';
import type { OwnerLoad } from './count-by-owner.ts';
import type { Reach } from './count-reachable.ts';
import type { PreviewSides, Side } from './count-sides.ts';
import type { Overlap } from './find-overlaps.ts';
import { CHANNEL_NAMES, PREVIEW_WORDS } from './preview-words.ts';
import type { Previewed } from './previewed.ts';
import type { Mover } from './sample-movers.ts';

export type Preview = {
  sides: PreviewSides;
  entering: readonly Mover[];
  leaving: readonly Mover[];
  overlaps: readonly Overlap[];
  reach: readonly Reach[];
  owners: readonly OwnerLoad[];
  backTest: BackTest;
};

/** What is counted first. */
export type FirstFigures = Pick<Preview, 'sides' | 'entering' | 'leaving'>;

/** A preview for a person; tables without rows and parts that are not counted yet are left out. */
export function previewReport(preview: FirstFigures & Partial<Preview>, { reader, segment }: Previewed): ReportAnswer {
  const { sides, entering, leaving, overlaps = [], reach = [], owners = [], backTest } = preview;
  const words = PREVIEW_WORDS[reader.locale];
  const tables = [
    moversTable(words.entering, entering, sides.entering, reader),
    moversTable(words.leaving, leaving, sides.leaving, reader),
    overlapTable(overlaps, sides.after, reader),
    reachTable(reach, sides.after, reader),
    ownerTable(owners, reader),
  ];
  return {
    kind: 'report',
    title: words.title(segment?.name[reader.locale], sides.before.customers, sides.after.customers),
    parts: [
      sidesTable(sides, segment !== undefined, reader),
      ...tables.filter(({ rows }) => rows.length > 0),
      ...(backTest === undefined ? [] : backTestParts(backTest, reader)),
    ],
  };
}

/** Before, after, who comes and who goes; of a new segment only what it would hold. */
export function sidesTable(sides: PreviewSides, hasBefore: boolean, { locale, settings }: Reader): TableAnswer {
  const words = PREVIEW_WORDS[locale];
  const { everybody } = sides;
  const columns: Column[] = [
    { key: 'who', label: words.who, type: 'text' },
    { key: 'customers', label: words.customers, type: 'number', unit: 'count' },
    { key: 'share', label: words.shareOfCustomers, type: 'number', unit: 'ratio' },
    { key: 'revenue', label: fieldOf('revenue').label[locale], type: 'number', unit: 'money' },
    { key: 'revenue_share', label: words.shareOfRevenue, type: 'number', unit: 'ratio' },
  ];
  const row = (name: string, { customers, revenueMinor }: Side): Cell[] => [
    name,
    customers,
    ratio(customers, everybody.customers),
    revenueMinor / minorPerMajor(settings.currency),
    ratio(revenueMinor, everybody.revenueMinor),
  ];
  const rows = [
    ...(hasBefore ? [row(words.before, sides.before)] : []),
    row(hasBefore ? words.after : words.members, sides.after),
    ...(hasBefore ? [row(words.enter, sides.entering), row(words.leave, sides.leaving)] : []),
    row(words.everybody, everybody),
  ];
  return { kind: 'table', title: words.sides, columns, rows, total: rows.length, currency: settings.currency };
}

function moversTable(title: string, movers: readonly Mover[], { customers }: Side, reader: Reader): TableAnswer {
  const { locale, settings } = reader;
  const columns = (['customer_id', 'name', 'orders', 'revenue', 'last_order_on'] as const).map((key): Column => {
    const { label, unit } = fieldOf(key);
    const type = key === 'last_order_on' ? 'day' : unit ? 'number' : 'text';
    return { key, label: label[locale], type, ...(unit && { unit }) };
  });
  const rows = movers.map(({ customerId, name, orders, revenueMinor, lastOrderOn }): Cell[] => [
    customerId,
    name,
    orders,
    revenueMinor / minorPerMajor(settings.currency),
    lastOrderOn,
  ]);
  return { kind: 'table', title, columns, rows, total: customers, currency: settings.currency };
}

function overlapTable(overlaps: readonly Overlap[], { customers }: Side, { locale }: Reader): TableAnswer {
  const words = PREVIEW_WORDS[locale];
  const columns: Column[] = [
    { key: 'segment', label: words.segment, type: 'text' },
    { key: 'members', label: words.membersThere, type: 'number', unit: 'count' },
    { key: 'shared', label: words.shared, type: 'number', unit: 'count' },
    { key: 'share_of_these', label: words.shareOfThese, type: 'number', unit: 'ratio' },
    { key: 'share_of_those', label: words.shareOfThose, type: 'number', unit: 'ratio' },
    { key: 'jaccard', label: words.jaccard, type: 'number', unit: 'ratio' },
  ];
  const rows = overlaps.map(({ name, members, shared }): Cell[] => [
    name[locale],
    members,
    shared,
    ratio(shared, customers),
    ratio(shared, members),
    ratio(shared, customers + members - shared),
  ]);
  return { kind: 'table', title: words.overlaps, columns, rows, total: rows.length };
}

function reachTable(reach: readonly Reach[], { customers }: Side, { locale }: Reader): TableAnswer {
  const words = PREVIEW_WORDS[locale];
  const columns: Column[] = [
    { key: 'channel', label: words.channel, type: 'text' },
    { key: 'reachable', label: words.reachable, type: 'number', unit: 'count' },
    { key: 'share', label: words.shareReachable, type: 'number', unit: 'ratio' },
    { key: 'granted', label: words.granted, type: 'number', unit: 'count' },
    { key: 'refused', label: words.refused, type: 'number', unit: 'count' },
    { key: 'unknown', label: words.unknown, type: 'number', unit: 'count' },
  ];
  const rows = reach.map(({ channel, reachable, granted, refused }): Cell[] => [
    CHANNEL_NAMES[channel]?.[locale] ?? channel,
    reachable,
    ratio(reachable, customers),
    granted,
    refused,
    customers - granted - refused,
  ]);
  return { kind: 'table', title: words.reach, columns, rows, total: rows.length };
}

function ownerTable(owners: readonly OwnerLoad[], { locale }: Reader): TableAnswer {
  const words = PREVIEW_WORDS[locale];
  const columns: Column[] = [
    { key: 'owner', label: fieldOf('owner').label[locale], type: 'text' },
    { key: 'customers', label: words.members, type: 'number', unit: 'count' },
    { key: 'owned', label: words.owned, type: 'number', unit: 'count' },
    { key: 'share', label: words.shareOfOwned, type: 'number', unit: 'ratio' },
  ];
  const rows = owners.map(({ owner, customers, owned }): Cell[] => [
    owner ?? words.nobody,
    customers,
    owned,
    ratio(customers, owned),
  ]);
  return { kind: 'table', title: words.load, columns, rows, total: rows.length };
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
