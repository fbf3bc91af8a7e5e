import type { OfferTerms } from '../../domain/outreach/offer.ts';
import { offerParts } from '../../domain/outreach/offer-parts.ts';
import { localDay } from '../../domain/period.ts';
import type { Reader } from '../population/reader.ts';
import { type ChangePlan, planChange } from '../versioned/plan-change.ts';
import { previewChange } from '../versioned/preview-change.ts';
import { saveChange } from '../versioned/save-change.ts';
import type { OfferDraft } from './offer-draft.ts';
import { OFFERS } from './offer-kind.ts';
import { termsOfDraft } from './terms-of-draft.ts';

/**
 * What saving an offer will do, in words.
 * @throws {DomainError} 'conflict' when nothing would change; as `planChange` and `termsOfDraft`
 */
export async function previewOffer(draft: OfferDraft, reader: Reader): Promise<{ text: string }> {
  const { settings, locale } = reader;
  const partsOf = (terms: OfferTerms) => offerParts(terms, settings.currency);
  return { text: previewChange(await planOffer(draft, reader), { partsOf, reason: draft.reason, locale }) };
}

/**
 * Saves an offer inside a transaction, a new version where its terms differ, and says what was saved.
 * @throws {DomainError} as `planChange` and `termsOfDraft`
 */
export function saveOffer(draft: OfferDraft, reader: Reader): ReturnType<typeof saveChange> {
  return saveChange(reader, { table: 'offers', reason: draft.reason }, () => planOffer(draft, reader));
}

function planOffer(draft: OfferDraft, { database, settings, now }: Reader): Promise<ChangePlan<OfferTerms>> {
  const { currency, timeZone } = settings;
  const { offer: spoken, name, archived } = draft;
  return planChange(database, OFFERS, { spoken, name, archived }, (before) =>
    termsOfDraft(draft, before, { currency, today: localDay(now, timeZone) }),
  );
}
