import { escapePattern } from '../../domain/escape-pattern.ts';

/** Finds a name where no Latin letter goes on before or after it: "the" is no part of Catherine. */
export function wholeName(name: string): RegExp {
  return new RegExp(`(?<![A-Za-z])${escapePattern(name)}(?![A-Za-z])`, 'iu');
}
