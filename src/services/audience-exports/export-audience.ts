import { createHash } from 'node:crypto';
import type { Queryable } from '../../db/database.ts';
import type { TableAnswer, TextAnswer } from '../../domain/answer.ts';
import { DomainError } from '../../domain/errors.ts';
import { PLATFORM_FORMATS } from '../../domain/outreach/audience-export/platform.ts';
import { LEAVE_OUT_TEXT } from '../../domain/outreach/leave-out-text.ts';
import { LEAVE_OUT_REASONS } from '../../domain/outreach/outreach.ts';
import { audienceText } from '../outreach/audience-text.ts';
import type { Reader } from '../population/reader.ts';
import { EXPORT_WORDS } from './export-words.ts';
import { type ExportPlan, type ExportRequest, planExport } from './plan-export.ts';

/**
 * What an export will hold, and who is left out and why.
 * @throws {DomainError} as `findAudience`
 */
export async function previewExport(
  request: ExportRequest,
  reader: Reader,
): Promise<{ text: string; answer?: TableAnswer }> {
  const plan = await planExport(request, reader);
  const { locale } = reader;
  const words = EXPORT_WORDS[locale];
  const platform = PLATFORM_FORMATS[request.platform];
  const who = await audienceText(plan.audience, reader);
  const lines = [
    words.exports({ ...plan, platform: platform.name[locale], who }),
    ...(plan.customers === 0 ? [words.nobody] : []),
    words.consent,
    ...(platform.hash === 'md5' ? [words.md5] : []),
    words.logged,
  ];
  const text = lines.join('\n');
  return plan.customers === plan.total ? { text } : { text, answer: leftOutTable(plan, reader) };
}

/**
 * Makes the file and keeps it with its log entry, inside a transaction.
 * @throws {DomainError} 'not_found' where nobody may be exported
 */
export async function exportAudience(
  request: ExportRequest,
  reader: Reader & { database: Queryable },
): Promise<{ answer: TextAnswer; rows: number }> {
  const { database, asker, now, locale } = reader;
  const { audience, rule, customers, leftOut, csv } = await planExport(request, reader);
  if (customers === 0) {
    throw new DomainError('not_found', {
      en: 'Nobody of them may be exported: without consent nothing leaves.',
      zh: '其中没有可导出的客户：未经同意的数据不会外传。',
    });
  }
  const [row] = await database.query<{ id: number }>(
    `insert into audience_exports (platform, audience, rule, customers, left_out, file_hash, content, exported_by, exported_at)
     values ($1, $2::jsonb, $3::jsonb, $4, $5::jsonb, $6, $7, $8, $9) returning id`,
    [
      ...[request.platform, JSON.stringify(audience), rule === null ? null : JSON.stringify(rule), customers],
      ...[JSON.stringify(leftOut), createHash('sha256').update(csv).digest('hex'), csv, asker.staffId, now],
    ],
  );
  const { id } = row!;
  const file = { name: `audience-${id}-${request.platform}.csv`, exportId: id };
  return { answer: { kind: 'text', text: EXPORT_WORDS[locale].done(id, customers), file }, rows: customers };
}

function leftOutTable({ leftOut }: ExportPlan, { locale }: Reader): TableAnswer {
  const words = EXPORT_WORDS[locale];
  const rows = LEAVE_OUT_REASONS.flatMap((reason) => {
    const count = leftOut[reason];
    return count === undefined ? [] : [[LEAVE_OUT_TEXT[reason][locale], count]];
  });
  return {
    kind: 'table',
    title: words.table,
    columns: [
      { key: 'reason', label: words.reason, type: 'text' },
      { key: 'customers', label: words.customers, type: 'number', unit: 'count' },
    ],
    rows,
    total: rows.length,
  };
}
