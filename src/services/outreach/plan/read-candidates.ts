import { DomainError } from '../../../domain/errors.ts';
import type { Candidate } from '../../../domain/outreach/plan/reason-against.ts';
import { readContactFacts } from '../../contact/read-contact-facts.ts';
import { countOfferUses } from '../../offers/count-offer-uses.ts';
import { readMessageFacts } from '../facts/read-message-facts.ts';
import type { PlanScene } from './plan-scene.ts';

/** Some of an audience with all that decides whether they get the message, in the order of their ids. */
export async function readCandidates(
  { viewpoint, outreach, playbook, offer, policy, sendOn }: PlanScene,
  customerIds: readonly number[],
  language: 'en' | 'zh' | undefined,
): Promise<Candidate[]> {
  const { database, asker, now, settings } = viewpoint;
  const { channel, purpose } = outreach;
  const [names, messages, contacts, uses] = await Promise.all([
    database.query<{ id: number; externalId: string }>(
      'select id, external_id as "externalId" from customers where id = any($1::int[]) order by id',
      [customerIds],
    ),
    readMessageFacts(viewpoint, [...customerIds], {
      ...{ sender: playbook.strategy.sender, author: asker, offer: offer?.terms ?? null, policy, sendOn, language },
    }),
    readContactFacts(database, customerIds, {
      ...{ channel, purpose, playbookKey: playbook.key, now, timeZone: settings.timeZone, policy },
    }),
    offer === null ? null : countOfferUses(database, offer.key, { customerIds, now }),
  ]);
  return names.map(({ id, externalId }) => {
    const [message, contact] = [messages.get(id), contacts.get(id)];
    if (message === undefined || contact === undefined) throw notYetComputed(externalId);
    return { customerId: id, externalId, message, contact, offerUses: uses?.byCustomer.get(id) ?? 0 };
  });
}

/** Somebody came while the audience was read: nobody of it may be left without a decision. */
function notYetComputed(externalId: string): DomainError {
  return new DomainError('conflict', {
    en: `The figures of customer ${externalId} are just being computed; try again in a minute.`,
    zh: `客户 ${externalId} 的数据正在计算，请一分钟后再试。`,
  });
}
