import type { FieldKey } from '../../domain/catalogue/fields.ts';
import type { RankingMeasure } from '../../domain/catalogue/measures.ts';
import type { Period } from '../../domain/period.ts';
import type { OrderFilter, Rule } from '../../domain/rule/schema.ts';

type Direction = 'asc' | 'desc';

/** By a field of the customer, or by a figure of their orders within a period. */
type CustomerSort =
  | { field: FieldKey; direction: Direction }
  | { measure: RankingMeasure; period?: Period | undefined; where?: OrderFilter | undefined; direction: Direction };

/** Which customers, in which order, with which columns. */
export type CustomersRequest = {
  rule?: Rule | undefined;
  sort?: CustomerSort | undefined;
  fields?: readonly FieldKey[] | undefined;
  limit?: number | undefined;
  limitPercent?: number | undefined;
};
