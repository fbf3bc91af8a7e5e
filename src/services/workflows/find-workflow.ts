import type { Queryable } from '../../db/database.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Locale } from '../../domain/locale.ts';
import { nearest } from '../../domain/nearest.ts';
import { foldName } from '../products/name-words.ts';
import { readWorkflows, type WorkflowRow } from './workflow-row.ts';

const MOST_SUGGESTED = 5;

/**
 * The rule of a number, key or name in either language; "3", "rule 3", 规则3.
 * @throws {DomainError} 'not_found' with the nearest names
 */
export async function getWorkflow(database: Queryable, spoken: string): Promise<WorkflowRow> {
  const rules = await readWorkflows(database);
  const found = matchWorkflow(rules, spoken);
  if (found) return found;
  const near = nearest(spoken, rules, ({ key, name }) => [key, name.en, name.zh], MOST_SUGGESTED);
  throw new DomainError(
    'not_found',
    {
      en: `There is no workflow rule "${spoken}".${meant(near, 'en')}`,
      zh: `没有名为“${spoken}”的自动化规则。${meant(near, 'zh')}`,
    },
    near.map(({ id }) => ({ en: `Show rule ${id}`, zh: `查看规则${id}` })),
  );
}

export function matchWorkflow(rules: readonly WorkflowRow[], spoken: string): WorkflowRow | undefined {
  const number = /^(?:(?:workflow )?rule\s*|(?:自动化)?规则\s*)?#?(\d+)$/i.exec(spoken.trim())?.[1];
  if (number !== undefined) return rules.find(({ id }) => id === Number(number));
  const wanted = foldName(spoken);
  return (
    rules.find(({ key }) => key === spoken) ??
    rules.find(({ key, name }) => [key, name.en, name.zh].some((each) => foldName(each) === wanted))
  );
}

/** The nearest by number and name, as buttons show the number alone. */
function meant(near: readonly WorkflowRow[], locale: Locale): string {
  if (near.length === 0) return '';
  const named = near.map(({ id, name }) => `${id} ${name[locale]}`);
  return locale === 'zh' ? `相近的有：${named.join('；')}。` : ` Near: ${named.join('; ')}.`;
}
