import type { Queryable } from '../../db/database.ts';
import type { TimeRange } from '../../domain/period.ts';
import type { ModelCallOutcome } from './model-call.ts';

/** Requests to models, added up. Tokens and cost are null where no response told them. */
export type UsageFigures = {
  calls: number;
  /** Those that did not end in an answer. */
  failures: number;
  inputTokens: number | null;
  /** Of the input tokens. */
  cachedTokens: number | null;
  outputTokens: number | null;
  /** In the currency of the prices. */
  cost: number | null;
  medianMs: number | null;
  /** 19 of 20 requests were as quick as this. */
  slowMs: number | null;
};

export type ModelUsage = {
  total: UsageFigures;
  /** Local days, earliest first. */
  days: (UsageFigures & { on: string })[];
  /** Those who asked most first. */
  people: (UsageFigures & { asker: string; name: string | null })[];
  models: (UsageFigures & { model: string })[];
  outcomes: (UsageFigures & { outcome: ModelCallOutcome })[];
};

type UsageRow = UsageFigures & {
  on: string | null;
  asker: string | null;
  name: string | null;
  model: string | null;
  outcome: ModelCallOutcome | null;
};

/** What the requests of a time took and cost: in all, by local day, person, model and outcome. */
export async function readUsage(
  database: Queryable,
  { fromAt, toAt }: Pick<TimeRange, 'fromAt' | 'toAt'>,
  timeZone: string,
): Promise<ModelUsage> {
  const rows = await database.query<UsageRow>(
    `select "on", asker, (select s.name from staff s where s.email = asker) as name, model, outcome,
      count(*) as calls,
      count(*) filter (where outcome <> 'ok') as failures,
      sum(input_tokens) as "inputTokens",
      sum(cached_tokens) as "cachedTokens",
      sum(output_tokens) as "outputTokens",
      sum(cost) as cost,
      percentile_cont(0.5) within group (order by latency_ms) as "medianMs",
      percentile_cont(0.95) within group (order by latency_ms) as "slowMs"
    from (
      select *, (at at time zone $3)::date as "on" from model_calls
      where ($1::timestamptz is null or at >= $1) and at < $2
    ) as c
    group by grouping sets ((), ("on"), (asker), (model), (outcome))
    order by "on", calls desc, asker, model, outcome`,
    [fromAt, toAt, timeZone],
  );
  const by = <Key extends keyof UsageRow>(key: Key) =>
    rows.filter((row): row is UsageRow & Record<Key, NonNullable<UsageRow[Key]>> => row[key] !== null);
  const keys = ['on', 'asker', 'model', 'outcome'] as const;
  return {
    total: rows.find((row) => keys.every((key) => row[key] === null))!,
    days: by('on'),
    people: by('asker'),
    models: by('model'),
    outcomes: by('outcome'),
  };
}
