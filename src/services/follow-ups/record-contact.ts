import type { Queryable } from '../../db/database.ts';
import { askerTimeZone } from '../../domain/asker-time-zone.ts';
import { type Due, dueToday, readDue } from '../../domain/follow-ups/due.ts';
import type { ContactOutcome } from '../../domain/follow-ups/follow-up.ts';
import { OUTCOME_TEXT } from '../../domain/follow-ups/follow-up-text.ts';
import { localDay } from '../../domain/period.ts';
import type { FoundCustomer } from '../customers/find-customer-by-name.ts';
import { getCustomerByName } from '../customers/get-customer-by-name.ts';
import { claimListLine } from '../notices/claim-list-line.ts';
import { findUnsettledLine } from '../notices/find-unsettled-line.ts';
import type { ListLine } from '../notices/get-list-line.ts';
import { keepFollowUpOfLine } from '../notices/keep-follow-up-of-line.ts';
import type { Reader } from '../population/reader.ts';
import { refuseNamedNow } from '../population/refuse-named-now.ts';
import { awayRemarks } from './away-remarks.ts';
import { closeFollowUp, contactText, previewClosing } from './close-follow-up.ts';
import type { ClosingRequest } from './closing-request.ts';
import { createFollowUps } from './create-follow-ups.ts';
import { findOpenOf } from './find-open-of.ts';
import { customerOf } from './follow-up-row.ts';
import { FOLLOW_UP_WORDS } from './follow-up-words.ts';
import { type FollowUpAnswer, toldDue } from './told-follow-up.ts';

/** What came of a contact that no follow-up asked for. */
export type ContactRequest = Omit<ClosingRequest, 'followUp' | 'outcome'> & {
  customer: string;
  outcome: ContactOutcome;
};

const MOST_OPEN_NAMED = 3;
const LONGEST_REASON = 500;

/** What recording a contact will do. @throws {DomainError} as `getCustomerByName` and `readDue` */
export async function previewContact(request: ContactRequest, reader: Reader): Promise<{ text: string }> {
  const { customer, line } = await plan(request, reader);
  if (line !== null && line.followUpId !== null) return previewClosing(ofFollowUp(line.followUpId, request), reader);
  const { locale, now } = reader;
  const words = FOLLOW_UP_WORDS[locale];
  const open = await findOpenOf(reader, customer.id, MOST_OPEN_NAMED);
  const { because, again } = request;
  const due = again === undefined ? null : readDue(again, zoneOf(reader), now);
  const lines = [
    words.records(customerOf(customer), OUTCOME_TEXT[request.outcome][locale]),
    ...(line === null ? [] : [words.settles(line.item.why[locale])]),
    ...(because === undefined ? [] : [words.remembers(because)]),
    contactText(request, reader),
    ...(due === null
      ? []
      : [
          words.comesAgain(toldDue(due, reader)),
          ...(await awayRemarks({ id: reader.asker.staffId, name: reader.asker.name }, due, reader)),
          words.isAbout(nextReasonOf(request, customer, reader)),
        ]),
    ...(open.length === 0 ? [] : [words.staysOpen(open.map(({ id, reason }) => `${id} ${reason}`).join(words.comma))]),
  ];
  return { text: lines.join('\n') };
}

/**
 * Records it, inside a transaction: as a follow-up that is made and closed at once, so that history, outcomes and what comes next are
 * kept as of any other. The asker's line about the customer is settled with it.
 * @throws {DomainError} as `previewContact`
 */
export async function recordContact(
  request: ContactRequest,
  reader: Reader & { database: Queryable },
): Promise<FollowUpAnswer> {
  const { customer, line } = await plan(request, reader);
  const own = line?.followUpId ?? null;
  if (line !== null) await claimListLine(reader.database, line, { handling: 'done', now: reader.now });
  const due = dueToday(zoneOf(reader), reader.now);
  const followUp =
    line === null ? await makeFollowUp(customer, due, reader) : await keepFollowUpOfLine(reader, line, due);
  const nextReason = own === null ? nextReasonOf(request, customer, reader) : undefined;
  return closeFollowUp({ ...ofFollowUp(followUp, request), nextReason }, reader);
}

async function plan(
  { customer: spoken }: ContactRequest,
  reader: Reader,
): Promise<{ customer: FoundCustomer; line: ListLine | null }> {
  refuseNamedNow(reader);
  const { database, now } = reader;
  const { staffId } = reader.asker;
  const customer = await getCustomerByName(reader, spoken);
  const line = staffId === null ? null : await findUnsettledLine(database, { staffId, customerId: customer.id, now });
  return { customer, line };
}

async function makeFollowUp(
  { id: customerId }: FoundCustomer,
  due: Due,
  { database, asker, now, locale }: Reader & { database: Queryable },
): Promise<number> {
  const { email, staffId } = asker;
  const reason = FOLLOW_UP_WORDS[locale].ownContact;
  const draft = { ...due, customerId, ownerId: staffId, reason, source: 'person' as const };
  const [id] = await createFollowUps(database, [draft], { email, staffId, now });
  return id!;
}

/** What is to be done after a contact that had no reason of its own, with what came of it. */
function nextReasonOf({ outcome, because, on }: ContactRequest, customer: FoundCustomer, reader: Reader): string {
  const { locale, now } = reader;
  const came = [OUTCOME_TEXT[outcome][locale], ...(because === undefined ? [] : [because])];
  const words = FOLLOW_UP_WORDS[locale];
  const reason = words.again(
    customer.name ?? customer.customerId,
    on ?? localDay(now, zoneOf(reader)),
    came.join(words.comma),
  );
  return reason.slice(0, LONGEST_REASON);
}

function ofFollowUp(followUp: number, { customer: _, ...closing }: ContactRequest) {
  return { followUp, ...closing };
}

function zoneOf({ asker, settings }: Reader): string {
  return askerTimeZone(asker, settings);
}
