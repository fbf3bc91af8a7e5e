import type { CustomerFacts } from '../customer-facts.ts';

/**
 * THE fields whose changes are written down (customer_changes), with the fact that holds them: what an import or a person sets and what
 * names nobody. Names, addresses and days of birth are left out, so that no history of them is kept.
 */
export const TRACKED_FIELDS = {
  kind: 'kind',
  language: 'language',
  country: 'country',
  region: 'region',
  city: 'city',
  industry: 'industry',
  size_band: 'sizeBand',
  gender: 'gender',
  income_band: 'incomeBand',
  occupation: 'occupation',
  membership_tier: 'membershipTier',
  source: 'source',
  owner: 'owner',
  credit_status: 'creditStatus',
  need_type: 'needType',
  vip: 'vip',
  tags: 'tags',
} as const satisfies Record<string, keyof CustomerFacts>;
export type TrackedField = keyof typeof TRACKED_FIELDS;

const CUSTOM = /^custom\.[\p{L}\p{N}_ -]{1,60}$/u;

/** Whether changes of a field are written down: one of the table, or `custom.NAME`. */
export function isTracked(field: string): boolean {
  return Object.hasOwn(TRACKED_FIELDS, field) || CUSTOM.test(field);
}
