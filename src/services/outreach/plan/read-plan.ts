import { createHash } from 'node:crypto';
import type { Queryable } from '../../../db/database.ts';
import type { Decision, LeaveOutReason } from '../../../domain/outreach/outreach.ts';

/** How an audience was divided. */
export type PlanSummary = {
  audience: number;
  decisions: Readonly<Record<Decision, number>>;
  /** Of those left out. */
  reasons: Readonly<Partial<Record<LeaveOutReason, number>>>;
  /** Of those who are to get it. */
  languages: Readonly<Partial<Record<'en' | 'zh', number>>>;
  /** The first of those who are to get it, for previews: of each language. */
  samples: readonly { customerId: number; externalId: string; language: 'en' | 'zh' }[];
  /** SHA-256 over the ids of those who are to get it, as the company writes them, sorted, a line each. */
  idsHash: string;
};

type Row = {
  customerId: number;
  externalId: string;
  decision: Decision;
  reason: LeaveOutReason | null;
  language: 'en' | 'zh';
};

const SAMPLES_A_LANGUAGE = 3;

/** The plan of an outreach as it stands. */
export async function readPlan(database: Queryable, outreachId: number): Promise<PlanSummary> {
  const rows = await database.query<Row>(
    `select r.customer_id as "customerId", c.external_id as "externalId", r.decision, r.reason, r.language
      from outreach_recipients r join customers c on c.id = r.customer_id
      where r.outreach_id = $1 order by c.external_id collate "C"`,
    [outreachId],
  );
  const chosen = rows.filter(({ decision }) => decision === 'send');
  const byLanguage = Map.groupBy(chosen, ({ language }) => language);
  return {
    audience: rows.length,
    decisions: { send: 0, holdout: 0, left_out: 0, ...countBy(rows, ({ decision }) => decision) },
    reasons: countBy(rows, ({ reason }) => reason),
    languages: countBy(chosen, ({ language }) => language),
    samples: [...byLanguage.values()].flatMap((some) =>
      some
        .slice(0, SAMPLES_A_LANGUAGE)
        .map(({ customerId, externalId, language }) => ({ customerId, externalId, language })),
    ),
    idsHash: createHash('sha256')
      .update(chosen.map(({ externalId }) => externalId).join('\n'))
      .digest('hex'),
  };
}

function countBy<Key extends string>(
  rows: readonly Row[],
  keyOf: (row: Row) => Key | null,
): Partial<Record<Key, number>> {
  const counts: Partial<Record<Key, number>> = {};
  for (const row of rows) {
    const key = keyOf(row);
    if (key !== null) counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}
