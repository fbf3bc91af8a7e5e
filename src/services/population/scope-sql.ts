import type { Binder } from '../../db/sql.ts';
import type { Asker } from '../../domain/asker.ts';

/**
 * THE scope of an asker, over customers `c`: a rep's own customers, a manager's team's and those without an owner, an
 * admin's all. Merged customers never. Held by test/tools/scope.test.ts.
 */
export function scopeConditions(asker: Asker, binder: Binder): string[] {
  const notMerged = 'c.merged_into_id is null';
  switch (asker.role) {
    case 'admin':
      return [notMerged];
    case 'manager': {
      const team = binder.bind(asker.team, 'text');
      return [notMerged, `(c.owner_id is null or c.owner_id in (select id from staff where team = ${team}))`];
    }
    case 'rep':
      return [notMerged, `c.owner_id = ${binder.bind(asker.staffId, 'int')}`];
    // A role that the compiler does not know of sees nothing.
    default:
      return ['false'];
  }
}

/** Equal for askers who see the same customers; keys caches. */
export function scopeKey(asker: Asker): string {
  if (asker.role === 'admin') return 'all';
  return asker.role === 'manager' ? `team ${JSON.stringify(asker.team)}` : `staff ${asker.staffId}`;
}
