import type { Queryable } from '../../db/database.ts';
import type { Asker } from '../../domain/asker.ts';
import { DomainError, type ProblemCode } from '../../domain/errors.ts';
import type { PendingAction } from './pending-action.ts';

type Claim = { id: string; asker: Asker; outcome: 'done' | 'cancelled' | ProblemCode };

type Standing = { actor: string; isExpired: boolean; outcome: string | null };

/**
 * Settles a pending action and gives it, once: of two claims the second waits for the first and finds it settled, unless the
 * first one's transaction failed.
 * @throws {DomainError} 'not_found', 'forbidden' for somebody else's, 'conflict' when it is expired or was settled before
 */
export async function claimAction(transaction: Queryable, { id, asker, outcome }: Claim): Promise<PendingAction> {
  const [claimed] = await transaction.query<PendingAction>(
    `update pending_actions set settled_at = now(), outcome = $3
      where id::text = $1 and actor = $2 and settled_at is null and expires_at > now()
      returning tool, input, text, locale, hash, as_of as "asOf"`,
    [id, asker.email, outcome],
  );
  if (claimed) return claimed;
  const [standing] = await transaction.query<Standing>(
    `select actor, expires_at <= now() as "isExpired", outcome from pending_actions where id::text = $1`,
    [id],
  );
  throw whyNot(standing, asker);
}

function whyNot(standing: Standing | undefined, asker: Asker): DomainError {
  if (standing === undefined) {
    return new DomainError('not_found', {
      en: 'There is nothing to confirm by that id; ask again.',
      zh: '没有该编号对应的待确认操作；请重新提出。',
    });
  }
  if (standing.actor !== asker.email) {
    return new DomainError('forbidden', {
      en: 'Only the person who asked for it may confirm or cancel it.',
      zh: '只有提出该操作的人才能确认或取消。',
    });
  }
  if (standing.outcome === 'done') {
    return new DomainError('conflict', { en: 'It was done already.', zh: '该操作已经执行过。' });
  }
  if (standing.outcome === 'cancelled') {
    return new DomainError('conflict', { en: 'It was cancelled.', zh: '该操作已取消。' });
  }
  if (standing.outcome !== null) {
    return new DomainError('conflict', {
      en: 'It was not done, and cannot be done any more; ask again.',
      zh: '该操作未执行，且已失效；请重新提出。',
    });
  }
  return new DomainError('conflict', {
    en: 'It was not confirmed in time, and nothing was done; ask again.',
    zh: '确认超时，未执行任何操作；请重新提出。',
  });
}
