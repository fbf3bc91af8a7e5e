import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Answer, ConfirmAnswer, TextAnswer } from '../../../src/domain/answer.ts';
import { addressHash } from '../../../src/domain/outreach/address-hash.ts';
import { hashEmail, hashPhone } from '../../../src/domain/outreach/audience-export/hash-contact.ts';
import { deleteOldExports } from '../../../src/services/audience-exports/delete-old-exports.ts';
import { fetchExportFile } from '../../../src/services/audience-exports/fetch-export-file.ts';
import { readSettings } from '../../../src/services/deployment/read-settings.ts';
import { confirmAction } from '../../../src/tools/confirm-action.ts';
import { runTool } from '../../../src/tools/run-tool.ts';
import { ADMINISTRATOR, askerOf, makeCompany } from '../../support/company.ts';
import { createTestDatabase } from '../../support/test-database.ts';

const NOW = new Date('2026-06-15T23:30:00Z');
const DAY_MS = 86_400_000;
const database = await createTestDatabase();
afterAll(() => database.close());

beforeAll(async () => {
  const granted = { capturedAt: '2026-01-01T00:00:00Z', status: 'granted' as const };
  const both = [granted, { ...granted, channel: 'sms' }];
  const person = (id: string, phone: string | null = null) => ({
    id,
    owner: 'rep@example.com',
    columns: { email: `${id}@example.com`, phone, country: 'China' },
  });
  await makeCompany(
    database,
    {
      staff: [
        { email: 'rep@example.com', role: 'rep', team: 'south' },
        { email: 'head@example.com', role: 'manager', team: 'south' },
        { email: 'chief@example.com', role: 'manager', team: 'south' },
      ],
      customers: [
        { ...person('both', '13800138000'), consents: both },
        { ...person('mail', '13800138001'), consents: [granted] },
        { ...person('phone', '13800138002'), consents: [{ ...granted, channel: 'phone' }] },
        { ...person('silent', '13800138003') },
        { ...person('gone'), consents: [granted] },
        {
          ...person('private', '13800138004'),
          consents: [...both, { ...granted, purpose: 'profiling', status: 'denied' }],
        },
        { ...person('late'), consents: [{ ...granted, expiresAt: '2026-06-01T00:00:00Z' }] },
        { ...person('cross'), consents: [granted], cases: [{ openedAt: '2026-06-01T00:00:00Z', type: 'complaint' }] },
        { ...person('nowhere'), columns: {}, consents: both },
      ],
    },
    NOW,
  );
  await database.execute(
    `insert into suppressions (channel, address_hash, reason, at) values ('email', $1, 'unsubscribed', $2)`,
    [addressHash('gone@example.com'), NOW],
  );
});

async function contextOf(as: string) {
  const [asker, settings] = [await askerOf(database, as), await readSettings(database)];
  return { database, settings, asker, now: NOW, live: true, locale: 'en', rowLimit: 20, front: 'cli' } as const;
}

const RULE = { all: [] };
const exporting = (platform: string) => ({ tool: 'export_audience', input: { rule: RULE, platform } });

async function ask(platform: string, as: string): Promise<Answer> {
  return (await runTool(exporting(platform), await contextOf(as))).answer;
}

async function make(platform: string, as: string) {
  const shown = (await ask(platform, as)) as ConfirmAnswer;
  const { answer } = await confirmAction(shown.id, await contextOf(as));
  return { shown, made: answer as TextAnswer };
}

test('only who agreed is in it, by the address that they agreed to, and the others are told with reasons', async () => {
  expect(await ask('google', 'rep@example.com')).toMatchObject({ code: 'forbidden' });
  const { shown, made } = await make('google', 'head@example.com');
  expect(shown.text.split('\n')[0]).toMatch(
    /^Exports hashed contact data for Google Ads: 3 of 9 customers \(.*\), with 2 e-mail addresses and 2 telephone numbers\.$/,
  );
  expect(shown.preview).toMatchObject({
    rows: [
      ['no address known for this channel', 1],
      ['unsubscribed', 1],
      ['never gave consent', 1],
      ['consent expired', 1],
      ['wants no profiling', 1],
      ['has an open complaint', 1],
    ],
  });
  const { exportId } = made.file!;
  const content = await fetchExportFile(database, exportId, {
    asker: await askerOf(database, 'head@example.com'),
    front: 'cli',
  });
  const [title, ...lines] = content.trimEnd().split('\n');
  expect(title).toBe('Email,Phone');
  expect(lines).toEqual(
    [
      `${hashEmail('both@example.com', 'google')},${hashPhone('+8613800138000', 'google')}`,
      `${hashEmail('mail@example.com', 'google')},`,
      `,${hashPhone('+8613800138002', 'google')}`,
    ].toSorted(),
  );
  expect(content).not.toContain('@');
  const [logged] = await database.query(
    'select platform, customers, left_out as "leftOut", file_hash as hash from audience_exports',
  );
  expect(logged).toEqual({
    ...{ platform: 'google', customers: 3, hash: createHash('sha256').update(content).digest('hex') },
    leftOut: {
      ...{ no_address: 1, unsubscribed: 1, consent_unknown: 1, consent_expired: 1, no_profiling: 1, open_complaint: 1 },
    },
  });
});

test('Tencent gets mobile numbers alone, and the asker is told what MD5 means', async () => {
  const { shown } = await make('tencent', 'head@example.com');
  expect(shown.text).toContain('2 of 9 customers');
  expect(shown.text).toContain('0 e-mail addresses and 2 telephone numbers');
  expect(shown.text).toContain('Tencent matches MD5');
});

test('a file is for its maker and administrators, is audited, and goes after a week', async () => {
  const fetch = async (as: string) =>
    fetchExportFile(database, 1, { asker: await askerOf(database, as), front: 'cli' });
  await expect(fetch('chief@example.com')).rejects.toMatchObject({ code: 'not_found' });
  await expect(fetchExportFile(database, 99, { asker: ADMINISTRATOR, front: 'cli' })).rejects.toMatchObject({
    code: 'not_found',
  });
  expect(await fetchExportFile(database, 1, { asker: ADMINISTRATOR, front: 'cli' })).toContain('Email,Phone');
  expect(await database.query(`select actor, outcome from audit where tool = 'export' order by id`)).toEqual([
    { actor: 'head@example.com', outcome: 'ok' },
    { actor: 'console', outcome: 'ok' },
  ]);
  expect(await deleteOldExports(database, new Date(NOW.getTime() + 7 * DAY_MS))).toBe(0);
  expect(await deleteOldExports(database, new Date(NOW.getTime() + 7 * DAY_MS + 1))).toBe(2);
  await expect(fetch('head@example.com')).rejects.toMatchObject({ code: 'unavailable' });
});

test('an erasure deletes the files that hold the customer', async () => {
  const { made } = await make('meta', 'head@example.com');
  const erasing = { tool: 'erase_customer', input: { customer: 'phone' } };
  const { answer } = await runTool(erasing, await contextOf('head@example.com'));
  await confirmAction((answer as ConfirmAnswer).id, await contextOf('head@example.com'));
  const fetching = fetchExportFile(database, made.file!.exportId, { asker: ADMINISTRATOR, front: 'cli' });
  await expect(fetching).rejects.toMatchObject({ code: 'unavailable' });
});
