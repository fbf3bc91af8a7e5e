import { DomainError } from '../../domain/errors.ts';
import type { ImportKind, Mapping } from '../../domain/imports/import-column.ts';
import { IMPORT_COLUMNS } from '../../domain/imports/import-columns.ts';
import type { ImportProfile } from '../../domain/imports/import-profile.ts';
import { mapHeader, requireColumns } from '../../domain/imports/map-header.ts';
import { ONLINE_RETAIL_REQUIRED } from '../../domain/imports/online-retail.ts';

/**
 * Which column of the file holds what.
 * @throws {DomainError} 'invalid_input' when a required column is missing or an override is wrong
 */
export function mapColumns(
  header: readonly string[],
  kind: ImportKind,
  profile: ImportProfile | undefined,
  overrides: Readonly<Record<string, string>>,
): Mapping {
  const { columns, required } = IMPORT_COLUMNS[kind];
  const mapping = mapHeader(header, columns, overrides);
  requireColumns(mapping, profile === 'online-retail' ? ONLINE_RETAIL_REQUIRED : required, header, columns);
  if (kind === 'orders') requireAmount(mapping, header);
  return mapping;
}

function requireAmount(mapping: Mapping, header: readonly string[]): void {
  if (['price', 'line_total', 'order_total'].some((key) => mapping.has(key))) return;
  throw new DomainError('invalid_input', {
    en: `The file has no column for an amount: a unit price, a line total or an order total. Its columns are: ${header.join(', ')}. Name one with --map price=COLUMN, --map line_total=COLUMN or --map order_total=COLUMN.`,
    zh: `文件没有金额列（单价、行金额或订单金额）。现有列：${header.join('、')}。请用 --map price=COLUMN、--map line_total=COLUMN 或 --map order_total=COLUMN 指定。`,
  });
}
