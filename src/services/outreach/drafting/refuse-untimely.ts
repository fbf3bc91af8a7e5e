import { daysBetween } from '../../../domain/calendar-day.ts';
import { customerText } from '../../../domain/customer-text.ts';
import { dayText } from '../../../domain/day-text.ts';
import { DomainError } from '../../../domain/errors.ts';
import type { ContactPolicy } from '../../../domain/outreach/contact-policy.ts';
import type { MessageFacts } from '../../../domain/outreach/facts/message-facts.ts';
import { needsOf } from '../../../domain/outreach/needs/needs-of.ts';
import { findBirthday } from '../../../domain/outreach/occasions/find-birthday.ts';
import type { Audience } from '../../../domain/outreach/outreach.ts';
import type { Playbook } from '../../../domain/outreach/playbook.ts';
import type { Viewpoint } from '../../population/viewpoint.ts';
import { readKnownCustomers } from '../facts/read-known-customers.ts';

type Asked = {
  audience: Audience;
  playbook: Playbook;
  policy: ContactPolicy;
  /** The local day on which it is to leave. */
  sendOn: string;
  readers: ReadonlyMap<number, MessageFacts>;
};

/**
 * Writes no birthday wishes to the one customer of an audience weeks before or after the day: the text would say what is not so.
 * @throws {DomainError} 'conflict' with the day, and what can be done until then
 */
export async function refuseUntimely(
  viewpoint: Viewpoint,
  { audience, playbook, policy, sendOn, readers }: Asked,
): Promise<void> {
  const [reader, ...others] = readers;
  if (reader === undefined || others.length > 0 || !('customers' in audience)) return;
  const [customerId, { facts }] = reader;
  if (!needsOf(playbook).all?.includes('birthday') || facts.includes('birthday')) return;
  const [known] = await readKnownCustomers(viewpoint, [customerId]);
  if (!known?.birthOn || known.refusesProfiling) return;
  const { birthOn, language } = known;
  const on = findBirthday({ birthOn, language }, policy, { from: sendOn });
  const customer = { customerId: audience.customers[0]!, name: known.name };
  if (on !== null) throw notYet(customer, on, daysBetween(sendOn, on));
}

function notYet(customer: { customerId: string; name: string | null }, on: string, days: number): DomainError {
  const [who, id] = [customerText(customer), customer.customerId];
  const day = dayText(on);
  return new DomainError(
    'conflict',
    {
      en: `The next birthday of ${who} is on ${day.en}, ${days} days from the day of sending: the wishes would say what is not so, and nothing was drafted. Draft them in the week before it. Until then:`,
      zh: `${who}的下一次生日是${day.zh}，距发送日还有 ${days} 天：现在祝生日快乐与事实不符，因此未起草。请在生日前一周内起草。现在可以：`,
    },
    [
      {
        en: `Remind me on ${day.en} to write to ${id} for their birthday`,
        zh: `${day.zh}提醒我给${id}发生日祝福`,
      },
      { en: `Draft a message to ${id}`, zh: `给${id}写一条消息` },
    ],
  );
}
