import { afterAll, expect, test } from 'vitest';
import { PRESET_OFFERS } from '../../../src/domain/outreach/offers/offers.ts';
import { PRESET_PLAYBOOKS } from '../../../src/domain/outreach/playbooks/playbooks.ts';
import { getOffer } from '../../../src/services/offers/get-offer.ts';
import { readOffers } from '../../../src/services/offers/read-offers.ts';
import { getPlaybook } from '../../../src/services/playbooks/get-playbook.ts';
import { installPlaybooks } from '../../../src/services/playbooks/install-playbooks.ts';
import { readPlaybooks } from '../../../src/services/playbooks/read-playbooks.ts';
import { refreshSegmentsIfDue } from '../../../src/services/segments/refresh-segments-if-due.ts';
import { createTestDatabase } from '../../support/test-database.ts';

const NOW = new Date('2026-06-01T08:00:00Z');
const database = await createTestDatabase();
afterAll(() => database.close());

test('playbooks and offers come with the segments, once, and are found by key or name', async () => {
  await refreshSegmentsIfDue(database, { now: NOW });
  expect(await readPlaybooks(database)).toHaveLength(PRESET_PLAYBOOKS.length);
  expect(await readOffers(database)).toHaveLength(PRESET_OFFERS.length);
  expect(await installPlaybooks(database, { now: NOW })).toBe(0);
  const preset = PRESET_PLAYBOOKS.find(({ key }) => key === 'win_back')!;
  for (const spoken of ['win_back', 'Win back', 'win-back', '挽回']) {
    expect(await getPlaybook(database, spoken)).toEqual({ ...preset, version: 1 });
  }
  expect(await getOffer(database, '免运费')).toMatchObject({ key: 'free_delivery', version: 1 });
});

test('two installations at once add each only once', async () => {
  await database.execute('delete from playbooks');
  const added = await Promise.all([installPlaybooks(database, { now: NOW }), installPlaybooks(database, { now: NOW })]);
  expect(added.toSorted((a, b) => a - b)).toEqual([0, PRESET_PLAYBOOKS.length]);
});

test('what was archived, renamed or made under the name of a preset stays as it is', async () => {
  await database.execute("update playbooks set name_en = 'Come back', archived_at = now() where key = 'win_back'");
  await database.execute("delete from playbooks where key = 'referral'");
  await database.execute("update playbooks set name_en = 'Referral' where key = 'nps_survey'");
  expect(await installPlaybooks(database, { now: NOW })).toBe(0);
  await expect(getPlaybook(database, 'win_back')).rejects.toMatchObject({ code: 'conflict' });
  expect(await getPlaybook(database, 'win_back', 1)).toMatchObject({ name: { en: 'Come back' } });
});

test('an unknown one is refused with the nearest, an unknown version with those that there are', async () => {
  await expect(getPlaybook(database, 'birthdays')).rejects.toMatchObject({
    code: 'not_found',
    suggestions: expect.arrayContaining([{ en: 'Birthday', zh: '生日祝福' }]),
  });
  await expect(getOffer(database, 'vip_thanks', 7)).rejects.toMatchObject({
    code: 'not_found',
    text: { en: 'The offer Thank-you gift has versions 1 to 1, but no version 7.' },
  });
});
