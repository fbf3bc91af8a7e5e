import type { Estimate } from '../../statistics/estimate.ts';
import { pooledDifference } from '../../statistics/pooled-difference.ts';
import { pooledShareDifference } from '../../statistics/pooled-share-difference.ts';
import { spendDifference } from '../../statistics/spend-difference.ts';
import type { GroupResult } from './judge-effect.ts';

type Compared = { sent: GroupResult; heldOut: GroupResult };

/** The effect of several outreach of one playbook, each compared within itself. */
export type PooledEffect = {
  /** How many had somebody held out. */
  compared: number;
  sent: number;
  heldOut: number;
  /** Everybody written to and held out, also where there was nobody to compare with. */
  people: { sent: number; heldOut: number };
  /** Orders of either group: fewer say nothing. */
  buyers: { sent: number; heldOut: number };
  /** Shares of both groups by the weights of the difference, so that one less the other is it. */
  conversion: (Estimate & { ofSent: number; ofHeldOut: number }) | null;
  /** Per person in minor units, over those with orders enough. */
  revenue: Estimate | null;
};

export function poolEffects(all: readonly Compared[]): PooledEffect {
  const compared = all.filter(({ sent, heldOut }) => sent.people > 0 && heldOut.people > 0);
  const pairs = compared.map(({ sent, heldOut }) => ({
    first: { hits: sent.buyers, of: sent.people },
    second: { hits: heldOut.buyers, of: heldOut.people },
  }));
  const difference = pooledShareDifference(pairs);
  const sum = (of: (each: Compared) => number) => compared.reduce((total, each) => total + of(each), 0);
  const weights = sum(weightOf);
  return {
    compared: compared.length,
    sent: sum(({ sent }) => sent.people),
    heldOut: sum(({ heldOut }) => heldOut.people),
    people: {
      sent: all.reduce((total, { sent }) => total + sent.people, 0),
      heldOut: all.reduce((total, { heldOut }) => total + heldOut.people, 0),
    },
    buyers: { sent: sum(({ sent }) => sent.buyers), heldOut: sum(({ heldOut }) => heldOut.buyers) },
    conversion: difference && {
      ...difference,
      ofSent: sum((each) => (weightOf(each) * each.sent.buyers) / each.sent.people) / weights,
      ofHeldOut: sum((each) => (weightOf(each) * each.heldOut.buyers) / each.heldOut.people) / weights,
    },
    revenue: pooledDifference(
      compared.flatMap((each) => {
        const estimate = spendDifference(each.sent, each.heldOut);
        return estimate === null ? [] : [{ estimate, weight: weightOf(each) }];
      }),
    ),
  };
}

/** As Mantel and Haenszel weigh. */
function weightOf({ sent, heldOut }: Compared): number {
  return (sent.people * heldOut.people) / (sent.people + heldOut.people);
}
