import { isDeepStrictEqual } from 'node:util';
import type { Queryable } from '../../db/database.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Locale } from '../../domain/locale.ts';
import { ContactPolicy } from '../../domain/outreach/contact-policy.ts';
import type { Reader } from '../population/reader.ts';
import { POLICY_LABELS, policyValueText } from './policy-words.ts';
import { readContactPolicy } from './read-contact-policy.ts';

/** The rules to change; what is undefined stays. */
export type PolicyChange = { [Key in keyof ContactPolicy]?: ContactPolicy[Key] | undefined };

/**
 * What changing the rules will do.
 * @throws {DomainError} 'invalid_input' where nothing would change
 */
export async function previewContactPolicy(
  change: PolicyChange,
  { database, locale }: Reader,
): Promise<{ text: string }> {
  const before = await readContactPolicy(database);
  const after = changed(before, change);
  const keys = (Object.keys(before) as (keyof ContactPolicy)[]).filter(
    (key) => !isDeepStrictEqual(before[key], after[key]),
  );
  if (keys.length === 0) {
    throw new DomainError('invalid_input', {
      en: 'The rules of contact are so already; nothing would change.',
      zh: '联系规则已是如此，无需更改。',
    });
  }
  const lines = keys.map((key) => lineOf(key, before, after, locale));
  return { text: [INTRODUCTION[locale], ...lines].join('\n') };
}

/** Changes the rules of contact for the whole company, inside a transaction. */
export async function saveContactPolicy(
  change: PolicyChange,
  { database, asker, locale }: Reader & { database: Queryable },
): Promise<{ answer: { kind: 'text'; text: string }; rows: number }> {
  const policy = changed(await readContactPolicy(database), change);
  await database.execute(
    `insert into contact_policy (id, definition, updated_by, updated_at) values (1, $1::jsonb, $2, now())
     on conflict (id) do update set (definition, updated_by, updated_at) = row(excluded.definition, excluded.updated_by, now())`,
    [JSON.stringify(policy), asker.staffId],
  );
  return { answer: { kind: 'text', text: SAVED[locale] }, rows: 1 };
}

function changed(before: ContactPolicy, change: PolicyChange): ContactPolicy {
  const told = Object.entries(change).filter(([, value]) => value !== undefined);
  return ContactPolicy.parse({ ...before, ...Object.fromEntries(told) });
}

function lineOf<Key extends keyof ContactPolicy>(
  key: Key,
  before: ContactPolicy,
  after: ContactPolicy,
  locale: Locale,
) {
  const [from, to] = [before, after].map((policy) => policyValueText(key, policy[key], locale));
  return locale === 'zh'
    ? `• ${POLICY_LABELS[key].zh}：${from} → ${to}`
    : `• ${POLICY_LABELS[key].en}: ${from} → ${to}`;
}

const INTRODUCTION = {
  en: 'Changes the rules of contact for everybody; messages that wait to be sent are judged by them too:',
  zh: '将更改全公司的联系规则，待发送的消息也按新规则判断：',
};
const SAVED = { en: 'Saved: the rules of contact hold from now on.', zh: '已保存，联系规则即刻生效。' };
