import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../../../src/assistant/ask.ts';
import { type AskModel, createAskModel } from '../../../src/assistant/model/create-ask-model.ts';
import type { Database } from '../../../src/db/database.ts';
import { ADMINISTRATOR } from '../../support/company.ts';
import { modelConfig } from '../../support/model/model-config.ts';
import type { ModelScript } from '../../support/model/model-script.ts';
import { perfectModel } from '../../support/model/perfect-model.ts';
import type { ModelDouble } from '../../support/model/scripted-model.ts';
import { startModelDouble } from '../../support/model/start-model-double.ts';
import { createTestDatabase } from '../../support/test-database.ts';
import { CASES_NOW, makeCasesCompany } from './cases-company.ts';
import { findCallFaults } from './find-call-faults.ts';
import { MODEL_CASES, type ModelCase, readModelCases } from './model-case.ts';
import { rightScript } from './right-answer.ts';
import { scoreModel, type Verdict } from './score-model.ts';
import { scoreText, verdictText } from './verdict-text.ts';

let database: Database;
let double: ModelDouble;
let model: AskModel;
let cases: ModelCase[];

beforeAll(async () => {
  cases = await readModelCases(MODEL_CASES);
  database = await createTestDatabase();
  await makeCasesCompany(database);
  double = await startModelDouble([]);
  model = createAskModel(modelConfig(double.url));
}, 120_000);
afterAll(async () => {
  await double.stop();
  await database.close();
});

async function verdictOn(wanted: ModelCase, script: ModelScript): Promise<Verdict> {
  double.follow(script);
  const [verdict] = await scoreModel([wanted], { database, model });
  return verdict!;
}

test('a model that does what is right has full marks', { timeout: 120_000 }, async () => {
  const verdicts: Verdict[] = [];
  for (const wanted of cases) verdicts.push(await verdictOn(wanted, rightScript(wanted)));
  expect(verdicts.filter(({ faults }) => faults.length > 0).map(verdictText)).toEqual([]);
  expect(scoreText(verdicts)).toMatch(new RegExp(`^all +${cases.length} right of +${cases.length}$`, 'm'));
  expect(double.refused).toEqual([]);
});

const caseOf = (question: string) => cases.find((each) => each.question === question)!;
const WEEKDAYS = 'on what day of the week do we earn the most?';
const calling = (name: string, input: object): ModelScript => [
  { calls: [{ name, arguments: input }] },
  { text: 'Here it is.' },
];

test.each([
  [
    'of another value',
    ...[WEEKDAYS, calling('measure', { measures: ['orders'], groupBy: ['weekday'] })],
    'measure.measures is ["orders"], right is ["revenue"]',
  ],
  [
    'that no tool knows',
    ...[WEEKDAYS, calling('measure', { measures: ['revenue'], groupBy: ['weekday'], chart: 'bar' })],
    'measure.chart was not asked for: "bar"',
  ],
  [
    'where nothing is right',
    'write me a poem about tea',
    calling('measure', { measures: ['orders'] }),
    'calls measure, where nothing is to be called',
  ],
  ['of no tool at all', WEEKDAYS, [{ text: 'On Sunday, I suppose.' }], 'does not call measure'],
  [
    'that never come',
    WEEKDAYS,
    [{ error: { status: 400, message: 'no' } }],
    expect.stringMatching(/^the model failed: /),
  ],
] as const)('calls %s are told exactly', async (_, question, script, fault) => {
  const { faults } = await verdictOn(caseOf(question as string), script as ModelScript);
  expect(faults).toEqual([fault]);
});

test('a call that takes a value of an earlier result by its slot is compared by that value', async () => {
  const wanted = caseOf('花钱最多的那位客户是谁，给他推荐点什么好');
  const first = { tool: 'find_customers', input: { sort: { field: 'revenue', direction: 'desc' }, limit: 1 } };
  const second = { tool: 'recommend_products', input: { customer: '{t1.r1.customer_id}' } };
  const { faults } = await verdictOn(wanted, perfectModel({ rounds: [[first], [second]], reading: '看结果。' }));
  expect(faults).toEqual([]);
});

test('the grammar declines the questions, or reads them right', { timeout: 60_000 }, async () => {
  const context = { database, asker: ADMINISTRATOR, now: CASES_NOW, live: true, rowLimit: 1, front: 'cli' } as const;
  for (const wanted of cases) {
    const { call } = await ask({ text: wanted.question }, context);
    if (call !== null) expect(findCallFaults(wanted, { calls: [call], said: '' }), wanted.question).toEqual([]);
  }
});
