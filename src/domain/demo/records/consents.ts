import type { Random } from '../../random.ts';
import type { DemoCustomer } from '../customer.ts';
import { dayFrom, hasCome, officeTime } from '../moment.ts';
import type { DemoConsent } from './demo-record.ts';

const CHANNELS = { home: ['wechat', 'sms', 'phone'], abroad: ['email', 'phone', 'post'] };
const PLACES = { home: ['WeChat mini-program', 'Store', 'Tmall'], abroad: ['Website form', 'Checkout', 'Trade fair'] };
/** The current wording came in with these days before today, the newest first. */
const VERSIONS = [
  ['v3', 200],
  ['v2', 600],
] as const;
/** Consent to marketing ends after two years unless it is renewed, as the company promised with v2. */
const LIFETIME_DAYS = 730;
const NO_PROFILING_SHARE = 0.04;

/** What a customer agreed to by channel and purpose; for many nothing was ever asked. */
export function makeDemoConsents(
  random: Random,
  customer: DemoCustomer & { createdOn: string },
  today: string,
): DemoConsent[] {
  const side = customer.country === 'China' ? 'home' : 'abroad';
  const [main, ...others] = CHANNELS[side] as [string, ...string[]];
  const where = random.pick(PLACES[side]);
  const consents: DemoConsent[] = [];
  const record = (
    channel: string,
    purpose: DemoConsent['purpose'],
    status: DemoConsent['status'],
    day: string,
    legalBasis = 'consent',
  ) => {
    const capturedAt = officeTime(random, day);
    if (!hasCome(capturedAt, today)) return;
    const textVersion = VERSIONS.find(([, daysAgo]) => day >= dayFrom(today, -daysAgo))?.[0] ?? 'v1';
    const mayExpire = purpose === 'marketing' && status === 'granted';
    consents.push({
      ...{
        customer: customer.externalId,
        channel,
        purpose,
        status,
        legalBasis,
        capturedAt,
        capturedWhere: where,
        textVersion,
      },
      expiresAt: mayExpire ? `${dayFrom(day, LIFETIME_DAYS)} 00:00:00` : null,
    });
  };
  for (const channel of [main, ...others]) {
    const isMain = channel === main;
    const answer = random.weighted([
      ['granted', isMain ? 66 : 38],
      ['denied', isMain ? 12 : 22],
      [null, isMain ? 22 : 40],
    ] as const);
    if (answer === null) continue;
    record(channel, 'marketing', answer, customer.createdOn);
    const renewedOn = dayFrom(customer.createdOn, random.int(300, 720));
    if (answer === 'granted' && random.chance(0.09)) record(channel, 'marketing', 'withdrawn', renewedOn);
    else if (answer === 'granted' && random.chance(0.6)) record(channel, 'marketing', 'granted', renewedOn);
  }
  if (random.chance(0.85)) record(main, 'service', 'granted', customer.createdOn, 'contract');
  const profiling = random.chance(NO_PROFILING_SHARE) ? 'denied' : random.chance(0.55) ? 'granted' : null;
  if (profiling !== null)
    for (const channel of profiling === 'denied' ? [main, ...others] : [main])
      record(channel, 'profiling', profiling, customer.createdOn);
  return consents;
}
