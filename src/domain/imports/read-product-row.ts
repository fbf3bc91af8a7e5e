import type { Mapping } from './import-column.ts';
import { NO_DATES } from './parse-instant.ts';
import { refuse } from './refusal.ts';
import { cellOf, LONGEST_ID, type RowReader } from './row-reader.ts';

export const STAGED_PRODUCT_COLUMNS = { sku: 'text', name: 'text', category: 'text' } as const;

/** Rows of a product file. */
export function createProductReader(mapping: Mapping): RowReader<keyof typeof STAGED_PRODUCT_COLUMNS> {
  return {
    dates: NO_DATES,
    read(cells) {
      const sku = cellOf(cells, mapping.get('sku'))?.toUpperCase() ?? null;
      const name = cellOf(cells, mapping.get('name'));
      if (sku === null || name === null) return refuse('no_value', sku === null ? 'sku' : 'name');
      if (sku.length > LONGEST_ID) return refuse('too_long', 'sku');
      return { sku, name, category: cellOf(cells, mapping.get('category')) };
    },
  };
}
