import type { OutreachChannel } from '../../../domain/outreach/channel.ts';
import type { ContactPolicy } from '../../../domain/outreach/contact-policy.ts';
import { judgeContact } from '../../../domain/outreach/judge-contact.ts';
import type { Playbook } from '../../../domain/outreach/playbook.ts';
import { readContactFacts } from '../../contact/read-contact-facts.ts';
import type { Viewpoint } from '../../population/viewpoint.ts';
import { chooseChannel } from '../drafting/choose-channel.ts';

/** The channel by which a playbook may reach one customer now or after quiet hours; null where the contact gate refuses. */
export async function findOpenChannel(
  viewpoint: Viewpoint,
  customerId: number,
  playbook: Playbook,
  policy: ContactPolicy,
): Promise<OutreachChannel | null> {
  const { database, now, settings } = viewpoint;
  const { purpose, cadenceDays } = playbook.strategy;
  const channel = await chooseChannel(viewpoint, [customerId], playbook.strategy);
  const about = { channel, purpose, playbookKey: playbook.key, now, timeZone: settings.timeZone, policy };
  const facts = (await readContactFacts(database, [customerId], about)).get(customerId);
  if (facts === undefined) return null;
  const message = { channel, purpose, isProfiled: false, cadenceDays };
  const verdict = judgeContact(facts, message, policy, { now, businessTimeZone: settings.timeZone });
  return verdict.kind === 'leave_out' ? null : channel;
}
