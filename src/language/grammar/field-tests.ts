import { type FieldKey, fieldOf } from '../../domain/catalogue/fields.ts';
import { MEASURES, type MeasureKey } from '../../domain/catalogue/measures.ts';

export function isText({ field }: { field: FieldKey }): boolean {
  return fieldOf(field).type !== 'boolean';
}

/** What is written down of a customer, and may be missing; what is computed of one never is in this sense. */
export function isAttribute({ field }: { field: FieldKey }): boolean {
  const { type, derivedFrom, predicted } = fieldOf(field);
  return type !== 'boolean' && derivedFrom === undefined && !predicted;
}

export function isGroupable({ field }: { field: FieldKey }): boolean {
  return fieldOf(field).groupable === true;
}

/** R, F and M, of 1 to 5. */
export function isScore({ field }: { field: FieldKey }): boolean {
  const { unit, groupable } = fieldOf(field);
  return unit === 'score' && groupable === true;
}

export function isNumeric({ field }: { field: FieldKey }): boolean {
  const { type } = fieldOf(field);
  return (type === 'number' || type === 'money') && !isScore({ field });
}

/** Measures that are also a field of every single customer. */
export function isCustomerFigure(measure: MeasureKey): boolean {
  return ['revenue', 'orders', 'units', 'average_order_value', 'returns', 'refunds', 'largest_order'].includes(measure);
}

export function isRankable({ measure }: { measure: MeasureKey }): boolean {
  return MEASURES[measure].from.source !== 'people' || measure === 'customers';
}
