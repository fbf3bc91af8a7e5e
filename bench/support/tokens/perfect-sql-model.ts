import type { ChatCompletionRequest } from '@copilotkit/aimock';
import { type ModelScript, roundsSinceQuestion } from '../../../test/support/model/model-script.ts';
import type { SqlCase } from './sql-cases.ts';

export type SqlRow = Record<string, unknown>;

/** A model that uses LangChain's SQL tools as they ask to be used, without one needless step; without a case it declines at once. */
export function perfectSqlModel(wanted: SqlCase | undefined): ModelScript {
  return (request) => {
    if (!wanted) return { text: 'There is no such date.' };
    // The tool that checks a query asks the model too, with no tools to call.
    if (!request.tools?.length) return { text: wanted.sql };
    const steps = [
      ['list-tables-sql', ''],
      ['info-sql', wanted.tables.join(', ')],
      ['query-checker', wanted.sql],
      ['query-sql', wanted.sql],
    ] as const;
    const step = steps[roundsSinceQuestion(request)];
    if (!step) return { text: textOf(shownRows(request)) };
    const [name, input] = step;
    return { calls: [{ name, arguments: { input } }] };
  };
}

/** The rows that the last tool of a conversation gave. */
export function shownRows({ messages }: ChatCompletionRequest): SqlRow[] {
  return JSON.parse(String(messages.at(-1)?.content)) as SqlRow[];
}

/** An answer with these figures can hardly be shorter. */
function textOf(rows: readonly SqlRow[]): string {
  return rows.map((row) => Object.values(row).join(' ')).join(', ');
}
