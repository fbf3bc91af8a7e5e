import type { Database, Transaction } from '../../db/database.ts';
import type { OnProgress, ReportAnswer } from '../../domain/answer.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Reader } from '../population/reader.ts';
import { savedRuleText } from '../segments/saved-rule-text.ts';
import { resolvedRuleText } from '../values/resolved-rule-text.ts';
import { backTest } from './back-test.ts';
import { countByOwner } from './count-by-owner.ts';
import { countReachable } from './count-reachable.ts';
import { countEverybody, countSides } from './count-sides.ts';
import { findOverlaps } from './find-overlaps.ts';
import { type FirstFigures, previewReport } from './preview-report.ts';
import type { PreviewRequest } from './preview-request.ts';
import { presentRule, withPreviewed } from './previewed.ts';
import { sampleMovers } from './sample-movers.ts';

/**
 * What a rule would do as a segment, within the asker's scope: who is in it, comes and goes, what they are worth, whom else they belong
 * to, who may be written to, who would look after them, and what it would have been worth a year ago. What is counted first is told at once.
 * @throws {DomainError} 'invalid_input' without rule and segment, 'not_found' for an unknown segment; as `resolveConditions`
 */
export async function previewSegment(
  request: PreviewRequest,
  reader: Reader & { database: Database | Transaction; onProgress?: OnProgress | undefined },
): Promise<{ answer: ReportAnswer; rows: number; rule?: string }> {
  if (request.rule === undefined && request.segment === undefined) throw nothingToPreview();
  const { answer, rows, previewed } = await withPreviewed(request, reader, async (previewed) => {
    const sides = { ...(await countSides(previewed)), everybody: await countEverybody(previewed) };
    const first: FirstFigures = {
      sides,
      entering: await sampleMovers(previewed, 'entering'),
      leaving: await sampleMovers(previewed, 'leaving'),
    };
    reader.onProgress?.({ kind: 'answer', answer: previewReport(first, previewed) });
    const answer = previewReport(
      {
        ...first,
        overlaps: await findOverlaps(previewed, sides.after),
        reach: await countReachable(previewed),
        owners: await countByOwner(previewed),
        backTest: await backTest(previewed, request.rule ?? presentRule(previewed.segment)),
      },
      previewed,
    );
    return { answer, rows: sides.after.customers, previewed };
  });
  const { segment, resolved } = previewed;
  if (request.rule === undefined) return { answer, rows, rule: await savedRuleText(segment!, reader) };
  return { answer, rows, ...resolvedRuleText(resolved, reader) };
}

function nothingToPreview(): DomainError {
  return new DomainError('invalid_input', {
    en: 'Which rule, or which segment, is to be previewed?',
    zh: '要预览哪条规则或哪个分群？',
  });
}
