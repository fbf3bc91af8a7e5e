import { escapePattern } from '../escape-pattern.ts';

/** What stands where something named an erased customer. */
const ERASED = '[erased]';

/** A text without any of the identifiers: whole words in any case; within a run of Chinese, where words have no ends, anywhere. */
export function redactText(text: string, identifiers: readonly string[]): string {
  // The longest first: a whole address before the name in it.
  return identifiers
    .toSorted((a, b) => b.length - a.length)
    .reduce((left, identifier) => left.replace(patternOf(identifier), ERASED), text);
}

/** The same of every text in a JSON value, keys of objects excepted. */
export function redactJson(value: unknown, identifiers: readonly string[]): unknown {
  if (typeof value === 'string') return redactText(value, identifiers);
  if (Array.isArray(value)) return value.map((each) => redactJson(each, identifiers));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, redactJson(each, identifiers)]));
}

function patternOf(identifier: string): RegExp {
  const isWord = (sign: string | undefined) =>
    sign !== undefined && /[\p{L}\p{N}]/u.test(sign) && !/\p{Script=Han}/u.test(sign);
  const [first, last] = [identifier.at(0), identifier.at(-1)];
  const before = isWord(first) ? '(?<![[\\p{L}\\p{N}]--\\p{Script=Han}])' : '';
  const after = isWord(last) ? '(?![[\\p{L}\\p{N}]--\\p{Script=Han}])' : '';
  return new RegExp(`${before}${escapePattern(identifier)}${after}`, 'giv');
}
