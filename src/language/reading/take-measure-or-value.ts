import { type FieldKey, fieldOf } from '../../domain/catalogue/fields.ts';
import type { Rule } from '../../domain/rule/schema.ts';
import type { Item } from '../sense.ts';
import { PEOPLE, type Reading, type ValueSense } from './reading.ts';

/** Takes a measure or a value; words that are both are decided by whether a period is named. */
export function takeMeasureOrValue(
  reading: Reading,
  item: Item,
  hasPeriod: boolean,
  named: ReadonlySet<FieldKey>,
): boolean {
  const measures = item.senses.filter((sense) => sense.kind === 'measure');
  const values = item.senses.filter((sense) => sense.kind === 'value');
  // "new customers in November", 上周活跃客户: with a period the measure, without one the segment or stage.
  const isDated = measures.some(({ measure }) => measure === 'new_customers' || measure === 'active_customers');
  const wantsValue = values.length > 0 && (measures.length === 0 || (isDated && !hasPeriod));
  if (measures.length > 0 && !wantsValue) {
    const { measure, counts, texts } = measures[0]!;
    Object.assign(reading.recordTexts, texts);
    reading.counts ||= counts;
    (PEOPLE.includes(measure) ? reading.people : reading.measures).push(measure);
    if (PEOPLE.includes(measure)) reading.plural.people ||= item.plural === true;
    return true;
  }
  if (values.length === 0) return false;
  if (measures.length > 0) reading.people.push('customers');
  takeValues(
    reading,
    item,
    values.some(({ field }) => named.has(field)) ? values.filter(({ field }) => named.has(field)) : values,
  );
  return true;
}

function takeValues(reading: Reading, item: Item, values: ValueSense[]): void {
  const fields = new Set(values.map(({ field }) => field));
  if (fields.size === 1) reading.values.push(values[0]!);
  else if ([...fields].some((field) => fieldOf(field).choices !== undefined)) reading.undecided.push({ values, item });
  else {
    // The same word as region and city, or as company and name: whichever field holds it.
    const except = values[0]!.except === true;
    const any: Rule = { any: values.map(({ field, values: [value] }) => ({ field, is: 'eq', value: value! })) };
    reading.rules.push(except ? { not: any } : any);
  }
}
