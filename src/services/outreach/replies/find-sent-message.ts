import type { Queryable } from '../../../db/database.ts';
import { createBinder } from '../../../db/sql.ts';
import type { Locale } from '../../../domain/locale.ts';
import type { OutreachChannel } from '../../../domain/outreach/channel.ts';

/** A message that left or may have left, as far as an answer to it needs it. */
export type SentMessage = {
  token: string;
  outreachId: number;
  /** Who was written to; after a merge the customer who was kept. */
  customerId: number;
  isErased: boolean;
  channel: OutreachChannel;
  language: Locale;
  /** Of the plan: what was written to. */
  address: string | null;
  senderId: number | null;
  /** What its link asks. */
  survey: 'csat' | 'nps' | null;
  sentAt: Date;
};

/** By what an answer says which message it is about: its own token, or the id that the provider gave it. */
export type MessageKey = { token: string } | { messageId: string };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The message that a customer or provider answers, or null; one that was never released is none. */
export async function findSentMessage(database: Queryable, key: MessageKey): Promise<SentMessage | null> {
  const { bind, values } = createBinder();
  if ('token' in key && !UUID.test(key.token)) return null;
  const isIt =
    'token' in key ? `r.token = ${bind(key.token, 'text')}::uuid` : `r.message_id = ${bind(key.messageId, 'text')}`;
  const [message] = await database.query<SentMessage>(
    `select r.token, r.outreach_id as "outreachId", coalesce(c.merged_into_id, c.id) as "customerId",
       coalesce(k.erased_at, c.erased_at) is not null as "isErased", o.channel, r.language, r.address, r.sender_id as "senderId",
       v.strategy ->> 'survey' as survey, coalesce(r.settled_at, r.claimed_at, o.started_at, o.planned_at) as "sentAt"
     from outreach_recipients r join outreach o on o.id = r.outreach_id
     join customers c on c.id = r.customer_id left join customers k on k.id = c.merged_into_id
     join playbook_versions v on v.playbook_key = o.playbook_key and v.version = o.playbook_version
     where ${isIt} and r.decision = 'send' and r.state in ('sending', 'handed', 'sent', 'unknown')
     order by r.outreach_id desc limit 1`,
    values,
  );
  return message ?? null;
}
