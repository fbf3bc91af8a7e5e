import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Database } from '../../../../src/db/database.ts';
import type { DeliveryOutcome, OutgoingMessage } from '../../../../src/domain/outreach/delivery.ts';
import { mergeCustomers } from '../../../../src/services/customers/merge-customers.ts';
import { recordReach } from '../../../../src/services/deployment/record-reach.ts';
import { countOfferUses } from '../../../../src/services/offers/count-offer-uses.ts';
import { findSentMessage } from '../../../../src/services/outreach/replies/find-sent-message.ts';
import { stopMarketing } from '../../../../src/services/outreach/replies/stop-marketing.ts';
import { releaseApproved } from '../../../../src/services/outreach/sending/release-approved.ts';
import { sendBatch } from '../../../../src/services/outreach/sending/send-batch.ts';
import { ADMINISTRATOR } from '../../../support/company.ts';
import { approveMade, type MadeOutreach, makeOutreach, OUTREACH_AT } from '../../../support/outreach.ts';
import { createTestDatabase } from '../../../support/test-database.ts';

const SENT: DeliveryOutcome = { kind: 'sent', messageId: null };

let database: Database;
let seen: OutgoingMessage[];
beforeAll(async () => {
  database = await createTestDatabase();
  await recordReach(database, { automaticChannels: ['email'], publicUrl: null });
});
afterAll(() => database.close());
beforeEach(async () => {
  seen = [];
  await database.execute('truncate outreach, customers, suppressions, consents cascade');
});

async function released(customers: readonly string[], overrides: Partial<MadeOutreach> = {}): Promise<number> {
  const recipients = customers.map((customer) => ({ customer }));
  const { id } = await makeOutreach(database, { recipients, ...overrides });
  await approveMade(database, id);
  await releaseApproved(database, OUTREACH_AT);
  return id;
}

async function send(size = 10): Promise<string[]> {
  const messenger = async (message: OutgoingMessage) => {
    seen.push(message);
    return SENT;
  };
  const clock = () => OUTREACH_AT;
  await sendBatch(database, { channel: 'email', messenger, size, seat: 'seat', publicUrl: null, clock });
  return seen.map(({ to }) => to);
}

function merge(kept: string, merged: string) {
  return database.transaction((transaction) =>
    mergeCustomers(transaction, { kept, merged }, { asker: ADMINISTRATOR, now: OUTREACH_AT }),
  );
}

async function reasonsOf(id: number): Promise<(string | null)[]> {
  const rows = await database.query<{ reason: string | null }>(
    'select state_reason as reason from outreach_recipients where outreach_id = $1 order by customer_id',
    [id],
  );
  return rows.map(({ reason }) => reason);
}

test('who was merged since the approval gets nothing of their own, though a twin of their consent stayed with them', async () => {
  const id = await released(['K', 'M']);
  await merge('K', 'M');
  expect(await send()).toEqual(['k@customers.example']);
  expect(await reasonsOf(id)).toEqual([null, 'changed']);
});

test('what the merged one was sent counts for the one who was kept', async () => {
  await released(['M']);
  await send();
  const next = await released(['K']);
  await merge('K', 'M');
  expect(await send()).toEqual(['m@customers.example']);
  expect(await reasonsOf(next)).toEqual(['frequency_cap']);
});

test('the merged one’s complaint of spam counts for the one who was kept, whatever their address', async () => {
  await released(['M'], { purpose: 'service', playbook: 'told' });
  await send();
  const message = (await findSentMessage(database, { token: seen[0]!.token }))!;
  const stopped = { scope: 'channel', reason: 'spam_complaint', at: OUTREACH_AT, where: 'provider' } as const;
  await database.transaction((transaction) => stopMarketing(transaction, message, stopped));
  const next = await released(['K'], { purpose: 'service', playbook: 'told' });
  await merge('K', 'M');
  await send();
  expect(await reasonsOf(next)).toEqual(['spam_complaint']);
});

test('who got the message as the one who was merged gets no second one', async () => {
  const id = await released(['M', 'K'], { purpose: 'service', playbook: 'told' });
  expect(await send(1)).toEqual(['m@customers.example']);
  await merge('K', 'M');
  expect(await send()).toEqual(['m@customers.example']);
  expect(await reasonsOf(id)).toEqual([null, 'cadence']);
});

test('while the merged one’s message is leaving, that of the kept one waits', async () => {
  const id = await released(['M', 'K'], { purpose: 'service', playbook: 'told' });
  const isOf = "outreach_id = $1 and customer_id = (select id from customers where external_id = 'M')";
  await database.execute(`update outreach_recipients set state = 'sending', claimed_by = 'other' where ${isOf}`, [id]);
  await merge('K', 'M');
  expect(await send()).toEqual([]);
  const [row] = await database.query<{ state: string }>(
    'select state from outreach_recipients where outreach_id = $1 order by customer_id desc limit 1',
    [id],
  );
  expect(row).toEqual({ state: 'waiting' });
});

test('an offer that the merged one was made counts for the one who was kept', async () => {
  await database.execute('truncate offers cascade');
  const offer = { key: 'once', version: 1 };
  await released(['M'], { offer });
  await released(['K'], { offer });
  await merge('K', 'M');
  const [kept] = await database.query<{ id: number }>("select id from customers where external_id = 'K'");
  const uses = await countOfferUses(database, 'once', { customerIds: [kept!.id], now: OUTREACH_AT });
  expect(uses).toEqual({ inAll: 1, byCustomer: new Map([[kept!.id, 2]]) });
});
