import type { Queryable } from '../../db/database.ts';
import type { ModelCall } from './model-call.ts';

/** A kept request. */
export type SentRequest = Omit<ModelCall, 'asker' | 'request'> & {
  /** E-mail. */
  asker: string;
  /** The body exactly as it was sent; null once it is deleted (delete-old-requests.ts). */
  request: unknown;
};

/** Of one run, of one person by e-mail, or of the last run of all. */
export type RequestsWanted = { run?: string | undefined; person?: string | undefined; now: Date; limit: number };

/** The latest requests before `now`, at most `limit`, in the order in which they were sent. */
export async function findRequests(
  database: Queryable,
  { run, person, now, limit }: RequestsWanted,
): Promise<SentRequest[]> {
  const [wanted, value] = wantedSql({ run, person });
  return database.query<SentRequest>(
    `select run_id as "runId", purpose, asker, at, model, outcome, status, input_tokens as "inputTokens",
      cached_tokens as "cachedTokens", output_tokens as "outputTokens", latency_ms as "latencyMs", cost, request
    from model_calls where id in (
      select id from model_calls where ${wanted} and at <= $1 order by at desc, id desc limit $2
    ) order by at, id`,
    [now, limit, ...value],
  );
}

function wantedSql({ run, person }: Pick<RequestsWanted, 'run' | 'person'>): [sql: string, value: string[]] {
  if (run !== undefined) return ['run_id = $3', [run]];
  if (person !== undefined) return ['asker = $3', [person.trim().toLowerCase()]];
  return ['run_id = (select run_id from model_calls where at <= $1 order by at desc, id desc limit 1)', []];
}
