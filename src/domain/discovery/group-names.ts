import type { Bilingual } from '../locale.ts';
import { CLUSTER_METRICS } from './cluster-metrics.ts';

/** A group differs in a metric when its mean lies so many standard deviations from everybody's (a medium effect, Cohen 1988). */
const NOTABLE_EFFECT = 0.5;
const FEWEST_WORDS = 2;

/** Names for groups from the metrics in which they differ most, all different; `effects` by group, then by metric. */
export function groupNames(effects: readonly (readonly number[])[]): Bilingual[] {
  const wordsOf = effects.map((each) => strongestWords(each));
  return wordsOf.map((words, group) => {
    const others = wordsOf.filter((_, other) => other !== group);
    const enough = words.findIndex(
      (_, at) => at + 1 >= FEWEST_WORDS && !others.some((other) => startsAlike(other, words, at + 1)),
    );
    return joined(enough < 0 ? words : words.slice(0, enough + 1));
  });
}

function strongestWords(effects: readonly number[]): Bilingual[] {
  const ranked = CLUSTER_METRICS.map((metric, at) => ({ metric, effect: effects[at]! })).toSorted(
    (a, b) => Math.abs(b.effect) - Math.abs(a.effect),
  );
  const notable = ranked.filter(({ effect }) => Math.abs(effect) >= NOTABLE_EFFECT);
  if (notable.length === 0) return [{ en: 'average', zh: '中等' }];
  return notable.map(({ metric, effect }) => (effect > 0 ? metric.high : metric.low));
}

function startsAlike(a: readonly Bilingual[], b: readonly Bilingual[], length: number): boolean {
  return b.slice(0, length).every((word, at) => a.slice(0, length)[at]?.en === word.en);
}

function joined(words: readonly Bilingual[]): Bilingual {
  const en = words.map((word) => word.en).join(', ');
  return { en: `${en.slice(0, 1).toUpperCase()}${en.slice(1)}`, zh: words.map(({ zh }) => zh).join('、') };
}
