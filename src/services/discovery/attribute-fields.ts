import { FIELD_KEYS, type FieldKey, fieldOf } from '../../domain/catalogue/fields.ts';
import { isStored } from '../values/known-values.ts';

/** What is recorded of customers themselves and may tell groups of them apart: not what follows from their orders. */
export const ATTRIBUTE_FIELDS: readonly FieldKey[] = FIELD_KEYS.filter((key) => {
  const { groupable, privacy, type } = fieldOf(key);
  return privacy === 'open' && isStored(key) && (groupable === true || type === 'list');
});
