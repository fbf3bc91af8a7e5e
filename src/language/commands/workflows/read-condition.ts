import type { Rule } from '../../../domain/rule/schema.ts';
import type { CommandReader } from '../command.ts';
import { firstUnderstood } from '../first-understood.ts';

/**
 * Whom the condition of a rule means: in words for people, or in a sentence that points at the customer, "they are VIP", 客户是VIP.
 * @throws {DomainError} what the words lack
 */
export async function readCondition(words: string, { who }: Pick<CommandReader, 'who'>): Promise<Rule | null> {
  // A rule's own sentence says the customer before its verb.
  const sentence = words.replace(/^the customer (?=(?:has|is) )/iu, '');
  const written = sentence === words ? [] : [sentence];
  return firstUnderstood([...new Set([...written, withoutCustomer(words), words])], who);
}

function withoutCustomer(words: string): string {
  return words
    .replace(/^(?:they|he|she|it|the customer|the buyer) (?:is|are) (?:an? )?(?:in )?/iu, '')
    .replace(/^(?:they|he|she|it|the customer|the buyer) /iu, 'customers who ')
    .replace(/^(?:customers who )?ha(?:s|ve) /iu, 'customers who have ')
    .replace(/^lives? /iu, 'customers who live ')
    .replace(/^(?:(?:客户|其|对方|他们?|她们?)(?:是|属于|在)?|是|属于)/u, '');
}
