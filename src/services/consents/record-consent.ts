import type { Queryable } from '../../db/database.ts';
import {
  CONSENT_CHANNEL_CHOICES,
  CONSENT_PURPOSE_CHOICES,
  CONSENT_STATUS_CHOICES,
} from '../../domain/catalogue/consent-choices.ts';
import type { Choice } from '../../domain/catalogue/field.ts';
import { customerText } from '../../domain/customer-text.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Locale } from '../../domain/locale.ts';
import { localDay } from '../../domain/period.ts';
import { CONSENT_CHANNELS, type ConsentCondition } from '../../domain/rule/schema.ts';
import { findUnsubscriptions, liftUnsubscriptions } from '../contact/find-unsubscriptions.ts';
import type { FoundCustomer } from '../customers/find-customer-by-name.ts';
import { getCustomerByName } from '../customers/get-customer-by-name.ts';
import { advanceDataVersion } from '../deployment/advance-data-version.ts';
import type { Reader } from '../population/reader.ts';
import { refuseNamedNow } from '../population/refuse-named-now.ts';
import { recordTouches } from '../segments/record-touches.ts';
import { CONSENT_WORDS } from './consent-words.ts';
import { readConsentStates } from './read-consent-states.ts';

type ConsentChannel = ConsentCondition['consent']['channel'];

/** What a customer said about a way to reach them, or about all. */
export type ConsentRequest = {
  customer: string;
  channel: ConsentChannel | 'all';
  purpose: ConsentCondition['consent']['purpose'];
  status: ConsentCondition['is'];
  /** How it is known. */
  evidence?: string | undefined;
};

/**
 * What recording it will do.
 * @throws {DomainError} as `getCustomerByName`; 'invalid_input' where it would take an unsubscription back without evidence
 */
export async function previewConsent(request: ConsentRequest, reader: Reader): Promise<{ text: string }> {
  const { customer, channels, lifted } = await planConsent(request, reader);
  const { locale, settings } = reader;
  const words = CONSENT_WORDS[locale];
  const states = await readConsentStates(reader.database, customer.id, request.purpose, reader.now);
  const before = channels.map(
    (channel) =>
      `${labelOf(CONSENT_CHANNEL_CHOICES, channel, locale)} – ${labelOf(CONSENT_STATUS_CHOICES, states.get(channel) ?? 'unknown', locale)}`,
  );
  const days = [...new Set(lifted.map(({ at }) => localDay(at, settings.timeZone)))];
  const lines = [
    words.records(toldOf(request, customer, channels, locale)),
    words.before(before.join(words.comma)),
    ...(request.evidence === undefined ? [] : [words.evidence(request.evidence)]),
    ...(lifted.length > 0 ? [words.lifts(days.join(words.comma))] : []),
    ...(request.purpose === 'profiling' && isRefusal(request.status) ? [words.profiling] : []),
  ];
  return { text: lines.join('\n') };
}

/**
 * Records it, inside a transaction; nothing that was said before is changed. It was said before it was recorded: what happens at now
 * itself does not exist yet, and would wait for the next refresh.
 */
export async function recordConsent(
  request: ConsentRequest,
  reader: Reader & { database: Queryable },
): Promise<{ answer: { kind: 'text'; text: string }; rows: number }> {
  const { database, asker, now, locale } = reader;
  const { customer, channels, lifted } = await planConsent(request, reader);
  const rows = await database.execute(
    `insert into consents (customer_id, channel, purpose, status, captured_at, captured_where, evidence, recorded_by)
     select $1, channel, $2, $3, $4, 'rapport', $5, $6 from unnest($7::text[]) as channel
     on conflict (customer_id, channel, purpose, captured_at, status) do nothing`,
    [
      customer.id,
      request.purpose,
      request.status,
      new Date(now.getTime() - 1),
      request.evidence ?? null,
      asker.email,
      channels,
    ],
  );
  await liftUnsubscriptions(database, lifted);
  await recordTouches(database, { customers: [customer.id], cause: 'consent_changed', records: ['consents'] });
  await advanceDataVersion(database);
  const text = CONSENT_WORDS[locale].done(toldOf(request, customer, channels, locale));
  return { answer: { kind: 'text', text }, rows };
}

async function planConsent({ customer: spoken, channel, purpose, status, evidence }: ConsentRequest, reader: Reader) {
  refuseNamedNow(reader);
  const customer = await getCustomerByName(reader, spoken);
  const channels = channel === 'all' ? CONSENT_CHANNELS : [channel];
  const takesBack = status === 'granted' && purpose !== 'profiling';
  const lifted = takesBack ? await findUnsubscriptions(reader.database, customer.id, channels) : [];
  if (lifted.length > 0 && evidence === undefined) {
    const on = localDay(lifted.at(-1)!.at, reader.settings.timeZone);
    throw new DomainError('invalid_input', {
      en: `${customerText(customer)} unsubscribed on ${on}. Say how they agreed again: add "because …", such as "because of the form signed on 3 March".`,
      zh: `${customerText(customer)} 已于 ${on} 退订。请说明其重新同意的依据，例如加上“依据：3月3日签署的表单”。`,
    });
  }
  return { customer, channels, lifted };
}

function isRefusal(status: ConsentRequest['status']): boolean {
  return status === 'denied' || status === 'withdrawn';
}

function toldOf(
  { purpose, status }: ConsentRequest,
  customer: FoundCustomer,
  channels: readonly ConsentChannel[],
  locale: Locale,
) {
  const names = channels.map((channel) => labelOf(CONSENT_CHANNEL_CHOICES, channel, locale));
  return {
    who: customerText(customer),
    status,
    purpose: labelOf(CONSENT_PURPOSE_CHOICES, purpose, locale),
    channels: names.join(CONSENT_WORDS[locale].comma),
  };
}

function labelOf(choices: readonly Choice[], value: string, locale: Locale): string {
  return choices.find((choice) => choice.value === value)!.label[locale];
}
