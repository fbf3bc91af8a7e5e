import type { Transaction } from '../../db/database.ts';
import { READINGS } from '../../domain/imports/open-fields.ts';
import type { OpenEvidence } from '../../domain/imports/row-reader.ts';
import { STAGED } from './stage-rows.ts';

/** Moves the mapped parts of an open column into its object, each in the type that its whole column of the file shows. */
export async function settleOpenFields(
  transaction: Transaction,
  column: string,
  evidence: ReadonlyMap<string, OpenEvidence> = new Map(),
): Promise<void> {
  if (evidence.size === 0) return;
  const places = [...evidence.values()].map(({ number, boolean }) =>
    number ? READINGS.number : boolean ? READINGS.boolean : READINGS.text,
  );
  await transaction.execute(
    `update ${STAGED} s set ${column} = coalesce(s.${column}, '{}') || (
       select jsonb_object_agg(p.key, p.value -> t.place)
       from jsonb_each(s.${column}_parts) p join unnest($1::text[], $2::int[]) t (key, place) using (key))
     where s.${column}_parts is not null`,
    [[...evidence.keys()], places],
  );
}
