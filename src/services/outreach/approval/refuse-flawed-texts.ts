import type { Queryable } from '../../../db/database.ts';
import { DomainError } from '../../../domain/errors.ts';
import type { Locale } from '../../../domain/locale.ts';
import { type DraftFlaw, describeFlaw } from '../../../domain/outreach/draft/draft-flaw.ts';
import { flawsByHand } from '../../../domain/outreach/draft/hand-written.ts';
import { checkMessage } from '../../../domain/outreach/message/check-message.ts';
import { fillMessage } from '../../../domain/outreach/message/fill-message.ts';
import { readNeverSay } from '../drafting/read-never-say.ts';
import { readDrafts } from '../read-drafts.ts';
import type { StoredOutreach } from '../stored-outreach.ts';

type Row = {
  externalId: string;
  language: Locale;
  values: Record<string, string>;
  facts: Record<string, unknown>;
};

/** Written into a message when it leaves. */
const LINK = 'https://example.com/';

/**
 * The checks of the texts once more, on every message as its recipient would read it.
 * @throws {DomainError} 'invalid_input' with the first that must not leave so
 */
export async function refuseFlawedTexts(database: Queryable, { id, channel }: StoredOutreach): Promise<void> {
  const [drafts, neverSay, rows] = await Promise.all([
    readDrafts(database, id),
    readNeverSay(database),
    database.query<Row>(
      `select c.external_id as "externalId", r.language, r."values", r.facts
        from outreach_recipients r join customers c on c.id = r.customer_id
        where r.outreach_id = $1 and r.decision = 'send' order by r.customer_id`,
      [id],
    ),
  ]);
  for (const { externalId, language, values, facts } of rows) {
    const draft = drafts.find((each) => each.language === language);
    const recipient = { values: { survey_link: LINK, ...values }, facts: new Set(Object.keys(facts)) };
    const filled = draft && fillMessage(draft, recipient, { channel, language });
    if (filled === undefined || 'missing' in filled) throw noMessage(externalId);
    const flaws = checkMessage(filled, { channel, language, neverSay });
    const [flaw] = draft?.source === 'person' ? flawsByHand(flaws) : flaws;
    if (flaw !== undefined) throw flawed(externalId, flaw);
  }
}

function noMessage(customer: string): DomainError {
  return new DomainError('invalid_input', {
    en: `There is no whole message for customer ${customer}: revise the text.`,
    zh: `客户 ${customer} 的消息不完整：请修改文案。`,
  });
}

function flawed(customer: string, flaw: DraftFlaw): DomainError {
  return new DomainError('invalid_input', {
    en: `The message to customer ${customer} must not leave so: ${describeFlaw(flaw, 'en')}. Revise the text.`,
    zh: `发给客户 ${customer} 的消息不能这样发送：${describeFlaw(flaw, 'zh')}。请修改文案。`,
  });
}
