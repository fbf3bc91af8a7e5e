import type { Bilingual } from '../../locale.ts';

/** Names of groups that are words of every day: a message may say "new" and "local" without giving a group away. */
const ORDINARY: ReadonlySet<string> = new Set([
  ...['active', 'business', 'domestic', 'government', 'individual', 'international', 'local', 'loyal', 'new'],
  ...['promising', 'regular', 'regulars', 'target', 'champion', '需要关注', '本地客户', '企业客户', '个人客户'],
]);

/** Words that no customer reads: what groups of customers are called within the company, in both languages. */
export function neverSayOf(names: readonly Bilingual[]): string[] {
  const words = names.flatMap(({ en, zh }) => [en, zh]).map((name) => name.trim());
  return [...new Set(words.filter((name) => name.length > 1 && !ORDINARY.has(name.toLowerCase())))];
}
