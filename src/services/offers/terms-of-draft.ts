import { DomainError } from '../../domain/errors.ts';
import { toMinor } from '../../domain/money.ts';
import type { OfferTerms } from '../../domain/outreach/offer.ts';
import { inBothLanguages } from '../../domain/said-text.ts';
import type { OfferDraft, SaidGift } from './offer-draft.ts';

/**
 * The terms that a draft makes of those before.
 * @throws {DomainError} 'invalid_input' for a new one that gives nothing, days in the wrong order or past, and amounts that cannot be paid
 */
export function termsOfDraft(
  draft: OfferDraft,
  before: OfferTerms | undefined,
  { currency, today }: { currency: string; today: string },
): OfferTerms {
  const minor = (major: number) => minorUnits(major, currency);
  const kept = <Value>(said: Value | null | undefined, known: Value | undefined) =>
    said === undefined ? known : (said ?? undefined);
  const gives = draft.gives ? givesOf(draft.gives, minor) : before?.gives;
  if (gives === undefined) throw givesNothing();
  const minimumOrder = draft.minimumOrder == null ? draft.minimumOrder : minor(draft.minimumOrder);
  const terms: OfferTerms = {
    gives,
    code: kept(draft.code, before?.code),
    minimumOrderMinor: kept(minimumOrder, before?.minimumOrderMinor),
    from: kept(draft.from, before?.from),
    until: kept(draft.until, before?.until),
    validDays: kept(draft.validDays, before?.validDays),
    timesPerCustomer: kept(draft.timesPerCustomer, before?.timesPerCustomer),
    timesInAll: kept(draft.timesInAll, before?.timesInAll),
  };
  refuseDays(terms, draft.until != null, today);
  refuseMoreThanPaid(terms);
  return terms;
}

function givesOf(said: SaidGift, minor: (major: number) => number): OfferTerms['gives'] {
  if (said.kind === 'amount') return { kind: 'amount', amountMinor: minor(said.amount) };
  return said.kind === 'gift' ? { kind: 'gift', what: inBothLanguages(said.what) } : said;
}

/** Whole minor units: nobody can pay or be paid a fraction of a cent. */
function minorUnits(major: number, currency: string): number {
  const minor = toMinor(major, currency);
  if (Number.isSafeInteger(minor) && minor > 0) return minor;
  throw new DomainError('invalid_input', {
    en: `${major} is no amount of ${currency} above zero that can be paid.`,
    zh: `${major} 不是可支付的${currency}正数金额。`,
  });
}

function refuseDays({ from, until }: OfferTerms, isNewUntil: boolean, today: string): void {
  if (until !== undefined && from !== undefined && until < from) {
    throw new DomainError('invalid_input', {
      en: `The last day, ${until}, lies before the first, ${from}.`,
      zh: `截止日期 ${until} 早于开始日期 ${from}。`,
    });
  }
  if (until !== undefined && isNewUntil && until < today) {
    throw new DomainError('invalid_input', {
      en: `The last day, ${until}, is past; today is ${today}.`,
      zh: `截止日期 ${until} 已过；今天是 ${today}。`,
    });
  }
}

function refuseMoreThanPaid({ gives, minimumOrderMinor }: OfferTerms): void {
  if (gives.kind !== 'amount' || minimumOrderMinor === undefined || minimumOrderMinor >= gives.amountMinor) return;
  throw new DomainError('invalid_input', {
    en: 'The offer takes off more than the minimum order comes to.',
    zh: '优惠金额高于最低消费金额。',
  });
}

function givesNothing(): DomainError {
  return new DomainError('invalid_input', {
    en: 'A new offer needs what it gives: a percentage, an amount, points, free delivery or a gift.',
    zh: '新优惠需要说明内容：折扣、立减金额、积分、免运费或赠品。',
  });
}
