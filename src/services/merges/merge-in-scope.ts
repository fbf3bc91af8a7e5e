import type { Queryable } from '../../db/database.ts';
import type { TableAnswer } from '../../domain/answer.ts';
import { FIELD_KEYS, type FieldKey, fieldOf } from '../../domain/catalogue/fields.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Locale } from '../../domain/locale.ts';
import { findCustomers } from '../customers/find-customers.ts';
import { findCustomersById } from '../customers/find-customers-by-id.ts';
import { mergeCustomers } from '../customers/merge-customers.ts';
import { MERGED_TABLES, type RecordIds } from '../customers/merged-records.ts';
import { type MergeRequest, planMerge } from '../customers/plan-merge.ts';
import type { Reader } from '../population/reader.ts';
import { MERGE_WORDS, RECORD_NAMES } from './merge-words.ts';

const SHOWN: readonly FieldKey[] = ['country', 'city', 'orders', 'revenue', 'last_order_on'];

/**
 * What merging two customers of the asker's scope will do, with the two records side by side.
 * @throws {DomainError} as `planMerge`; 'not_found' also for a customer out of scope
 */
export async function previewMerge(
  request: MergeRequest,
  reader: Reader,
): Promise<{ text: string; answer: TableAnswer }> {
  const { locale, database } = reader;
  const words = MERGE_WORDS[locale];
  await refuseOutOfScope([request.kept, request.merged], reader);
  const { moved, changes } = await planMerge(database, request);
  const records = recordsText(moved, locale);
  const fields = Object.keys(changes).map((column) => columnName(column, locale));
  const rule = { customers: [request.kept, request.merged] };
  const { answer } = await findCustomers({ rule, fields: SHOWN }, { ...reader, rowLimit: 2 });
  const columns = [{ key: 'role', label: words.role, type: 'text' as const }, ...answer.columns];
  const rows = answer.rows.map((row) => [row[0] === request.kept ? words.kept : words.goes, ...row]);
  return {
    text: [
      words.merges(request.merged, request.kept),
      records === '' ? words.movesNothing : words.moves(records),
      ...(fields.length > 0 ? [words.fills(fields.join(words.comma))] : []),
      words.undoable,
    ].join('\n'),
    answer: { ...answer, title: words.table, columns, rows },
  };
}

/** Merges two customers of the asker's scope inside a transaction. */
export async function mergeInScope(
  request: MergeRequest,
  reader: Reader & { database: Queryable },
): Promise<{ answer: { kind: 'text'; text: string }; rows: number }> {
  await refuseOutOfScope([request.kept, request.merged], reader);
  const { mergeId, moved } = await mergeCustomers(reader.database, request, reader);
  const text = MERGE_WORDS[reader.locale].merged(mergeId, request.merged, request.kept);
  return { answer: { kind: 'text', text }, rows: MERGED_TABLES.reduce((sum, table) => sum + moved[table].length, 0) };
}

/** Records in words: "12 orders, 3 cases"; empty when there are none. */
export function recordsText(moved: RecordIds, locale: Locale): string {
  const counted = MERGED_TABLES.filter((table) => moved[table].length > 0).map((table) => {
    const count = moved[table].length.toLocaleString('en');
    return locale === 'zh' ? `${RECORD_NAMES[table].zh} ${count} 条` : `${count} ${RECORD_NAMES[table].en}`;
  });
  return counted.join(MERGE_WORDS[locale].comma);
}

/** A merged customer is in nobody's scope, so only `planMerge` can tell of it, and only to an administrator. */
async function refuseOutOfScope(ids: readonly string[], reader: Reader): Promise<void> {
  if (reader.asker.role === 'admin') return;
  const known = await findCustomersById(reader, ids);
  const unknown = ids.find((id) => !known.has(id));
  if (unknown === undefined) return;
  throw new DomainError('not_found', { en: `I find no customer ${unknown}.`, zh: `找不到客户 ${unknown}。` });
}

function columnName(column: string, locale: Locale): string {
  const key = column === 'owner_id' ? 'owner' : column;
  return FIELD_KEYS.includes(key as FieldKey) ? fieldOf(key as FieldKey).label[locale] : key.replaceAll('_', ' ');
}
