import type { Bilingual } from './locale.ts';

/** Why a question was not answered with figures; stable names that scripts rely on (CLI.md). */
export type ProblemCode =
  | 'not_understood'
  | 'ambiguous'
  | 'unknown_value'
  | 'not_found'
  | 'forbidden'
  | 'invalid_input'
  | 'unavailable'
  | 'conflict';

/** The one exception that a person may see: what was wrong, in both languages, and what would work. */
export class DomainError extends Error {
  override readonly name = 'DomainError';
  readonly code: ProblemCode;
  readonly text: Bilingual;
  readonly suggestions: readonly Bilingual[];

  constructor(code: ProblemCode, text: Bilingual, suggestions: readonly Bilingual[] = []) {
    super(text.en);
    this.code = code;
    this.text = text;
    this.suggestions = suggestions;
  }
}

/** Makes the compiler prove that a switch covers its union. */
export function assertNever(value: never): never {
  throw new Error(`unexpected ${JSON.stringify(value)}`);
}
