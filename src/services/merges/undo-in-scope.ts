import type { Queryable } from '../../db/database.ts';
import { allOf, createBinder } from '../../db/sql.ts';
import { DomainError } from '../../domain/errors.ts';
import { getMerge, undoMerge } from '../customers/undo-merge.ts';
import { populationConditions } from '../population/population.ts';
import type { Reader } from '../population/reader.ts';
import { recordsText } from './merge-in-scope.ts';
import { MERGE_WORDS } from './merge-words.ts';

export type UndoRequest = { merge: number };

type Names = { kept: string; merged: string };

/**
 * What undoing a merge will do.
 * @throws {DomainError} 'not_found', also where the kept customer is out of scope; 'conflict' for one that is undone
 */
export async function previewUndo({ merge: id }: UndoRequest, reader: Reader): Promise<{ text: string }> {
  const words = MERGE_WORDS[reader.locale];
  const { kept, merged } = await getNamesInScope(id, reader);
  const { moved } = await getMerge(reader.database, id);
  const records = recordsText(moved, reader.locale);
  const lines = [words.undoes(id, merged, kept), records === '' ? words.movesNothing : words.returns(records)];
  return { text: lines.join('\n') };
}

/** Undoes a merge inside a transaction. */
export async function undoInScope(
  { merge: id }: UndoRequest,
  reader: Reader & { database: Queryable },
): Promise<{ answer: { kind: 'text'; text: string }; rows: number }> {
  await getNamesInScope(id, reader);
  const { kept, merged, stayed } = await undoMerge(reader.database, id, reader);
  return { answer: { kind: 'text', text: MERGE_WORDS[reader.locale].undone(merged, kept, stayed) }, rows: 1 };
}

async function getNamesInScope(id: number, reader: Reader): Promise<Names> {
  const binder = createBinder();
  const [names] = await reader.database.query<Names>(
    `select c.external_id as kept, g.external_id as merged
      from merges r join customers c on c.id = r.kept_id join customers g on g.id = r.merged_id
      where r.id = ${binder.bind(id, 'int')} and ${allOf(populationConditions(reader, binder))}`,
    binder.values,
  );
  if (names) return names;
  throw new DomainError('not_found', { en: `There is no merge ${id}.`, zh: `没有编号为 ${id} 的合并。` });
}
