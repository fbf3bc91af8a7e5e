import type { Estimate } from '../../statistics/estimate.ts';
import { shareDifference } from '../../statistics/share-difference.ts';
import { shareDifferenceP } from '../../statistics/share-difference-p.ts';
import { shareRatio } from '../../statistics/share-ratio.ts';
import { type Spending, spendDifference } from '../../statistics/spend-difference.ts';

/** What a group did within the window; `sum` and `squares` of what each buyer spent are in minor units. */
export type GroupResult = Spending & { orders: number; contacted: number };

/** What those who were to be written to did more than those who were held out, whatever became of each message. */
export type Effect = {
  /** Null where nobody is held out. */
  conversion: (Estimate & { p: number; ratio: Estimate | null }) | null;
  /** Per person, in minor units; null also where too few ordered. */
  revenue: Estimate | null;
};

export function judgeEffect(sent: GroupResult, heldOut: GroupResult): Effect {
  const [first, second] = [sent, heldOut].map(({ buyers, people }) => ({ hits: buyers, of: people }));
  const difference = shareDifference(first!, second!);
  return {
    conversion: difference && {
      ...difference,
      p: shareDifferenceP(first!, second!),
      ratio: shareRatio(first!, second!),
    },
    revenue: spendDifference(sent, heldOut),
  };
}

/** Whether more than chance is seen: the interval does not hold "no difference". */
export function isDetectable({ low, high }: Estimate): boolean {
  return low > 0 || high < 0;
}
