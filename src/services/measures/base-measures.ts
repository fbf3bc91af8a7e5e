import { type Measure, type MeasureKey, measureOf } from '../../domain/catalogue/measures.ts';

export type BaseSource = Extract<Measure['from'], { sql: unknown }>['source'];

/** Values of base measures by key; money in minor units, null where there is nothing to speak of. */
export type BaseValues = Readonly<Record<string, number | null>>;

/** The measures with SQL of their own that some measures are made of. */
export function baseMeasuresOf(keys: readonly MeasureKey[]): MeasureKey[] {
  const bases = keys.flatMap((key) => {
    const { from } = measureOf(key);
    return 'of' in from ? baseMeasuresOf(from.of as readonly MeasureKey[]) : [key];
  });
  return [...new Set(bases)];
}

/** The relations that a measure is computed from. */
export function sourcesOf(key: MeasureKey): BaseSource[] {
  const sources = baseMeasuresOf([key]).map((base) => {
    const { from } = measureOf(base);
    return 'sql' in from ? from.source : undefined;
  });
  return [...new Set(sources.filter((source) => source !== undefined))];
}

/** The value of a measure from those of its bases; a ratio of nothing is null. */
export function measureValue(key: MeasureKey, bases: BaseValues): number | null {
  const { from } = measureOf(key);
  if (!('of' in from)) return bases[key] ?? (measureOf(key).extreme ? null : 0);
  const [left, right] = from.of.map((part) => measureValue(part as MeasureKey, bases)) as [
    number | null,
    number | null,
  ];
  if (from.source === 'difference') return (left ?? 0) - (right ?? 0);
  return left === null || !right ? null : left / right;
}
