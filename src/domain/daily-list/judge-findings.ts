import { chanceFactor } from './chance-factor.ts';
import type { ListCandidate, ListKnowledge } from './list-candidate.ts';
import type { ListFinding } from './list-finding.ts';
import type { ListScore } from './list-item.ts';
import { LIST_REASONS } from './list-reason.ts';
import { traitsOf } from './reason-table.ts';
import { COMPLAINT_DAYS } from './reasons/complaint-open.ts';
import { usefulnessFactor } from './usefulness-factor.ts';
import { worthFactor } from './worth-factor.ts';

/** Days for which a reason that was no use for a customer is not named again for them. */
export const UNWANTED_DAYS = 30;
const DAY_MS = 86_400_000;

/** Why a reason is not proposed although it holds. */
export const AGAINST_REASONS = ['contacted', 'snoozed', 'not_useful', 'too_old', 'may_not_contact'] as const;
export type Against = (typeof AGAINST_REASONS)[number];

export type JudgedFinding = { finding: ListFinding; score: ListScore; against: Against | null };

/** Every reason that holds for a customer with its arithmetic, the strongest first, of equal ones in the order of LIST_REASONS. */
export function judgeFindings(candidate: ListCandidate, knowledge: ListKnowledge): JudgedFinding[] {
  return candidate.findings
    .map((finding) => ({
      finding,
      score: scoreOf(finding, candidate, knowledge),
      against: reasonAgainst(finding, candidate, knowledge),
    }))
    .toSorted(
      (a, b) =>
        b.score.expectedValue - a.score.expectedValue ||
        LIST_REASONS.indexOf(a.finding.reason) - LIST_REASONS.indexOf(b.finding.reason),
    );
}

/** The expected value of a contact is the product of what is at stake, the chance to change it, how urgent it is, and how useful the reason was. */
function scoreOf(finding: ListFinding, { worth }: ListCandidate, knowledge: ListKnowledge): ListScore {
  const { reason, figures } = finding;
  const usefulness = usefulnessFactor(reason, knowledge);
  const factors = [
    worthFactor(finding, worth, knowledge),
    chanceFactor(reason, knowledge.outcomes.get(reason) ?? { closed: 0, useful: 0 }),
    // The figures are those of the reason, which the compiler cannot follow through the table.
    ...traitsOf(reason).urgency(figures as never),
    ...(usefulness === null ? [] : [usefulness]),
  ];
  return { factors, expectedValue: factors.reduce((product, { value }) => product * value, 1) };
}

function reasonAgainst(
  { reason, figures }: ListFinding,
  { id, contactedOn, snoozedUntil, channels }: ListCandidate,
  { marks, now }: ListKnowledge,
): Against | null {
  const { staysAfterContact, needs } = traitsOf(reason);
  const isPlanned = reason === 'follow_up_due' || reason === 'follow_up_overdue';
  if (contactedOn !== null && !staysAfterContact) return 'contacted';
  if (snoozedUntil !== null && !isPlanned) return 'snoozed';
  const unwantedSince = now.getTime() - UNWANTED_DAYS * DAY_MS;
  const isUnwanted = marks.some(
    (mark) => mark.customerId === id && mark.reason === reason && mark.at.getTime() >= unwantedSince,
  );
  if (isUnwanted && !isPlanned) return 'not_useful';
  if (reason === 'complaint_open' && figures.openDays > COMPLAINT_DAYS) return 'too_old';
  const allowed = needs === 'marketing' ? channels.marketing : [...channels.marketing, ...channels.service];
  return needs !== null && allowed.length === 0 ? 'may_not_contact' : null;
}
