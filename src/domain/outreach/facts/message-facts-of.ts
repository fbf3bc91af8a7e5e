import { addDays, daysBetween } from '../../calendar-day.ts';
import { type Locale, localeOf } from '../../locale.ts';
import type { ContactPolicy } from '../contact-policy.ts';
import { businessName, greetingName, isCompany } from '../message/greeting-name.ts';
import { findBirthday } from '../occasions/find-birthday.ts';
import type { OfferTerms } from '../offer.ts';
import type { KnownCustomer } from './known-customer.ts';
import { type MessageFactKey, type MessageFacts, needsProfiling } from './message-facts.ts';
import { messageLanguage } from './message-language.ts';
import { nextAnniversary } from './next-anniversary.ts';
import { offerLastDay, offerValues } from './offer-values.ts';
import { showCount, showDay, showProduct, showYearlyDay } from './show-value.ts';

/** What the facts of every recipient of one outreach depend on beside the customer. */
export type FactsAbout = {
  /** Whose name stands under it: each customer's own rep, or whoever writes. */
  sender: 'owner' | 'author';
  author: { staffId: number | null; name: string };
  offer: OfferTerms | null;
  policy: ContactPolicy;
  /** The local day on which it is to leave. */
  sendOn: string;
  /** Of everybody; without it each customer's own. */
  language?: Locale | undefined;
  homeCountry: string | null;
  currency: string;
};

/** A new customer, a settled complaint, a large order and a low rating are news for so many days. */
const RECENT_DAYS = 60;
/** A wish may come so many days early beside those of the policy, and one late. */
const OCCASION_DAYS = 7;
/** Whoever ordered in so many days has come back already. */
const JUST_ORDERED_DAYS = 14;
/** A longer subject of a case tells a story that is not for a sentence. */
const LONGEST_SUBJECT = 60;

/** What a message to one customer may state, as it shows it; of who refuses profiling only name, sender and company. */
export function messageFactsOf(known: KnownCustomer, about: FactsAbout): MessageFacts {
  const language = about.language ?? messageLanguage(known, about.homeCountry);
  const isOwners = about.sender === 'owner' && known.ownerId !== null;
  const sender = isOwners
    ? { id: known.ownerId, name: known.ownerName }
    : { id: about.author.staffId, name: about.author.staffId === null ? null : about.author.name };
  const stated: Partial<Record<MessageFactKey, string | null | undefined>> = {
    name: greetingName({ ...known, language, formality: 'formal' }),
    name_casual: greetingName({ ...known, language, formality: 'casual' }),
    business_name: businessName({ ...known, language }),
    sender: sender.name,
    company: about.policy.companyName,
    ...orderValues(known, about.sendOn, language),
    ...pointsValues(known, language),
    birthday_on: known.birthOn && showYearlyDay(known.birthOn, language),
    anniversary: anniversaryOf(known, about)?.text,
    case_subject: subjectText(known.complaint?.subject ?? null, language),
    deal: dealText(subjectText(known.deal?.name ?? null, language), language),
  };
  const mayState = (key: string) => !known.refusesProfiling || !needsProfiling(key as MessageFactKey);
  const values = Object.entries(stated).filter(([key, value]) => value && mayState(key)) as [string, string][];
  return {
    language,
    values: {
      ...Object.fromEntries(values),
      ...(about.offer && offerValues(about.offer, { language, currency: about.currency, sendOn: about.sendOn })),
    },
    facts: plainFacts(known, about).filter(mayState),
    senderId: sender.id,
  };
}

function orderValues(
  { orders, firstOrderOn, lastOrderOn, lastOrder }: KnownCustomer,
  sendOn: string,
  language: Locale,
) {
  const isLasting = orders > 1 && firstOrderOn !== null && firstOrderOn.slice(0, 4) < sendOn.slice(0, 4);
  return {
    last_product: lastOrder?.product ? showProduct(lastOrder.product, language) : null,
    last_order_on: lastOrderOn && showDay(lastOrderOn, language),
    // One order, or a first one of this year, makes nobody "with us since".
    first_order_year: isLasting ? firstOrderOn.slice(0, 4) : null,
    // "Your one order" is no loyalty to thank for.
    orders: orders > 1 ? showCount(orders, language) : null,
  };
}

