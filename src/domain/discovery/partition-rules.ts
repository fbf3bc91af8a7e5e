import type { FieldKey } from '../catalogue/fields.ts';
import type { Rule } from '../rule/schema.ts';
import { CLUSTER_METRICS } from './cluster-metrics.ts';
import type { Bound, Leaf } from './partition-tree.ts';

/** Fields without a value for a prospect, who then satisfies no bound of them. */
const OF_BUYERS_ONLY: readonly FieldKey[] = ['recency', 'average_order_value'];

/** The buyers in the leaves of one label, as a rule; undefined when it has none. Columns are the cluster metrics, money in major units. */
export function ruleOfLeaves(leaves: readonly Leaf[], label: number): Rule | undefined {
  const rules = leaves.filter((leaf) => leaf.label === label).map(({ bounds }) => ruleOfBounds(bounds));
  return rules.length > 1 ? { any: rules } : rules[0];
}

function ruleOfBounds(bounds: readonly Bound[]): Rule {
  const inOrder = bounds.toSorted((a, b) => a.column - b.column);
  const conditions = inOrder.flatMap(({ column, from, to }): Rule[] => {
    const { field } = CLUSTER_METRICS[column]!;
    return [
      ...(from === undefined ? [] : [{ field, is: 'gte', value: from } as const]),
      ...(to === undefined ? [] : [{ field, is: 'lt', value: to } as const]),
    ];
  });
  const holdsBuyersOnly = inOrder.some(
    ({ column, from = 0 }) => from > 0 || OF_BUYERS_ONLY.includes(CLUSTER_METRICS[column]!.field),
  );
  const all: Rule[] = holdsBuyersOnly ? conditions : [{ field: 'orders', is: 'gte', value: 1 }, ...conditions];
  return all.length === 1 ? all[0]! : { all };
}

/** Whether a customer with these figures lies in a leaf. */
export function isInLeaf({ bounds }: Leaf, columns: readonly (readonly number[])[], at: number): boolean {
  return bounds.every(({ column, from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY }) => {
    const value = columns[column]![at]!;
    return value >= from && value < to;
  });
}
