import { createRandom } from '../random.ts';
import type { DemoCustomer } from './customer.ts';

const SEED = 4_711;

/** Fields of the company's own, as far as it knows them: a household's size and taste, a firm's outlets and deliveries. */
export function makeCustomFields({ kind }: DemoCustomer, index: number): Record<string, string | number | boolean> {
  const random = createRandom(SEED + index * 7919);
  const fields: Record<string, string | number | boolean> = {};
  if (kind === 'individual') {
    if (random.chance(0.55)) fields.household_size = random.pick([1, 2, 2, 2, 3, 3, 4, 5]);
    if (random.chance(0.5)) fields.strength = random.pick(['light', 'medium', 'medium', 'strong']);
    if (random.chance(0.4)) fields.caffeine_free = random.chance(0.2);
    return fields;
  }
  if (random.chance(0.8)) fields.outlets = Math.max(1, Math.round(random.skewed(3, 0.9)));
  if (random.chance(0.7)) fields.delivery_window = random.pick(['morning', 'afternoon', 'evening']);
  if (random.chance(0.6)) fields.contract = random.chance(0.5);
  return fields;
}
