import type { Database } from '../../../src/db/database.ts';
import type { Answer } from '../../../src/domain/answer.ts';
import { readSettings } from '../../../src/services/deployment/read-settings.ts';
import { recordReach } from '../../../src/services/deployment/record-reach.ts';
import { installPlaybooks } from '../../../src/services/playbooks/install-playbooks.ts';
import { refreshSegments } from '../../../src/services/segments/refresh-segments.ts';
import { saveSegment } from '../../../src/services/segments/save-segment.ts';
import { runTool, type ToolRun } from '../../../src/tools/run-tool.ts';
import type { ToolContext } from '../../../src/tools/tool.ts';
import { ADMINISTRATOR, askerOf, type MadeCustomer, makeCompany } from '../company.ts';
import { createTestDatabase } from '../test-database.ts';

export const DRAFTING_AT = new Date('2026-06-30T12:00:00Z');

const granted = (channel: string, purpose: 'marketing' | 'service' = 'marketing') => ({
  ...{ capturedAt: '2026-01-01T00:00:00Z', channel, purpose },
  status: 'granted' as const,
});
const order = { placedAt: '2025-06-20T10:00:00Z', lines: [{ sku: 'LAMP', totalMinor: 1_000 }] };
const orders = [order, order];

const CUSTOMERS: readonly MadeCustomer[] = [
  {
    ...{ id: 'C-100', owner: 'rita@example.com', orders },
    columns: { name: 'Ada Lovelace', language: 'English', email: 'ada@example.com', phone: '+44 20 7946 0018' },
    consents: [granted('email'), granted('sms')],
    points: [{ at: '2026-01-01T00:00:00Z', points: 50 }],
  },
  {
    ...{ id: 'C-101', owner: 'rita@example.com', orders },
    columns: { name: '李娜', language: 'zh', email: 'lina@example.com', birth_on: '1990-07-03' },
    consents: [granted('email'), granted('email', 'service')],
  },
  {
    ...{ id: 'C-102', owner: 'rita@example.com', orders },
    columns: { name: 'Never Asked', language: 'English', email: 'never@example.com' },
  },
  {
    ...{ id: 'C-103', owner: 'finn@example.com', orders },
    columns: { name: 'Of Finn', language: 'English', email: 'of.finn@example.com' },
    consents: [granted('email')],
  },
];

export type DraftingScene = {
  database: Database;
  contextOf: (email: string | null, further?: Partial<ToolContext>) => Promise<ToolContext>;
  /** A call by a member of staff, or the console; with its answer as text. */
  call: (
    tool: string,
    input: object,
    email?: string | null,
    further?: Partial<ToolContext>,
  ) => Promise<ToolRun & { text: string }>;
};

/** A company of four customers and three of staff, with playbooks, a contact policy and a segment. */
export async function openDraftingScene(): Promise<DraftingScene> {
  const database = await createTestDatabase();
  const staff = [
    { email: 'rita@example.com', name: 'Rita Meyer', role: 'rep', team: 'north' },
    { email: 'finn@example.com', name: 'Finn Olsen', role: 'rep', team: 'south' },
    { email: 'hanna@example.com', name: 'Hanna Lund', role: 'manager', team: 'north' },
  ] as const;
  await makeCompany(database, { products: [{ sku: 'LAMP', name: 'Lamp' }], staff, customers: CUSTOMERS }, DRAFTING_AT);
  await installPlaybooks(database, { now: DRAFTING_AT });
  await recordReach(database, { automaticChannels: [], publicUrl: 'https://northwind.example' });
  await database.execute(
    `insert into contact_policy (id, definition) values (1, '{"companyName": "Northwind", "postalAddress": "1 Quay"}')`,
  );
  await database.transaction(async (transaction) => {
    const rule = { field: 'orders', is: 'gte', value: 2 } as const;
    const name = { en: 'Quiet regulars', zh: '沉默常客' };
    await saveSegment(transaction, { name, rule }, { asker: ADMINISTRATOR, now: DRAFTING_AT });
  });
  await refreshSegments(database, { now: DRAFTING_AT });
  const contextOf: DraftingScene['contextOf'] = async (email, further = {}) => ({
    ...{ database, settings: await readSettings(database), now: DRAFTING_AT, live: true },
    ...{ asker: email === null ? ADMINISTRATOR : await askerOf(database, email) },
    ...{ locale: 'en', rowLimit: 20, front: 'cli' },
    ...further,
  });
  return {
    database,
    contextOf,
    call: async (tool, input, email = null, further) => {
      const run = await runTool({ tool, input }, await contextOf(email, further));
      return { ...run, text: textOf(run.answer) };
    },
  };
}

function textOf(answer: Answer): string {
  if (answer.kind === 'report') return [answer.title, ...answer.parts.map(textOf)].join('\n');
  if (answer.kind === 'table') return [answer.title, ...answer.rows.map((row) => row.join(' | '))].join('\n');
  return answer.kind === 'text' || answer.kind === 'problem' ? answer.text : JSON.stringify(answer);
}
