import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../../src/assistant/ask.ts';
import type { Database } from '../../src/db/database.ts';
import type { Rule } from '../../src/domain/rule/schema.ts';
import { refreshSegments } from '../../src/services/segments/refresh-segments.ts';
import { saveSegment } from '../../src/services/segments/save-segment.ts';
import { ADMINISTRATOR, makeCompany } from '../support/company.ts';
import { OUTREACH_AT } from '../support/outreach.ts';
import { createTestDatabase } from '../support/test-database.ts';
import { LATER, sendOne, startTestPages } from './start-test-pages.ts';

let database: Database;
let pages: Awaited<ReturnType<typeof startTestPages>>;

beforeAll(async () => {
  database = await createTestDatabase();
  await makeCompany(database, { customers: [] }, OUTREACH_AT);
  pages = await startTestPages(database);
});
afterAll(async () => {
  await pages.stop();
  await database.close();
});

const survey = (kind: 'csat' | 'nps', language: 'en' | 'zh' = 'en') =>
  sendOne(database, { language, playbook: `${kind}_survey`, strategy: { survey: kind } });
const answers = (customer: number) =>
  database.query('select kind, score, comment, at from survey_responses where customer_id = $1', [customer]);

describe('the form', () => {
  test('has the scale of its survey, and a score of the link chosen but not saved', async () => {
    const { token, customer } = await survey('nps');
    const page = await (await pages.get(`/s/${token}?score=10`)).text();
    expect(page.match(/type="radio"/g)).toHaveLength(11);
    expect(page).toContain('value="10" required checked');
    expect(page.match(/ checked/g)).toHaveLength(1);
    expect(await answers(customer)).toEqual([]);
    const { token: csat } = await survey('csat', 'zh');
    const chinese = await (await pages.get(`/s/${csat}?score=9`)).text();
    expect(chinese.match(/type="radio"/g)).toHaveLength(5);
    expect(chinese).not.toContain(' checked');
    expect(chinese).toContain('非常满意');
  });

  test('saves by POST; a second answer takes the place of the first', async () => {
    const { token, customer } = await survey('csat');
    const comment = ' 茶很好\r\n<b>thanks</b>\u0000 ';
    const saved = await pages.post(`/s/${token}`, { score: '4', comment, lang: 'zh' });
    expect(await saved.text()).toContain('感谢您的反馈');
    expect(await answers(customer)).toEqual([{ kind: 'csat', score: 4, comment: '茶很好\n<b>thanks</b>', at: LATER }]);
    await pages.post(`/s/${token}`, { score: '2' });
    expect(await answers(customer)).toMatchObject([{ score: 2, comment: null }]);
    expect(
      await database.query('select kind, details from outreach_events where customer_id = $1', [customer]),
    ).toEqual([{ kind: 'survey_answered', details: { kind: 'csat', score: 2 } }]);
  });

  test.each(['', '6', '-1', '4.5', 'x'])('asks again for a score such as %j, and keeps the words', async (score) => {
    const { token, customer } = await survey('csat');
    const again = await pages.post(`/s/${token}`, { score, comment: 'my <words>' });
    expect(again.status).toBe(422);
    const page = await again.text();
    expect(page).toContain('Please choose a score');
    expect(page).toContain('my &lt;words&gt;</textarea>');
    expect(await answers(customer)).toEqual([]);
  });

  test('is over after thirty days', async () => {
    const { token, customer } = await survey('nps', 'zh');
    pages.setNow(new Date(OUTREACH_AT.getTime() + 30 * 86_400_000 + 1));
    const page = await pages.get(`/s/${token}`);
    expect([page.status, (await page.text()).includes('此问卷已结束')]).toEqual([410, true]);
    expect((await pages.post(`/s/${token}`, { score: '9' })).status).toBe(410);
    pages.setNow(LATER);
    expect(await answers(customer)).toEqual([]);
  });

  test('is none for a message that asks nothing', async () => {
    const { token } = await sendOne(database);
    expect((await pages.get(`/s/${token}`)).status).toBe(404);
  });
});

test('answers count in the figures that people ask for, and in segments', async () => {
  await database.execute('truncate survey_responses, segment_touches');
  const now = new Date(LATER.getTime() + 3_600_000);
  const context = { database, asker: ADMINISTRATOR, now, live: false, rowLimit: 20, front: 'cli' } as const;
  const figure = async (text: string) => {
    const { answer } = await ask({ text }, context);
    if (answer.kind !== 'metric') throw new Error(`${text}: ${JSON.stringify(answer)}`);
    return answer.value;
  };
  expect(await figure('NPS')).toBeNull();
  const unhappy: Rule = {
    ...{ events: 'surveys', aggregate: 'count', is: 'gte', value: 1 },
    where: { kind: 'csat', score: [{ is: 'lte', value: 2 }] },
  };
  await database.transaction((transaction) =>
    saveSegment(transaction, { name: { en: 'Unhappy' }, rule: unhappy }, { asker: ADMINISTRATOR, now: OUTREACH_AT }),
  );
  await refreshSegments(database, { now: LATER });
  const given = [
    ['nps', '10'],
    ['nps', '9'],
    ['nps', '3'],
    ['csat', '5'],
    ['csat', '2'],
  ] as const;
  const customers: number[] = [];
  for (const [kind, score] of given) {
    const { token, customer } = await survey(kind);
    await pages.post(`/s/${token}`, { score });
    await pages.post(`/s/${token}`, { score });
    customers.push(customer);
  }
  expect(await figure('NPS')).toBeCloseTo(((2 - 1) / 3) * 100);
  expect(await figure('净推荐值')).toBeCloseTo(((2 - 1) / 3) * 100);
  expect(await figure('CSAT')).toBe(0.5);
  await expect
    .poll(() => database.query('select customer_id, cause, records from segment_touches order by customer_id'))
    .toEqual(customers.map((id) => ({ customer_id: id, cause: 'own_event', records: ['surveys'] })));
  await refreshSegments(database, { now });
  const members = await database.query('select customer_id from segment_members');
  expect(members).toEqual([{ customer_id: customers.at(-1) }]);
});
