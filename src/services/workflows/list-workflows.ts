import { allOf, createBinder } from '../../db/sql.ts';
import type { TableAnswer } from '../../domain/answer.ts';
import { populationConditions } from '../population/population.ts';
import type { Reader } from '../population/reader.ts';
import { mayHaveRules } from './find-actor.ts';
import { STATE_TEXT } from './rule-state-text.ts';
import { createWorkflowText } from './workflow-in-words.ts';
import { readWorkflows, type WorkflowRow } from './workflow-row.ts';

const COUNTED_DAYS = 30;

type Counts = { ruleId: number; fired: number; lastAt: Date | null };

/** Every workflow rule in words, with its state and how often it fired lately, counted over the customers whom the asker sees. */
export async function listWorkflows(
  { state }: { state?: WorkflowRow['state'] | undefined },
  reader: Reader,
): Promise<{ answer: TableAnswer; rows: number }> {
  const { database, locale, rowLimit } = reader;
  const words = WORDS[locale];
  const rules = (await readWorkflows(database)).filter((rule) => state === undefined || rule.state === state);
  const [counts, textOf] = [await readCounts(reader), await createWorkflowText(reader)];
  const rows: TableAnswer['rows'] = [];
  for (const { id, name, state: is, definition } of rules.slice(0, rowLimit)) {
    const { fired = 0, lastAt = null } = counts.get(id) ?? {};
    const said = await textOf(definition);
    rows.push([id, name[locale], STATE_TEXT[is][locale], said, fired, lastAt?.toISOString() ?? null]);
  }
  const answer: TableAnswer = {
    kind: 'table',
    title: words.title,
    columns: [
      { key: 'workflow', label: words.number, type: 'number', unit: 'count' },
      { key: 'name', label: words.name, type: 'text' },
      { key: 'state', label: words.state, type: 'text' },
      { key: 'rule', label: words.rule, type: 'text' },
      { key: 'fired', label: words.fired, type: 'number', unit: 'count' },
      { key: 'last_fired', label: words.lastFired, type: 'instant' },
    ],
    rows,
    total: rules.length,
    ...(mayHaveRules(reader.asker) && { creates: 'workflow' }),
  };
  return { answer, rows: rules.length };
}

async function readCounts(reader: Reader): Promise<Map<number, Counts>> {
  const binder = createBinder();
  const since = new Date(reader.now.getTime() - COUNTED_DAYS * 86_400_000);
  const rows = await reader.database.query<Counts>(
    `select f.rule_id as "ruleId", count(*) filter (where f.at >= ${binder.bind(since, 'timestamptz')})::int as fired, max(f.at) as "lastAt"
     from workflow_firings f left join customers c on c.id = f.customer_id
     where f.outcome = 'fired' and (f.customer_id is null or (${allOf(populationConditions(reader, binder))})) group by f.rule_id`,
    binder.values,
  );
  return new Map(rows.map((row) => [row.ruleId, row]));
}

const WORDS = {
  en: {
    title: 'Workflow rules',
    number: 'No.',
    name: 'Name',
    state: 'State',
    rule: 'Rule',
    fired: `Fired in ${COUNTED_DAYS} days`,
    lastFired: 'Last fired',
  },
  zh: {
    title: '自动化规则',
    number: '编号',
    name: '名称',
    state: '状态',
    rule: '规则',
    fired: `${COUNTED_DAYS} 天内触发次数`,
    lastFired: '最近触发',
  },
} as const;
