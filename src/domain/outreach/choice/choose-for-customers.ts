import type { Playbook } from '../playbook.ts';
import type { PlaybookChoice } from './choice.ts';
import { chooseForCustomer, type Situation } from './choose-for-customer.ts';

/**
 * The playbook for several named customers: the one that suits each of them, else, without their occasions, the one that suits most.
 * Null where nothing speaks for any.
 */
export function chooseForCustomers(
  playbooks: readonly Playbook[],
  situations: readonly Situation[],
): PlaybookChoice | null {
  const choices = situations.map((each) => chooseForCustomer(playbooks, each));
  const [first] = choices;
  if (first && choices.every((each) => each?.playbook === first.playbook)) {
    return choices.length === 1 ? first : { playbook: first.playbook, reason: ALL };
  }
  // An occasion is one customer's: a birthday greeting must not reach those who have none.
  const lasting = situations.flatMap(
    (each) => chooseForCustomer(playbooks, { segments: each.segments, occasions: [] }) ?? [],
  );
  const counted = [...Map.groupBy(lasting, ({ playbook }) => playbook)];
  const [most] = counted.toSorted(([a, some], [b, others]) => others.length - some.length || (a.key < b.key ? -1 : 1));
  if (most === undefined) return null;
  const [playbook, { length }] = most;
  return {
    playbook,
    reason: {
      en: `It suits most of them: ${length} of ${situations.length}.`,
      zh: `适合其中多数客户：${situations.length} 位中的 ${length} 位。`,
    },
  };
}

const ALL = { en: 'It suits each of these customers.', zh: '适合其中每一位客户。' };
