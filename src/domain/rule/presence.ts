import type { EventCondition } from './schema.ts';

/** Whether a condition only asks if there was any such order or return, or none; undefined when it asks for more. */
export function presenceOf({ aggregate, is, value }: EventCondition): 'some' | 'none' | undefined {
  if (aggregate !== 'count') return undefined;
  if ((is === 'gte' && value === 1) || (is === 'gt' && value === 0)) return 'some';
  return ((is === 'eq' || is === 'lte') && value === 0) || (is === 'lt' && value === 1) ? 'none' : undefined;
}
