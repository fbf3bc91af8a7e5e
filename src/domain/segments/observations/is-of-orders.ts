import type { RecordSource } from '../../catalogue/field.ts';
import type { ObservedSegment } from './observation.ts';

const OF_ORDERS: readonly RecordSource[] = ['orders', 'returns', 'scores', 'predictions'];

/** Whether orders make members: then what they order is so by definition, and no finding. */
export function isOfOrders({ dependsOn }: Pick<ObservedSegment, 'dependsOn'>): boolean {
  return OF_ORDERS.some((each) => dependsOn.has(each));
}
