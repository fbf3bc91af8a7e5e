import type { Queryable } from '../../../db/database.ts';
import type { Locale } from '../../../domain/locale.ts';
import type { ContactPolicy } from '../../../domain/outreach/contact-policy.ts';
import type { OutgoingMessage } from '../../../domain/outreach/delivery.ts';
import { fillMessage } from '../../../domain/outreach/message/fill-message.ts';
import { withFooter } from '../../../domain/outreach/message/message-footer.ts';
import { readDrafts } from '../read-drafts.ts';
import { surveyUrl, unsubscribeUrl } from '../replies/public-links.ts';
import type { StoredOutreach } from '../stored-outreach.ts';

type Row = {
  customerId: number;
  externalId: string;
  name: string | null;
  language: Locale;
  address: string | null;
  values: Record<string, string>;
  facts: Record<string, unknown>;
  token: string;
  sender: { name: string; email: string };
};

/** The approved messages of these customers as they leave; who lacks something that theirs needs has none. */
export async function readOutgoing(
  database: Queryable,
  outreach: StoredOutreach,
  customerIds: readonly number[],
  { policy, publicUrl }: { policy: ContactPolicy; publicUrl: string | null },
): Promise<Map<number, OutgoingMessage>> {
  const { id: outreachId, channel, purpose } = outreach;
  const drafts = await readDrafts(database, outreachId);
  const { companyName, postalAddress } = policy;
  const messages = new Map<number, OutgoingMessage>();
  for (const { customerId, values, facts, language, token, ...to } of await readRows(database, outreach, customerIds)) {
    const draft = drafts.find((each) => each.language === language);
    // The plan knows no address of ours; the token in the link is under the seal.
    const links = publicUrl === null ? {} : { survey_link: surveyUrl(publicUrl, token) };
    const recipient = { values: { ...links, ...values }, facts: new Set(Object.keys(facts)) };
    const filled = draft && fillMessage(draft, recipient, { channel, language });
    if (filled === undefined || 'missing' in filled) continue;
    const url = publicUrl === null ? null : unsubscribeUrl(publicUrl, token);
    const footer = { channel, purpose, language, companyName, postalAddress, unsubscribeUrl: url };
    messages.set(customerId, {
      ...{ outreachId, token, channel, language, purpose },
      // Where the rep knows the address, a provider knows the customer by the company's own id.
      to: to.address ?? to.externalId,
      toName: to.name,
      sender: to.sender,
      subject: filled.subject,
      text: withFooter(filled.text, footer),
      unsubscribeUrl: purpose === 'marketing' ? url : null,
    });
  }
  return messages;
}

/** Who sends in nobody's name does so in the author's; the console is nobody, and has no address. */
function readRows(database: Queryable, { id, authorEmail }: StoredOutreach, customerIds: readonly number[]) {
  return database.query<Row>(
    `select r.customer_id as "customerId", c.external_id as "externalId", c.name, r.language, r.address, r."values", r.facts, r.token,
       json_build_object('name', coalesce(s.name, ''), 'email', coalesce(s.email, '')) as sender
     from outreach_recipients r join customers c on c.id = r.customer_id
     left join staff s on s.id = coalesce(r.sender_id, (select a.id from staff a where a.email = $3))
     where r.outreach_id = $1 and r.customer_id = any($2::int[])`,
    [id, customerIds, authorEmail],
  );
}
