import type { Queryable } from '../../db/database.ts';
import type { Answer, Cell, Column } from '../../domain/answer.ts';
import type { Reader } from '../population/reader.ts';
import { listStaff } from '../staff/list-staff.ts';
import { conditionInWords } from '../workflows/workflow-in-words.ts';
import { ASSIGNMENT_WORDS } from './assignment-words.ts';
import { readAssignmentRules } from './read-assignment-rules.ts';
import { targetText } from './target-text.ts';

type Saved = { author: string | null; at: Date };

/** Who gets customers that nobody has: the rules in their order, the first that holds decides. */
export async function listAssignmentRules(_input: unknown, reader: Reader): Promise<{ answer: Answer; rows: number }> {
  const { database, locale, rowLimit } = reader;
  const words = ASSIGNMENT_WORDS[locale];
  const stored = await readAssignmentRules(database);
  if (stored.length === 0) return { answer: { kind: 'text', text: words.none }, rows: 0 };
  const [staff, saved] = [await listStaff(database), await readSaved(database)];
  const columns: Column[] = [
    { key: 'number', label: words.number, type: 'number' },
    { key: 'who', label: words.who, type: 'text' },
    { key: 'owner', label: words.getsThem, type: 'text' },
    { key: 'author', label: words.author, type: 'text' },
    { key: 'saved_at', label: words.savedAt, type: 'instant' },
  ];
  const rows: Cell[][] = [];
  for (const [index, { id, rule, target }] of stored.slice(0, rowLimit).entries()) {
    const who = rule === null ? words.everybody : await conditionInWords(rule, reader);
    const { author, at } = saved.get(id)!;
    rows.push([index + 1, who, targetText(target, staff, locale), author, at.toISOString()]);
  }
  return { answer: { kind: 'table', title: words.title, columns, rows, total: stored.length }, rows: stored.length };
}

async function readSaved(database: Queryable): Promise<Map<number, Saved>> {
  const rows = await database.query<Saved & { id: number }>(
    'select r.id, s.name as author, r.created_at as at from assignment_rules r left join staff s on s.id = r.author_id',
  );
  return new Map(rows.map(({ id, ...saved }) => [id, saved]));
}
