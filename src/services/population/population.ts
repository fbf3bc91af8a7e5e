import type { Binder } from '../../db/sql.ts';
import { scopeConditions } from './scope-sql.ts';
import type { Viewpoint } from './viewpoint.ts';

/** Who exists for a question, over customers `c`: the asker's scope, from each customer's first record on. */
export function populationConditions({ asker, now }: Pick<Viewpoint, 'asker' | 'now'>, binder: Binder): string[] {
  const at = binder.bind(now, 'timestamptz');
  return [...scopeConditions(asker, binder), `(c.created_at is null or c.created_at < ${at})`];
}
