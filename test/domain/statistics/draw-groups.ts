import type { Random } from '../../../src/domain/random.ts';
import type { Spending } from '../../../src/domain/statistics/spend-difference.ts';

/** A source of binomial numbers: how many of `of` do what each does with such a chance. Drawn by inversion. */
export function binomial(of: number, chance: number, random: Random): () => number {
  const cumulated: number[] = [];
  const odds = Math.log(chance / (1 - chance));
  let logProbability = of * Math.log(1 - chance);
  let sum = 0;
  for (let hits = 0; hits <= of; hits++) {
    sum += Math.exp(logProbability);
    cumulated.push(sum);
    logProbability += Math.log((of - hits) / (hits + 1)) + odds;
  }
  return () => {
    const at = random.next();
    let [low, high] = [0, of];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (cumulated[middle]! < at) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

/** What so many buyers spent: around 100, with a long tail upwards. */
export function spendingOf(people: number, buyers: number, spread: number, random: Random): Spending {
  let [sum, squares] = [0, 0];
  for (let each = 0; each < buyers; each++) {
    const spent = random.skewed(100, spread);
    sum += spent;
    squares += spent * spent;
  }
  return { people, buyers, sum, squares };
}
