import type { Queryable } from '../../db/database.ts';
import { askerTimeZone } from '../../domain/asker-time-zone.ts';
import { DomainError } from '../../domain/errors.ts';
import { type Due, readDue } from '../../domain/follow-ups/due.ts';
import { dueHour } from '../../domain/follow-ups/due-text.ts';
import type { FollowUpRepeat, FollowUpUrgency } from '../../domain/follow-ups/follow-up.ts';
import type { FollowUpSeries } from '../../domain/follow-ups/follow-up-series.ts';
import { repeatText, URGENCY_TEXT } from '../../domain/follow-ups/follow-up-text.ts';
import type { FoundCustomer } from '../customers/find-customer-by-name.ts';
import { getCustomerByName } from '../customers/get-customer-by-name.ts';
import type { Reader } from '../population/reader.ts';
import { refuseNamedNow } from '../population/refuse-named-now.ts';
import { awayRemarks } from './away-remarks.ts';
import { chooseOwner } from './choose-owner.ts';
import { createFollowUps } from './create-follow-ups.ts';
import { findOpenOf } from './find-open-of.ts';
import { customerOf } from './follow-up-row.ts';
import { FOLLOW_UP_WORDS } from './follow-up-words.ts';
import { readSlaHours } from './read-sla-hours.ts';
import { done, type FollowUpAnswer, toldDue, toldOwner } from './told-follow-up.ts';

export type FollowUpRequest = {
  customer: string;
  reason: string;
  /** Local day or hour of whoever gets it. */
  due: string;
  /** Who gets it; the asker unless they say so. */
  owner?: string | undefined;
  urgency?: FollowUpUrgency | undefined;
  repeat?: FollowUpRepeat | undefined;
  /** A key of the asker's own, such as that of a form: by it, one is made once. */
  once?: string | undefined;
};

type Plan = { customer: FoundCustomer; owner: { id: number | null; name: string | null }; due: Due };

const MOST_OPEN_NAMED = 3;

/** What making a follow-up will do. @throws {DomainError} as `getCustomerByName`, `chooseOwner` and `readDue` */
export async function previewFollowUp(request: FollowUpRequest, reader: Reader): Promise<{ text: string }> {
  const { database, locale } = reader;
  const words = FOLLOW_UP_WORDS[locale];
  const { customer, owner, due } = await plan(request, reader);
  const hours = (await readSlaHours(database, [customer.id])).get(customer.id);
  const open = await findOpenOf(reader, customer.id, MOST_OPEN_NAMED);
  const lines = [
    words.creates(request.reason),
    words.customer(customerOf(customer)),
    words.due(toldDue(due, reader)),
    words.owner(toldOwner(owner, reader)),
    ...(await awayRemarks(owner, due, reader)),
    ...(request.urgency === undefined ? [] : [words.urgent(URGENCY_TEXT[request.urgency][locale])]),
    ...(request.repeat === undefined ? [] : [words.repeats(repeatText(request.repeat, locale))]),
    ...(hours === undefined ? [] : [words.sla(hours)]),
    ...(open.length === 0
      ? []
      : [words.openToo(open.map((each) => `${each.id} ${each.reason} (${toldDue(each, reader)})`).join(words.comma))]),
  ];
  return { text: lines.join('\n') };
}

/** Makes it, inside a transaction. @throws {DomainError} as `previewFollowUp`; 'conflict' for a key of another */
export async function createFollowUp(
  request: FollowUpRequest,
  reader: Reader & { database: Queryable },
): Promise<FollowUpAnswer> {
  const { database, asker, now, locale } = reader;
  const { customer, owner, due } = await plan(request, reader);
  const { reason, urgency, repeat, once } = request;
  const sourceKey = once && `person ${asker.email} ${once}`;
  const draft = {
    ...{ ...due, customerId: customer.id, ownerId: owner.id, reason, urgency, sourceKey },
    ...{ source: 'person' as const, repeat: repeat && seriesOf(repeat, due) },
  };
  const [id] = await createFollowUps(database, [draft], { email: asker.email, staffId: asker.staffId, now });
  if (once !== undefined) await refuseAnother(database, id!, draft);
  return {
    ...done(FOLLOW_UP_WORDS[locale].created(id!, customerOf(customer), toldDue(due, reader))),
    continuesAs: { tool: 'create_follow_up', input: { followUp: id!, customer: customer.customerId } },
  };
}

/** A key names what was made by it: nobody is told that something else was made. */
async function refuseAnother(
  database: Queryable,
  id: number,
  { customerId, reason }: { customerId: number; reason: string },
): Promise<void> {
  const same = await database.query('select 1 from follow_ups where id = $1 and customer_id = $2 and reason = $3', [
    id,
    customerId,
    reason,
  ]);
  if (same.length > 0) return;
  throw new DomainError('conflict', {
    en: `Follow-up ${id} was made by this key, and it is another one. Nothing was made.`,
    zh: `此标识已用于创建另一条跟进${id}，未新建任何内容。`,
  });
}

async function plan({ customer: spoken, owner: name, due }: FollowUpRequest, reader: Reader): Promise<Plan> {
  refuseNamedNow(reader);
  const { asker, settings, now } = reader;
  const customer = await getCustomerByName(reader, spoken);
  if (name === undefined || (name === 'me' && asker.staffId === null)) {
    const owner = { id: asker.staffId, name: asker.name };
    return { customer, owner, due: readDue(due, askerTimeZone(asker, settings), now) };
  }
  const owner = await chooseOwner(reader, { ...customer, customerKey: customer.id }, name);
  return { customer, owner, due: readDue(due, owner.timeZone ?? settings.timeZone, now) };
}

/** The first of a series. */
function seriesOf(repeat: FollowUpRepeat, due: Due): FollowUpSeries {
  return { ...repeat, anchorOn: due.dueOn, nth: 0, at: dueHour(due) ?? undefined };
}
