import { escapePattern } from '../../domain/escape-pattern.ts';
import { type DraftBrief, slotsOf } from '../../domain/outreach/draft/draft-brief.ts';

/** Shorter values are syllables of other words. */
const SHORTEST = 2;

/**
 * A person's text, such as a wish for an earlier draft, with the slot of each value that they wrote out: `sounds good, but say
 * Ms Lovelace` becomes `say Ms {name}`. Counts stay, since "3" may be anything.
 */
export function hideValues(text: string, brief: DraftBrief): string {
  const hidden = slotsOf(brief)
    .flatMap(({ slot, kind, value }) =>
      value === null || kind === 'count' ? [] : [value, ...wordsOf(kind, value)].map((each) => ({ slot, value: each })),
    )
    .filter(({ value }) => value.length >= SHORTEST)
    .toSorted((a, b) => b.value.length - a.value.length);
  // One pass, so that no value is looked for in the name of a slot.
  if (hidden.length === 0) return text;
  const any = new RegExp(hidden.map(({ value }) => whole(value)).join('|'), 'giu');
  return text.replace(
    any,
    (found) => `{${hidden.find(({ value }) => value.toLowerCase() === found.toLowerCase())!.slot}}`,
  );
}

/** A person is called by a part of their name too. */
function wordsOf(kind: string, value: string): string[] {
  return kind === 'name' ? value.split(/[\s·・]+/u) : [];
}

/** Words of Latin letters and figures are found whole: "Ann" is not in "annual". */
function whole(value: string): string {
  const before = /^[\p{Script=Latin}\p{N}]/u.test(value) ? String.raw`(?<![\p{Script=Latin}\p{N}])` : '';
  const after = /[\p{Script=Latin}\p{N}]$/u.test(value) ? String.raw`(?![\p{Script=Latin}\p{N}])` : '';
  return `${before}${escapePattern(value)}${after}`;
}
