import { logGamma } from '../prediction/log-gamma.ts';
import { erfc } from './erfc.ts';
import type { Share } from './share-difference.ts';

/** Tables whose probabilities differ by no more than rounding are equally probable. */
const TIE = 1 + 1e-7;

/**
 * How often chance alone brings shares as different as these, two-sided (0–1). The "N − 1" chi-squared test where every expected number is
 * at least 1, else Fisher's exact test by Irwin's rule (Campbell, Statistics in Medicine 26:3661, 2007).
 */
export function shareDifferenceP(first: Share, second: Share): number {
  const [hits, of] = [first.hits + second.hits, first.of + second.of];
  const misses = of - hits;
  if (Math.min(first.of, second.of, hits, misses) === 0) return 1;
  if ((Math.min(first.of, second.of) * Math.min(hits, misses)) / of < 1) return exactP(first, second);
  const cross = first.hits * (second.of - second.hits) - second.hits * (first.of - first.hits);
  return erfc(Math.sqrt(((of - 1) * cross ** 2) / (2 * first.of * second.of * hits * misses)));
}

function exactP(first: Share, second: Share): number {
  const hits = first.hits + second.hits;
  const probabilityOf = (inFirst: number) =>
    Math.exp(
      logChoose(first.of, inFirst) + logChoose(second.of, hits - inFirst) - logChoose(first.of + second.of, hits),
    );
  const seen = probabilityOf(first.hits);
  const least = Math.max(0, hits - second.of);
  const most = Math.min(hits, first.of);
  const all = Array.from({ length: most - least + 1 }, (_, at) => probabilityOf(least + at));
  const asRare = all.filter((each) => each <= seen * TIE);
  return Math.min(
    1,
    asRare.reduce((sum, each) => sum + each, 0),
  );
}

function logChoose(of: number, chosen: number): number {
  return logGamma(of + 1) - logGamma(chosen + 1) - logGamma(of - chosen + 1);
}
