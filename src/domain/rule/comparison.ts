import type { Comparison } from './schema.ts';

export const COMPARISON_OPERATORS: Record<Comparison, string> = { eq: '=', lt: '<', lte: '<=', gt: '>', gte: '>=' };

/** Two values of one type under a comparison; texts by code unit, which orders days rightly. */
export function compare<Value extends number | string | boolean>(left: Value, is: Comparison, right: Value): boolean {
  switch (is) {
    case 'eq':
      return left === right;
    case 'lt':
      return left < right;
    case 'lte':
      return left <= right;
    case 'gt':
      return left > right;
    case 'gte':
      return left >= right;
  }
}
