import { allOf, createBinder } from '../../db/sql.ts';
import type { Answer, TableAnswer } from '../../domain/answer.ts';
import { fieldOf } from '../../domain/catalogue/fields.ts';
import { localDay } from '../../domain/period.ts';
import type { ActionResult } from '../../domain/workflows/action-result.ts';
import type { FiringOutcome } from '../../domain/workflows/decide-firings.ts';
import { populationConditions } from '../population/population.ts';
import type { Reader } from '../population/reader.ts';
import { mayHaveRules } from './find-actor.ts';
import { getWorkflow } from './find-workflow.ts';
import { OUTCOME_TEXT, resultText } from './outcome-text.ts';
import { STATE_TEXT } from './rule-state-text.ts';
import { STOP_TEXT } from './stop-text.ts';
import { createWorkflowText } from './workflow-in-words.ts';
import type { WorkflowRow } from './workflow-row.ts';

const MOST_SHOWN = 50;

type Firing = {
  at: Date;
  outcome: FiringOutcome;
  results: ActionResult[];
  customerId: string | null;
  name: string | null;
  total: number;
};

/**
 * A rule in words, its state, and its history: everything that it waited for, what came of it and of each action, of the customers whom
 * the asker sees.
 * @throws {DomainError} 'not_found'
 */
export async function showWorkflow(
  { workflow: spoken, customer }: { workflow: string; customer?: string | undefined },
  reader: Reader,
): Promise<{ answer: Answer; rows: number }> {
  const rule = await getWorkflow(reader.database, spoken);
  const firings = await readFirings(rule, customer, reader);
  const history = historyTable(firings, reader);
  const text = await describe(rule, reader);
  const title = WORDS[reader.locale].title(rule.id, rule.name[reader.locale]);
  const isOn = rule.state === 'on' && rule.enabledVersion === rule.version;
  const editable = mayHaveRules(reader.asker) && { editable: { workflow: rule.id, isOn } };
  const past: Answer = history.total === 0 ? { kind: 'text', text: WORDS[reader.locale].noHistory } : history;
  const answer: Answer = { kind: 'report', title, parts: [{ kind: 'text', text }, past], ...editable };
  return { answer, rows: history.total };
}

async function describe(rule: WorkflowRow, reader: Reader): Promise<string> {
  const { database, locale } = reader;
  const words = WORDS[locale];
  const textOf = await createWorkflowText(reader);
  const [by] = await database.query<{ name: string }>('select name from staff where id = $1', [rule.enabledById]);
  const { state, stateReason, failure, enabledAt, enabledVersion, version } = rule;
  const lines = [await textOf(rule.definition), `${words.state}${STATE_TEXT[state][locale]}`];
  if (state === 'on' && by) lines.push(words.since(localDay(enabledAt!, reader.settings.timeZone), by.name));
  if (state === 'on' && enabledVersion !== version) lines.push(words.byVersion(enabledVersion!, version));
  if (state === 'stopped' && stateReason) lines.push(`${words.why}${STOP_TEXT[stateReason][locale]}`);
  if (failure !== null) lines.push(`${words.failure}${failure[locale]}`);
  return lines.join('\n');
}

function readFirings({ id }: WorkflowRow, customer: string | undefined, reader: Reader): Promise<Firing[]> {
  const binder = createBinder();
  const { bind } = binder;
  const inSight = allOf(populationConditions(reader, binder));
  const only = customer === undefined ? 'true' : `c.external_id = ${bind(customer, 'text')}`;
  return reader.database.query<Firing>(
    `select f.at, f.outcome, f.results, c.external_id as "customerId", c.name, count(*) over ()::int as total
     from workflow_firings f left join customers c on c.id = f.customer_id
     where f.rule_id = ${bind(id, 'int')} and (f.customer_id is null or (${inSight})) and ${only}
     order by f.at desc, f.id desc limit ${bind(Math.min(MOST_SHOWN, reader.rowLimit), 'int')}`,
    binder.values,
  );
}

function historyTable(firings: readonly Firing[], { locale }: Reader): TableAnswer {
  const words = WORDS[locale];
  return {
    kind: 'table',
    title: words.history,
    columns: [
      { key: 'at', label: words.at, type: 'instant' },
      { key: 'customer_id', label: fieldOf('customer_id').label[locale], type: 'text' },
      { key: 'name', label: fieldOf('name').label[locale], type: 'text' },
      { key: 'outcome', label: words.outcome, type: 'text' },
      { key: 'actions', label: words.actions, type: 'text' },
    ],
    rows: firings.map(({ at, customerId, name, outcome, results }) => [
      ...[at.toISOString(), customerId, name, OUTCOME_TEXT[outcome][locale]],
      results.map((result) => resultText(result)[locale]).join(words.comma),
    ]),
    total: firings[0]?.total ?? 0,
  };
}

const WORDS = {
  en: {
    title: (id: number, name: string) => `Workflow rule ${id}: ${name}`,
    state: 'State: ',
    since: (on: string, who: string) => `On since ${on}, in the name of ${who}.`,
    byVersion: (on: number, current: number) =>
      `It acts by version ${on}; version ${current} acts once it is switched on anew.`,
    why: 'Why: ',
    failure: 'The last look failed: ',
    history: 'History',
    noHistory: 'History: it has not fired for anybody in your view.',
    at: 'When',
    outcome: 'What came of it',
    actions: 'Actions',
    comma: '; ',
  },
  zh: {
    title: (id: number, name: string) => `自动化规则 ${id}：${name}`,
    state: '状态：',
    since: (on: string, who: string) => `自 ${on} 起启用，以 ${who} 的名义执行。`,
    byVersion: (on: number, current: number) => `按第 ${on} 版运行；重新启用后按第 ${current} 版运行。`,
    why: '原因：',
    failure: '上次查找失败：',
    history: '历史记录',
    noHistory: '历史记录：在您可见的客户中尚未触发过。',
    at: '时间',
    outcome: '结果',
    actions: '动作',
    comma: '；',
  },
} as const;
