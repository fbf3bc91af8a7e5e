import type { Verdict } from './score-model.ts';

/** A case that is not right: what was asked, what is wrong. */
export function verdictText({ wanted, faults }: Verdict): string {
  return [`WRONG ${wanted.id} ${wanted.question}`, ...faults.map((fault) => `  ${fault}`)].join('\n');
}

/** How many are right, of all and of each kind. */
export function scoreText(verdicts: readonly Verdict[]): string {
  const kinds: readonly (readonly [string, (verdict: Verdict) => boolean])[] = [
    ['all', () => true],
    ['en', ({ wanted }) => wanted.locale === 'en'],
    ['zh', ({ wanted }) => wanted.locale === 'zh'],
    ['one call', ({ wanted }) => 'ways' in wanted && wanted.ways.every((way) => way.length === 1)],
    ['several calls', ({ wanted }) => 'ways' in wanted && wanted.ways.some((way) => way.length > 1)],
    ['no call', ({ wanted }) => !('ways' in wanted)],
  ];
  return kinds
    .map(([name, isOf]) => {
      const of = verdicts.filter(isOf);
      const right = of.filter(({ faults }) => faults.length === 0).length;
      return `${name.padEnd(16)} ${String(right).padStart(3)} right of ${String(of.length).padStart(3)}`;
    })
    .join('\n');
}
