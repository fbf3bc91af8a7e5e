import type { Cue, Item, Kind, Sense } from './sense.ts';

type SenseOf<K extends Kind> = Extract<Sense, { kind: K }>;

/** Finds its reading among those of an item. */
type Matcher<T> = { find: (item: Item) => T | undefined; optional: boolean };

type Captures<M extends readonly Matcher<unknown>[]> = { [I in keyof M]: M[I] extends Matcher<infer T> ? T : never };

/** One line of the grammar: a row of items becomes one item. `build` may decline with null. */
export type Reduction = {
  pattern: readonly Matcher<unknown>[];
  build: (captured: readonly unknown[]) => Sense | null;
};

/** A line of the grammar with its captures typed by its pattern. */
export function rule<const M extends readonly Matcher<unknown>[]>(
  pattern: M,
  build: (...captured: Captures<M>) => Sense | null,
): Reduction {
  return { pattern, build: (captured) => build(...(captured as Captures<M>)) };
}

/** Any reading of a kind, narrowed by a test. */
export function a<K extends Kind>(kind: K, test: (sense: SenseOf<K>) => boolean = () => true): Matcher<SenseOf<K>> {
  return {
    find: (item) => item.senses.find((sense): sense is SenseOf<K> => sense.kind === kind && test(sense as SenseOf<K>)),
    optional: false,
  };
}

/** One of these cues. */
export function cue(...cues: Cue[]): Matcher<SenseOf<'cue'>> {
  return a('cue', (sense) => cues.includes(sense.cue));
}

/** The same, or nothing. */
export function maybe<T>(matcher: Matcher<T>): Matcher<T | undefined> {
  return { find: matcher.find, optional: true };
}

export function isFiller({ senses }: Item): boolean {
  return senses.some(({ kind }) => kind === 'filler');
}

/** Words that carry nothing between two parts of a phrase; a bound, so that time stays linear in the length. */
const MOST_SKIPPED = 6;

/** Applies the lines of a grammar in their order, each from left to right until it finds nothing more. Words that carry nothing may stand between. */
export function reduce(items: readonly Item[], grammar: readonly Reduction[]): Item[] {
  return grammar.reduce((rest, line) => reduceBy(rest, line), [...items]);
}

function reduceBy(items: Item[], line: Reduction): Item[] {
  for (let at = 0; at < items.length; ) {
    const found = matchAt(items, at, line);
    if (found === null) at += 1;
    else items.splice(at, found.length, found.item);
  }
  return items;
}

function matchAt(
  items: readonly Item[],
  start: number,
  { pattern, build }: Reduction,
): { item: Item; length: number } | null {
  const captured: unknown[] = [];
  let at = start;
  let end = start;
  for (const matcher of pattern) {
    let next = at;
    while (
      next < items.length &&
      next > start &&
      next - at < MOST_SKIPPED &&
      !matcher.find(items[next]!) &&
      isFiller(items[next]!)
    )
      next += 1;
    const sense = next < items.length ? matcher.find(items[next]!) : undefined;
    if (sense === undefined && !matcher.optional) return null;
    captured.push(sense);
    if (sense !== undefined) {
      if (
        end === start &&
        next > start &&
        captured.length > 1 &&
        captured.slice(0, -1).every((one) => one === undefined)
      )
        return null;
      at = next + 1;
      end = at;
    }
  }
  if (end === start) return null;
  const built = build(captured);
  if (built === null) return null;
  const taken = items.slice(start, end);
  const item = { from: taken[0]!.from, to: taken.at(-1)!.to, senses: [built] };
  return { item, length: taken.length };
}
