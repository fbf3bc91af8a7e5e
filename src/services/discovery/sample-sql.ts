import type { Binder } from '../../db/sql.ts';

const HASHES = 2 ** 32;

/** An order of customers `c` that has nothing to do with anything about them, and is the same in every database. */
export const RANDOM_ORDER_SQL = `md5(c.external_id), c.external_id collate "C"`;

/** Holds for about this share of the customers `c`, always the same ones. */
export function sampledSql(share: number, { bind }: Binder): string {
  if (share >= 1) return 'true';
  const hash = `('x' || substr(md5(c.external_id), 1, 8))::bit(32)::bigint`;
  return `${hash} < ${bind(Math.floor(share * HASHES), 'bigint')}`;
}
