import type { Rule } from '../domain/rule/schema.ts';
import { understandCondition } from '../language/understand.ts';
import type { Viewpoint } from '../services/population/viewpoint.ts';

/**
 * The condition that a person wrote into a form, read as people are in every question.
 * @throws {DomainError} that says what was not understood
 */
export function readCondition(words: string, viewpoint: Viewpoint): Promise<Rule> {
  return understandCondition(words, viewpoint);
}
