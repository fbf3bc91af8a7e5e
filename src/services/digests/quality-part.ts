import type { Cell, Column } from '../../domain/answer.ts';
import type { Bilingual } from '../../domain/locale.ts';
import type { Reader } from '../population/reader.ts';
import type { DigestPart } from './digest-part.ts';
import { DIGEST_QUESTIONS, DIGEST_WORDS } from './digest-words.ts';
import { DATA_CHECKS } from './quality-words.ts';
import { readDataGaps } from './read-data-gaps.ts';
import { readFeedGaps } from './read-feed-gaps.ts';

/** What the data lack, in figures, and what to do about each; only what is amiss. */
export async function qualityPart(reader: Reader): Promise<DigestPart> {
  const { locale } = reader;
  const words = DIGEST_WORDS[locale];
  const [gaps, feeds] = await Promise.all([readDataGaps(reader), readFeedGaps(reader)]);
  const ofCustomers = (count: number, { what, remedy }: { what: Bilingual; remedy: Bilingual }): Cell[] => [
    what[locale],
    count,
    gaps.customers === 0 ? null : count / gaps.customers,
    remedy[locale],
  ];
  const rows = [
    ofCustomers(gaps.withoutOwner, DATA_CHECKS.withoutOwner),
    ofCustomers(gaps.ownerLeft, DATA_CHECKS.ownerLeft),
    ofCustomers(gaps.unreachable, DATA_CHECKS.unreachable),
    ofCustomers(gaps.withoutEmail, DATA_CHECKS.withoutEmail),
    ofCustomers(gaps.withoutPhone, DATA_CHECKS.withoutPhone),
    ofCustomers(gaps.withoutName, DATA_CHECKS.withoutName),
    ofCustomers(gaps.sameContact, DATA_CHECKS.sameContact),
    ...feeds.stale.map(({ kind, days }) => [
      DATA_CHECKS.stale.what(kind)[locale],
      days,
      null,
      DATA_CHECKS.stale.remedy(kind)[locale],
    ]),
    [DATA_CHECKS.refusedRows.what[locale], feeds.refusedRows, null, DATA_CHECKS.refusedRows.remedy[locale]],
    [DATA_CHECKS.segmentsBehind.what[locale], feeds.segmentsBehind, null, DATA_CHECKS.segmentsBehind.remedy[locale]],
  ].filter(([, figure]) => figure !== 0);
  if (rows.length === 0) return { part: { kind: 'text', text: words.nothingMissing } };
  const columns: Column[] = [
    { key: 'what', label: words.what, type: 'text' },
    { key: 'number', label: words.number, type: 'number', unit: 'count' },
    { key: 'share', label: words.share, type: 'number', unit: 'ratio' },
    { key: 'remedy', label: words.remedy, type: 'text' },
  ];
  const question =
    gaps.withoutOwner > 0 ? DIGEST_QUESTIONS.owners : gaps.unreachable > 0 ? DIGEST_QUESTIONS.unreachable : undefined;
  return { part: { kind: 'table', title: words.quality, columns, rows, total: rows.length }, question };
}
