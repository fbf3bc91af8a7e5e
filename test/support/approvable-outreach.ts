import type { Database } from '../../src/db/database.ts';
import type { ConfirmAnswer } from '../../src/domain/answer.ts';
import { readSettings } from '../../src/services/deployment/read-settings.ts';
import { recordReach } from '../../src/services/deployment/record-reach.ts';
import { refreshMetrics } from '../../src/services/metrics/refresh-metrics.ts';
import { planRecipients } from '../../src/services/outreach/plan-recipients.ts';
import { refreshSegments } from '../../src/services/segments/refresh-segments.ts';
import { saveSegment } from '../../src/services/segments/save-segment.ts';
import { confirmAction } from '../../src/tools/confirm-action.ts';
import { runTool } from '../../src/tools/run-tool.ts';
import type { ToolContext } from '../../src/tools/tool.ts';
import { ADMINISTRATOR, askerOf, makeCompany } from './company.ts';
import { type MadeOutreach, makeOutreach, OUTREACH_AT } from './outreach.ts';

const STAFF = [
  { email: 'author@example.com', name: 'Ada', role: 'rep', team: 'north' },
  { email: 'mate@example.com', name: 'Mo', role: 'rep', team: 'north' },
  { email: 'lead@example.com', name: 'Lee', role: 'manager', team: 'north' },
  { email: 'south@example.com', name: 'Sue', role: 'manager', team: 'south' },
  { email: 'boss@example.com', name: 'Zhou Min', role: 'admin' },
] as const;

/** Takes away what tests wrote, and lays staff, rules of contact, and the segment "Chosen" of who never ordered. */
export async function prepareApprovals(database: Database): Promise<void> {
  await database.execute(
    `truncate customers, staff, segments, segment_events, segment_touches, playbooks, offers, contact_policy, outreach, suppressions,
      interactions, pending_actions, audit, consents cascade`,
  );
  await database.execute('alter sequence outreach_id_seq restart');
  await database.execute(
    `insert into contact_policy (definition) values ('{"companyName": "Wick & Co", "quietHours": null}')`,
  );
  await makeCompany(database, { staff: STAFF, customers: [] }, OUTREACH_AT);
  await recordReach(database, { automaticChannels: [], publicUrl: 'https://wick.example' });
  const rule = { field: 'orders', is: 'eq', value: 0 } as const;
  await database.transaction((transaction) =>
    saveSegment(
      transaction,
      { name: { en: 'Chosen', zh: '选中客户' }, rule },
      { asker: ADMINISTRATOR, now: OUTREACH_AT },
    ),
  );
}

export const CHOSEN = { audience: { segment: 'chosen', version: 1 } } as const;

const RECIPIENTS: MadeOutreach['recipients'] = [
  { customer: 'A1' },
  { customer: 'A2' },
  { customer: 'A3', language: 'zh' },
  { customer: 'A4', language: 'zh' },
];

/** A planned draft of the rep Ada, to four customers of hers unless told otherwise; its number. */
export async function makeDraft(database: Database, made: Partial<MadeOutreach> = {}): Promise<number> {
  const { id } = await makeOutreach(database, { recipients: RECIPIENTS, author: 'author@example.com', ...made });
  await database.execute(
    "update customers set owner_id = (select id from staff where name = 'Ada') where owner_id is null",
  );
  await database.execute(
    `update customers set name = case when language = 'zh' then '李娜' else 'Ann Lee' end where name like 'Customer %'`,
  );
  await database.transaction((transaction) => refreshMetrics(transaction, { now: OUTREACH_AT, full: true }));
  await refreshSegments(database, { now: OUTREACH_AT });
  await planRecipients(await contextAs(database, made.author ?? 'author@example.com'), { outreachId: id });
  return id;
}

/** What a member of staff asks with, at the clock of these tests. */
export async function contextAs(
  database: Database,
  email: string,
  more: Partial<ToolContext> = {},
): Promise<ToolContext> {
  return {
    database,
    settings: await readSettings(database),
    asker: email === 'console' ? ADMINISTRATOR : await askerOf(database, email),
    ...{ now: OUTREACH_AT, live: true, locale: 'en', rowLimit: 20, front: 'cli' },
    ...more,
  };
}

/** Asks for a writing tool and confirms what was shown. */
export async function confirmTool(call: { tool: string; input: unknown }, context: ToolContext) {
  const { answer } = await runTool(call, context);
  if (answer.kind !== 'confirm') return { answer };
  return confirmAction((answer as ConfirmAnswer).id, context);
}
