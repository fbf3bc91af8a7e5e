import type { Database } from '../../src/db/database.ts';
import type { ToolCall } from '../../src/domain/answer.ts';
import type { Settings } from '../../src/domain/settings.ts';
import { understand } from '../../src/language/understand.ts';
import { ADMINISTRATOR, makeCompany } from '../support/company.ts';
import { createTestDatabase } from '../support/test-database.ts';

export const NOW = new Date('2026-11-22T09:00:00Z');

/** A company small enough to read, with values for the words of the questions. */
const COMPANY = {
  products: [
    { sku: '22423', name: 'REGENCY CAKESTAND 3 TIER', category: 'Kitchen' },
    { sku: '85123A', name: 'WHITE HANGING HEART T-LIGHT HOLDER', category: 'Home' },
    { sku: 'EAR1', name: '蓝牙耳机', category: 'Audio' },
  ],
  customers: [
    { id: '12347', columns: { name: '王小明', country: 'China', city: 'Shanghai', region: 'Shanghai' } },
    { id: 'C-20', columns: { name: 'Li Wei', country: 'China', city: 'Beijing' } },
    { id: '12749', columns: { name: 'Acme Ltd', country: 'United Kingdom', city: 'London' } },
    { id: '12750', columns: { name: 'Dupont', country: 'France', city: 'Paris' } },
    { id: '12751', columns: { name: 'Schmidt', country: 'EIRE', industry: 'Retail', gender: 'female' } },
    { id: '12752', columns: { name: 'Meyer', country: 'Germany' } },
  ].map((customer) => ({ ...customer, orders: [{ placedAt: '2026-05-01T10:00:00Z', lines: [{ sku: '22423' }] }] })),
};

export type Scene = {
  database: Database;
  settings: Settings;
  call: (text: string, previous?: ToolCall) => Promise<ToolCall>;
};

/** A database with the small company, and the grammar before it. */
export async function openScene(): Promise<Scene> {
  const database = await createTestDatabase();
  const settings = await makeCompany(database, COMPANY, NOW);
  const viewpoint = { database, settings, asker: ADMINISTRATOR, now: NOW, live: true };
  return { database, settings, call: (text, previous) => understand(text, viewpoint, previous ?? null) };
}
