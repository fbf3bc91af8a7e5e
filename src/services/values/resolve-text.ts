import { foldName } from '../products/name-words.ts';

/** The values of the data that a spoken one means: equal up to case, width, accents and spacing. */
export function resolveText(spoken: string, values: readonly string[]): string[] {
  const wanted = foldName(spoken);
  return values.filter((value) => value === spoken || foldName(value) === wanted);
}
