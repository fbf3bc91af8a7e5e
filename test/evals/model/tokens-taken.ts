import type { Database } from '../../../src/db/database.ts';

type Taken = { requests: number; failed: number; input: number; cached: number; output: number; cost: number | null };

/** What the model took of all questions so far, in one line. */
export async function readTokensTaken(database: Database): Promise<string> {
  const [taken] = await database.query<Taken>(
    `select count(*)::int as requests, (count(*) filter (where outcome <> 'ok'))::int as failed,
      coalesce(sum(input_tokens), 0)::int as input, coalesce(sum(cached_tokens), 0)::int as cached,
      coalesce(sum(output_tokens), 0)::int as output, sum(cost)::float8 as cost
    from model_calls`,
  );
  const { requests, failed, input, cached, output, cost } = taken!;
  const money = cost === null ? '' : `, ${cost.toFixed(4)} by OPENAI_PRICES`;
  return `${requests} requests (${failed} failed), ${input} input tokens (${cached} cached), ${output} output tokens${money}`;
}
