import { afterAll, expect, test } from 'vitest';
import { OUTREACH_CHANNELS } from '../../../src/domain/outreach/channel.ts';
import { judgeContact } from '../../../src/domain/outreach/judge-contact.ts';
import { readContactFacts } from '../../../src/services/contact/read-contact-facts.ts';
import { readContactPolicy } from '../../../src/services/contact/read-contact-policy.ts';
import { readOpenChannels } from '../../../src/services/contact/read-open-channels.ts';
import { suppressAddress } from '../../../src/services/contact/suppress-address.ts';
import { makeCompany } from '../../support/company.ts';
import { randomCompany, seeded } from '../../support/random-company.ts';
import { createTestDatabase } from '../../support/test-database.ts';

const NOW = new Date('2011-11-20T15:30:00Z');
const timeZone = 'Europe/London';

const database = await createTestDatabase();
afterAll(() => database.close());

test('says of every channel what the gate says of a message by it', { timeout: 120_000 }, async () => {
  const random = seeded(5);
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)]!;
  const company = randomCompany({ customers: 120, seed: 5, now: NOW, timeZone });
  const customers = company.customers.map((customer, at) => ({
    ...customer,
    consents: ['email', 'sms', 'phone', 'wechat', 'whatsapp', 'post'].flatMap((channel) =>
      (['marketing', 'service', 'profiling'] as const).flatMap((purpose) =>
        random() < 0.5
          ? []
          : [
              {
                capturedAt: '2011-06-01T00:00:00Z',
                channel,
                purpose,
                status: pick(['granted', 'granted', 'denied', 'withdrawn'] as const),
                expiresAt: pick([null, '2011-11-01T00:00:00Z', '2012-11-01T00:00:00Z']),
              },
            ],
      ),
    ),
    columns: {
      ...customer.columns,
      country: 'United Kingdom',
      email: pick([null, 'nobody', `k${at}@example.com`]),
      phone: pick([null, '12', '+44 20 7946 0018']),
    },
  }));
  await makeCompany(database, { ...company, customers }, NOW);
  await database.execute('update customers set erased_at = $1 where id % 17 = 0', [NOW]);
  const rows = await database.query<{ id: number; email: string | null }>(
    'select id, email from customers order by id',
  );
  const ids = rows.map(({ id }) => id);
  for (const { id, email } of rows.filter(({ id }) => id % 5 === 0)) {
    const reason = pick(['unsubscribed', 'bounced', 'spam_complaint'] as const);
    await suppressAddress(database, {
      channel: 'email',
      address: email ?? `gone${id}@example.com`,
      reason,
      at: NOW,
      customerId: id,
    });
  }
  const policy = await readContactPolicy(database);
  const open = await readOpenChannels(database, ids, { now: NOW, timeZone, policy });

  const asked = OUTREACH_CHANNELS.flatMap((channel) =>
    (['marketing', 'service'] as const).map((purpose) => ({ channel, purpose })),
  );
  let [allowed, refused] = [0, 0];
  for (const { channel, purpose } of asked) {
    const facts = await readContactFacts(database, ids, {
      channel,
      purpose,
      playbookKey: '',
      now: NOW,
      timeZone,
      policy,
    });
    const message = { channel, purpose, isProfiled: purpose === 'marketing', cadenceDays: 0 };
    for (const id of ids) {
      const verdict = judgeContact(facts.get(id)!, message, policy, { now: NOW, businessTimeZone: timeZone });
      const isOpen = verdict.kind !== 'leave_out';
      expect([id, channel, purpose, open.get(id)![purpose].includes(channel)]).toEqual([id, channel, purpose, isOpen]);
      if (isOpen) allowed++;
      else refused++;
    }
  }
  expect(Math.min(allowed, refused)).toBeGreaterThan(40);
});
