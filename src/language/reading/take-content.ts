import { type FieldKey, fieldOf } from '../../domain/catalogue/fields.ts';
import { GROUPINGS, type GroupingKey } from '../../domain/catalogue/groupings.ts';
import type { Item, Sense } from '../sense.ts';
import type { Reading } from './reading.ts';
import { takeMeasureOrValue } from './take-measure-or-value.ts';

/** Takes what an item says into the reading; false when it says nothing that counts. */
export function takeContent(
  reading: Reading,
  item: Item,
  before: Item | undefined,
  beforeThat: Item | undefined,
  hasPeriod: boolean,
  named: ReadonlySet<FieldKey>,
): boolean {
  const find = <K extends Sense['kind']>(kind: K) =>
    item.senses.find((sense): sense is Extract<Sense, { kind: K }> => sense.kind === kind);
  const reduced = item.senses.length === 1 ? item.senses[0]! : null;
  switch (reduced?.kind) {
    case 'rank':
      if (reading.rank !== null && reading.rank.count !== undefined && reduced.count !== undefined) return false;
      reading.rank = { ...reduced, ...reading.rank };
      reading.plural.rank ||= reduced.plural === true;
      return true;
    case 'statistic':
      reading.statistic = reduced;
      return true;
    case 'event':
      reading.events.push(reduced.draft);
      return true;
    case 'condition':
      reading.rules.push(reduced.rule);
      return true;
    case 'measures':
      reading.measures.push(...reduced.measures);
      return true;
    case 'orders_above':
      reading.ordersAbove.push(reduced.bound);
      return true;
    case 'quantity':
      if ((reduced.of !== 'people' && reduced.of !== 'customers') || reduced.bare) break;
      reading.peopleBounds.push(...reduced.bounds);
      return true;
    case 'order_total':
      reading.orderTotal.push(...reduced.bounds);
      return true;
    case 'group':
      if (!reading.groups.some(({ by }) => by === reduced.by))
        reading.groups.push({ by: reduced.by, which: reduced.which, plural: reduced.plural === true });
      if (reduced.spread) reading.cues.add('spread');
      return true;
    default:
  }
  const period = find('period');
  const customer = find('customer');
  const product = item.senses.find(
    (sense) => sense.kind === 'product' && (sense.loose !== true || (isOf(before) && isFigure(beforeThat))),
  );
  if (period !== undefined && customer === undefined) {
    reading.periods.push(period.period);
    return true;
  }
  if (customer !== undefined) {
    reading.customers.push(customer.id);
    return true;
  }
  if (product?.kind === 'product') {
    reading.products.push(product.match);
    return true;
  }
  if (takeMeasureOrValue(reading, item, hasPeriod, named)) return true;
  // "by country and month"
  const goesOn =
    reading.groups.length > 0 && (before?.senses.some((sense) => sense.kind === 'cue' && sense.cue === 'and') ?? false);
  const second = find('grouping')?.grouping ?? find('field')?.field;
  if (goesOn && second !== undefined && isBreakdown(second)) {
    reading.groups.push({ by: second, which: false, plural: false });
    return true;
  }
  const field = find('field');
  if (field !== undefined) {
    reading.fields.push(field.field);
    return true;
  }
  const grouping = find('grouping');
  if (
    grouping !== undefined &&
    (grouping.implied ||
      reading.rank !== null ||
      before?.senses.some((sense) => sense.kind === 'cue' && sense.cue === 'each'))
  ) {
    if (!reading.groups.some(({ by }) => by === grouping.grouping))
      reading.groups.push({ by: grouping.grouping, which: false, plural: item.plural === true });
    return true;
  }
  const counter = find('counter');
  const segment = find('condition');
  if (counter !== undefined && segment !== undefined) {
    reading.rules.push(segment.rule);
    return true;
  }
  if (counter !== undefined && takeCounter(reading, counter.of)) return true;
  const number = find('number');
  if (counter?.of === 'days' && reading.cues.has('how_many')) return true;
  const isNamedBefore =
    before?.senses.some(
      (sense) =>
        (sense.kind === 'measure' && sense.measure === 'customers') ||
        (sense.kind === 'field' && sense.field === 'customer_id') ||
        (sense.kind === 'cue' && sense.cue === 'describe'),
    ) ?? false;
  const isIdLike = number !== undefined && Number.isInteger(number.value) && isNamedBefore;
  const code = find('code');
  if (code !== undefined && isNamedBefore) {
    reading.customers.push(code.code);
    return true;
  }
  if (isIdLike) {
    reading.customers.push(String(number.value));
    return true;
  }
  return false;
}

function isBreakdown(key: FieldKey | GroupingKey): boolean {
  return key in GROUPINGS || fieldOf(key as FieldKey).groupable === true;
}

function isOf(item: Item | undefined): boolean {
  return item?.senses.some((sense) => sense.kind === 'cue' && sense.cue === 'of') ?? false;
}

function isFigure(item: Item | undefined): boolean {
  return item?.senses.some(({ kind }) => kind === 'measure') ?? false;
}

function takeCounter(reading: Reading, of: string): boolean {
  const measure = ({ orders: 'orders', units: 'units', returns: 'returns' } as const)[of as 'orders'];
  if (of === 'people' || of === 'customers') return true;
  if (measure === undefined && of !== 'times') return false;
  reading.counted = measure ?? 'times';
  if (measure === undefined) reading.cues.add('how_many');
  else reading.measures.push(measure);
  return true;
}
