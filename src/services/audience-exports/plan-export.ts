import { exportCsv, type HashedContact } from '../../domain/outreach/audience-export/export-csv.ts';
import { hashEmail, hashPhone } from '../../domain/outreach/audience-export/hash-contact.ts';
import type { ExportPlatform } from '../../domain/outreach/audience-export/platform.ts';
import type { OutreachChannel } from '../../domain/outreach/channel.ts';
import type { ContactFacts } from '../../domain/outreach/contact-gate.ts';
import type { ContactPolicy } from '../../domain/outreach/contact-policy.ts';
import { judgeContact } from '../../domain/outreach/judge-contact.ts';
import type { Audience, LeaveOutReason } from '../../domain/outreach/outreach.ts';
import type { Rule } from '../../domain/rule/schema.ts';
import { readContactFacts } from '../contact/read-contact-facts.ts';
import { readContactPolicy } from '../contact/read-contact-policy.ts';
import { findAudience } from '../outreach/plan/find-audience.ts';
import type { Viewpoint } from '../population/viewpoint.ts';
import { getSegment } from '../segments/find-segment.ts';

export type ExportRequest = { segment?: string | undefined; rule?: Rule | undefined; platform: ExportPlatform };

/** What an export holds, and who is not in it. */
export type ExportPlan = {
  audience: Audience;
  rule: Rule | null;
  total: number;
  customers: number;
  emails: number;
  phones: number;
  leftOut: Partial<Record<LeaveOutReason, number>>;
  csv: string;
};

/** By which channels an e-mail address or a number is somebody's to give out. */
const EMAIL: readonly OutreachChannel[] = ['email'];
const PHONE: readonly OutreachChannel[] = ['sms', 'call_script'];

/**
 * The customers of an audience whose addresses may be matched for advertising: those whom the gate would let a promotion go to on that
 * channel, as people chosen by what is known of them. Hours and frequency are about messages, and none is sent.
 */
export async function planExport({ platform, ...whom }: ExportRequest, viewpoint: Viewpoint): Promise<ExportPlan> {
  const audience = await audienceOf(whom, viewpoint);
  const { customerIds, rule } = await findAudience(viewpoint, audience);
  const policy = { ...(await readContactPolicy(viewpoint.database)), quietHours: null, frequencyCaps: [] };
  const facts = new Map<OutreachChannel, Map<number, ContactFacts>>();
  for (const channel of [...EMAIL, ...PHONE]) {
    const { now, settings, database } = viewpoint;
    const about = { channel, purpose: 'marketing', playbookKey: '', now, timeZone: settings.timeZone, policy } as const;
    facts.set(channel, await readContactFacts(database, customerIds, about));
  }
  const contacts: HashedContact[] = [];
  const leftOut: Partial<Record<LeaveOutReason, number>> = {};
  for (const id of customerIds) {
    const judged = [...EMAIL, ...PHONE].map((channel) => ({
      channel,
      ...judge(facts.get(channel)!.get(id)!, channel, policy, viewpoint),
    }));
    const allowed = (channels: readonly OutreachChannel[]) =>
      judged.find(({ channel, reason }) => channels.includes(channel) && reason === null)?.address ?? null;
    const [email, phone] = [allowed(EMAIL), allowed(PHONE)];
    const contact: HashedContact = {
      email: email === null ? null : hashEmail(email, platform),
      phone: phone === null ? null : hashPhone(phone, platform),
    };
    if (contact.email !== null || contact.phone !== null) contacts.push(contact);
    else {
      const reason = tellingReason(judged.map((each) => each.reason));
      leftOut[reason] = (leftOut[reason] ?? 0) + 1;
    }
  }
  return {
    ...{ audience, rule, total: customerIds.length, customers: contacts.length, leftOut },
    emails: contacts.filter(({ email }) => email !== null).length,
    phones: contacts.filter(({ phone }) => phone !== null).length,
    csv: exportCsv(contacts, platform),
  };
}

function judge(
  facts: ContactFacts,
  channel: OutreachChannel,
  policy: ContactPolicy,
  { now, settings }: Viewpoint,
): { reason: LeaveOutReason | null; address: string | null } {
  const message = { channel, purpose: 'marketing', isProfiled: true, cadenceDays: 0 } as const;
  const verdict = judgeContact(facts, message, policy, { now, businessTimeZone: settings.timeZone });
  return { reason: verdict.kind === 'leave_out' ? verdict.reason : null, address: facts.address };
}

/** What somebody said tells more than that an address is missing; who may be matched by nothing that the platform knows has none for it. */
function tellingReason(reasons: readonly (LeaveOutReason | null)[]): LeaveOutReason {
  const said = reasons.find((reason) => reason !== null && reason !== 'no_address' && reason !== 'bad_address');
  return said ?? reasons.find((reason) => reason !== null && reason !== 'no_address') ?? 'no_address';
}

async function audienceOf(
  { segment, rule }: Omit<ExportRequest, 'platform'>,
  { database }: Viewpoint,
): Promise<Audience> {
  if (segment === undefined) return { rule: rule! };
  const { key, version } = await getSegment(database, segment);
  return { segment: key, version };
}
