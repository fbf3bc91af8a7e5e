import type { Bilingual } from '../locale.ts';
import type { JudgedFinding } from './judge-findings.ts';
import type { ListCandidate } from './list-candidate.ts';
import type { ListItem } from './list-item.ts';
import { nextStepText } from './next-step-text.ts';
import { traitsOf } from './reason-table.ts';

/** In English a line begins as a sentence does. */
function asSentence({ en, zh }: Bilingual): Bilingual {
  return { en: en.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()), zh };
}

/** The line of a customer: the strongest of the reasons that nothing stands against, the others beside it; null where none is left. */
export function listItemOf(
  { customer, channels }: ListCandidate,
  judged: readonly JudgedFinding[],
  currency: string,
): ListItem | null {
  const [strongest, ...others] = judged.filter(({ against }) => against === null);
  if (strongest === undefined) return null;
  const { reason, figures } = strongest.finding;
  const traits = traitsOf(reason);
  const all = [strongest, ...others].map(({ finding }) => finding.figures);
  // What stands behind any of the reasons is settled by the same contact.
  const followUpId = all.flatMap((each) => ('followUpId' in each ? [each.followUpId] : []))[0];
  const isPromise = all.some((each) => 'isPromise' in each && each.isPromise);
  const outreachId = all.flatMap((each) => ('outreachId' in each ? [each.outreachId] : []))[0];
  return {
    customer,
    reason,
    why: asSentence(traits.why(figures as never, currency)),
    also: [...new Set(others.map(({ finding }) => finding.reason))].filter((each) => each !== reason),
    nextStep: nextStepText(strongest.finding, channels),
    score: strongest.score,
    evidence: traits.evidence(figures as never, customer.id),
    ...(followUpId !== undefined && { followUpId }),
    ...(outreachId !== undefined && { outreachId }),
    ...(isPromise && { isPromise }),
  };
}
