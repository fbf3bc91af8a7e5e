import type { MadeCompany, MadeCustomer, MadeOrder } from './company.ts';
import { randomRecords } from './random-records.ts';
import { CHANNELS, CUSTOM_KEYS, SKUS, TEXTS } from './random-rules.ts';

/** Values of every type, so that some are of another than a rule asks for. */
const CUSTOM_VALUES = [null, 0, 1.5, 42, '42', 'L', '上海', true, false, ['L'], { size: 42 }] as const;

type Wanted = { customers: number; seed: number; now: Date; timeZone: string };

/** A company of random customers, many with holes in their data and some without orders; the same seed gives the same. */
export function randomCompany({ customers, seed, now, timeZone }: Wanted): MadeCompany {
  const random = seeded(seed);
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)]!;
  const sometimes = <Value>(value: Value): Value | null => (random() < 0.6 ? value : null);
  const text = () => sometimes(pick(TEXTS));
  const order = (): MadeOrder => ({
    placedAt: new Date(now.getTime() - (random() * 330 - 3) * 86_400_000).toISOString(),
    status: pick(['completed', 'completed', 'completed', 'returned', 'cancelled']),
    channel: sometimes(pick(CHANNELS)),
    lines: Array.from({ length: Math.floor(random() * 4) }, () => ({
      sku: pick(SKUS),
      quantity: 1 + Math.floor(random() * 5),
      totalMinor: Math.floor(random() * 40) * 50,
    })),
  });
  const customer = (index: number): MadeCustomer => ({
    id: `K${index}`,
    owner: sometimes('rep@example.com'),
    orders: Array.from({ length: Math.floor(random() * random() * 14) }, order),
    ...randomRecords(random, now),
    columns: {
      name: text(),
      kind: pick(['individual', 'business', 'government']),
      email: text(),
      phone: text(),
      language: text(),
      country: text(),
      region: text(),
      city: text(),
      industry: text(),
      size_band: text(),
      gender: sometimes(pick(['female', 'male', 'other'])),
      birth_on: sometimes(pick(['1970-11-20', '1999-11-21', '2000-02-29', '2005-01-01'])),
      income_band: text(),
      occupation: text(),
      membership_tier: text(),
      source: text(),
      vip: random() < 0.2,
      credit_status: text(),
      need_type: text(),
      tags: Array.from({ length: Math.floor(random() * 3) }, () => pick(TEXTS)),
      custom: Object.fromEntries(CUSTOM_KEYS.flatMap((key) => (random() < 0.6 ? [[key, pick(CUSTOM_VALUES)]] : []))),
    },
  });
  return {
    timeZone,
    products: SKUS.map((sku) => ({ sku, name: `Product ${sku}` })),
    staff: [{ email: 'rep@example.com', name: "O'Brien", role: 'rep', team: 'north' }],
    customers: Array.from({ length: customers }, (_, index) => customer(index)),
  };
}

/** Mulberry32: small, good enough for test data, and the same everywhere. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
