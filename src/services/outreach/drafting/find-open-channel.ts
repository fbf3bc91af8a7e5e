import type { OutreachChannel } from '../../../domain/outreach/channel.ts';
import type { ContactPolicy } from '../../../domain/outreach/contact-policy.ts';
import { judgeContact } from '../../../domain/outreach/judge-contact.ts';
import type { Playbook } from '../../../domain/outreach/playbook.ts';
import { readContactFacts } from '../../contact/read-contact-facts.ts';
import type { Viewpoint } from '../../population/viewpoint.ts';

/** The first of some channels by which a playbook may reach one customer now or after quiet hours; null where the contact gate refuses all. */
export async function findOpenChannel(
  { database, now, settings }: Viewpoint,
  { customerId, channels }: { customerId: number; channels: readonly OutreachChannel[] },
  { key, strategy: { purpose, cadenceDays } }: Playbook,
  policy: ContactPolicy,
): Promise<OutreachChannel | null> {
  for (const channel of channels) {
    const about = { channel, purpose, playbookKey: key, now, timeZone: settings.timeZone, policy };
    const facts = (await readContactFacts(database, [customerId], about)).get(customerId);
    if (facts === undefined) return null;
    const message = { channel, purpose, isProfiled: false, cadenceDays };
    const verdict = judgeContact(facts, message, policy, { now, businessTimeZone: settings.timeZone });
    if (verdict.kind !== 'leave_out') return channel;
  }
  return null;
}
