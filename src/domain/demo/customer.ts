import type { Random } from '../random.ts';
import { COMPANY_NAMES, COMPANY_SUFFIXES, INDUSTRIES, OCCUPATIONS, TAGS } from './customer-traits.ts';
import {
  CHINESE_FAMILY_NAMES,
  CHINESE_GIVEN_NAMES,
  JAPANESE_FAMILY_NAMES,
  JAPANESE_GIVEN_NAMES,
  WESTERN_FAMILY_NAMES,
  WESTERN_GIVEN_NAMES,
} from './people-names.ts';
import { DEMO_PLACES, type DemoPlace } from './places.ts';
import { DEMO_STAFF } from './staff.ts';

/** A made-up customer; `ownerEmail` is null where nobody looks after them. Days are `YYYY-MM-DD`. */
export type DemoCustomer = {
  externalId: string;
  name: string;
  kind: 'individual' | 'business' | 'government';
  email: string | null;
  phone: string | null;
  language: string;
  country: string;
  region: string;
  city: string;
  industry: string | null;
  sizeBand: string | null;
  gender: 'female' | 'male' | null;
  birthOn: string | null;
  incomeBand: string | null;
  occupation: string | null;
  membershipTier: string | null;
  source: string;
  ownerEmail: string | null;
  vip: boolean;
  creditStatus: string | null;
  needType: string;
  tags: string[];
};

/** Customer number `index` of the demo company. `thisYear` makes ages believable. */
export function makeDemoCustomer(random: Random, index: number, thisYear: number): DemoCustomer {
  const place = random.weighted(DEMO_PLACES.map((each) => [each, each.weight] as const));
  const [region, city] = random.weighted(
    place.cities.map(([region, city, weight]) => [[region, city] as const, weight] as const),
  );
  const kind = random.weighted([
    ['individual', 84],
    ['business', 14],
    ['government', 2],
  ] as const);
  const gender = kind === 'individual' ? random.pick(['female', 'female', 'male'] as const) : null;
  const isPerson = gender !== null;
  const externalId = `C${String(10_001 + index)}`;
  return {
    externalId,
    name: isPerson ? personName(random, place.names, gender) : organisationName(random, place, kind),
    kind,
    email: random.chance(0.92) ? `${externalId.toLowerCase()}@customers.example` : null,
    // Numbers that no network gives out: 555-0100 to 555-0199 of an area, and Chinese numbers that begin with 100.
    phone: random.chance(0.8)
      ? place.country === 'China'
        ? `100${random.int(10_000_000, 99_999_999)}`
        : `+1 ${201 + (index % 700)} 555 01${random.int(10, 99)}`
      : null,
    language: place.language,
    country: place.country,
    region,
    city,
    industry: isPerson ? null : kind === 'government' ? 'Public administration' : random.pick(INDUSTRIES),
    sizeBand: isPerson
      ? null
      : random.weighted([
          ['1-9', 4],
          ['10-49', 4],
          ['50-249', 2],
          ['250+', 1],
        ] as const),
    gender,
    birthOn: isPerson && random.chance(0.75) ? dayOfBirth(random, thisYear) : null,
    incomeBand: isPerson && random.chance(0.6) ? random.pick(['low', 'middle', 'middle', 'high']) : null,
    occupation: isPerson && random.chance(0.6) ? random.pick(OCCUPATIONS) : null,
    membershipTier: random.weighted([
      [null, 45],
      ['Silver', 30],
      ['Gold', 17],
      ['Platinum', 8],
    ] as const),
    source: random.weighted([
      ['Search', 28],
      ['WeChat', 24],
      ['Referral', 18],
      ['Store', 14],
      ['Trade fair', 6],
      ['Xiaohongshu', 10],
    ] as const),
    ownerEmail: ownerEmail(random, place, isPerson),
    vip: random.chance(0.015),
    creditStatus: isPerson
      ? null
      : random.weighted([
          ['good', 8],
          ['watch', 2],
          ['blocked', 0.5],
        ] as const),
    needType: random.weighted([
      ['stable', 50],
      ['changing', 38],
      ['customised', 12],
    ] as const),
    tags: TAGS.filter(() => random.chance(0.12)),
  };
}

function personName(random: Random, names: DemoPlace['names'], gender: 'female' | 'male'): string {
  switch (names) {
    case 'chinese':
      return random.pick(CHINESE_FAMILY_NAMES) + random.pick(CHINESE_GIVEN_NAMES[gender]);
    case 'japanese':
      return `${random.pick(JAPANESE_FAMILY_NAMES)} ${random.pick(JAPANESE_GIVEN_NAMES[gender])}`;
    case 'western':
      return `${random.pick(WESTERN_GIVEN_NAMES[gender])} ${random.pick(WESTERN_FAMILY_NAMES)}`;
  }
}

function organisationName(
  random: Random,
  { names, country }: DemoPlace,
  kind: 'business' | 'government' | 'individual',
): string {
  const [first, second] = [random.pick(COMPANY_NAMES[names]), random.pick(COMPANY_NAMES[names])];
  if (kind === 'government') return country === 'China' ? `${first}区机关服务中心` : `${first} District Office`;
  const gap = names === 'western' ? ' ' : '';
  return `${first}${gap}${first === second ? '' : second + gap}${random.pick(COMPANY_SUFFIXES[names])}`;
}

function dayOfBirth(random: Random, thisYear: number): string {
  const age = Math.min(84, Math.max(18, Math.round(random.skewed(37, 0.3))));
  return `${thisYear - age}-${twoDigits(random.int(1, 12))}-${twoDigits(random.int(1, 28))}`;
}

function ownerEmail(random: Random, { country }: DemoPlace, isPerson: boolean): string | null {
  if (random.chance(isPerson ? 0.3 : 0.05)) return null;
  const team = country === 'China' ? 'China' : 'International';
  return random.pick(DEMO_STAFF.filter((member) => member.role === 'rep' && member.team === team)).email;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
