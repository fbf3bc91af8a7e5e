import type { Queryable } from '../../db/database.ts';

/** Rows at a time: a million as objects would take hundreds of megabytes, and the event loop for seconds. */
const ROWS_A_FETCH = 2_000;

/** The numbers of a SELECT by column, read through a cursor of the transaction. */
export async function readColumns<Name extends string>(
  transaction: Queryable,
  select: string,
  names: readonly Name[],
): Promise<Record<Name, number[]>> {
  const columns = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  await transaction.execute(`declare columns_read no scroll cursor for ${select}`);
  for (let rows = ROWS_A_FETCH; rows === ROWS_A_FETCH; ) {
    const fetched = await transaction.query<Record<Name, number>>(`fetch ${ROWS_A_FETCH} from columns_read`);
    for (const name of names) for (const row of fetched) columns[name].push(row[name]);
    rows = fetched.length;
  }
  await transaction.execute('close columns_read');
  return columns;
}