function pointsValues({ points }: KnownCustomer, language: Locale) {
  if (points === null || points.balance <= 0) return {};
  return {
    points: showCount(points.balance, language),
    ...(points.expiresOn !== null && {
      points_expiring: showCount(points.expiring, language),
      points_until: showDay(points.expiresOn, language),
    }),
  };
}

function plainFacts(known: KnownCustomer, about: FactsAbout): MessageFactKey[] {
  const { policy, sendOn } = about;
  const { orders, complaint, firstOrderOn, lastOrder, lastOrderOn, score } = known;
  const isRecent = (on: string | null | undefined) => !!on && daysBetween(on, sendOn) <= RECENT_DAYS;
  const isBig = lastOrder?.usualMinor && lastOrder.totalMinor >= policy.bigOrderTimes * lastOrder.usualMinor;
  const held: Partial<Record<MessageFactKey, boolean>> = {
    open_complaint: complaint?.isOpen === true,
    resolved_complaint: complaint?.isOpen === false && isRecent(complaint.resolvedOn),
    big_order: Boolean(isBig) && isRecent(lastOrderOn),
    has_ordered: orders > 0,
    one_order: orders === 1,
    is_new: isRecent(firstOrderOn),
    first_order: orders === 1 && isRecent(lastOrderOn),
    low_score: score !== null && isLow(score) && isRecent(score.on),
    open_deal: known.deal !== null,
    ordered_lately: lastOrderOn !== null && daysBetween(lastOrderOn, sendOn) <= JUST_ORDERED_DAYS,
    birthday: nearBirthday(known, about) !== null,
    offer_ends_early: endsBeforeDay(known, about),
    is_business: isCompany(known),
  };
  return (Object.keys(held) as MessageFactKey[]).filter((key) => held[key]);
}

/** Detractors of NPS, and the lower two of five. */
function isLow({ kind, score }: { kind: string; score: number }): boolean {
  return kind === 'nps' ? score <= 6 : score <= 2;
}

/** The birthday that a message of that day may speak of; null: a wish would say what is not so. */
function nearBirthday({ birthOn, language }: KnownCustomer, { sendOn, policy }: FactsAbout): string | null {
  if (birthOn === null) return null;
  const from = addDays(sendOn, -1);
  return findBirthday({ birthOn, language }, policy, { from, withinDays: daysAhead(policy) + 1 });
}

function daysAhead({ birthdayDaysAhead }: ContactPolicy): number {
  return Math.max(birthdayDaysAhead, OCCASION_DAYS);
}

/** Of a company no wedding; only one that is near. */
function anniversaryOf(known: KnownCustomer, { language, homeCountry, sendOn, policy }: FactsAbout) {
  return nextAnniversary(known.anniversaries, {
    ...{ sendOn, days: daysAhead(policy), isOfCompany: isCompany(known) },
    language: language ?? messageLanguage(known, homeCountry),
  });
}

/** Whether the offer of a message is over before the birthday or anniversary that it greets. */
function endsBeforeDay(known: KnownCustomer, about: FactsAbout): boolean {
  const lastOn = about.offer && offerLastDay(about.offer, about.sendOn);
  if (!lastOn) return false;
  const days = [nearBirthday(known, about), anniversaryOf(known, about)?.on ?? null];
  return days.some((on) => on !== null && on > lastOn);
}

function dealText(name: string | null, language: Locale): string | null {
  return name === null || language === 'en' ? name : `“${name}”`;
}

/** What staff wrote for themselves, so only a short line in the customer's language. */
function subjectText(subject: string | null, language: Locale): string | null {
  const line = subject?.trim() ?? '';
  const isFit = line !== '' && line.length <= LONGEST_SUBJECT && !/[\n\r]/.test(line) && localeOf(line) === language;
  return isFit ? line : null;
}
