import type { ListReason } from './list-reason.ts';
import { traitsOf } from './reason-table.ts';
import type { ListFactor } from './reason-traits.ts';

/** What came of the company's closed follow-ups of a reason. */
export type ReasonOutcomes = { closed: number; useful: number };

/** Our own judgement weighs as much as so many closed follow-ups: from there on the company's own outweigh it. */
const PRIOR_CLOSINGS = 20;

/** The chance that a contact changes something: the reason's prior, shrunk towards what the company's own follow-ups show. */
export function chanceFactor(reason: ListReason, { closed, useful }: ReasonOutcomes): ListFactor {
  const { prior } = traitsOf(reason);
  const chance = (prior * PRIOR_CLOSINGS + useful) / (PRIOR_CLOSINGS + closed);
  const estimate = percent(prior);
  return {
    label:
      closed === 0
        ? {
            en: `chance that a contact changes something: our estimate ${estimate}, none closed yet`,
            zh: `联系见效的可能：估计 ${estimate}，尚无已完成的跟进`,
          }
        : {
            en: `chance that a contact changes something: our estimate ${estimate}, here ${useful} of ${closed} closed ones did`,
            zh: `联系见效的可能：估计 ${estimate}，本公司 ${closed} 次中 ${useful} 次见效`,
          },
    value: Number(chance.toFixed(3)),
    unit: 'ratio',
  };
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
