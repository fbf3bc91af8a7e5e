import type { Transaction } from '../../../db/database.ts';
import { storableJson } from '../../../db/storable-text.ts';
import type { Asker } from '../../../domain/asker.ts';
import type { Locale } from '../../../domain/locale.ts';
import type { OutreachChannel } from '../../../domain/outreach/channel.ts';
import type { ContactPolicy } from '../../../domain/outreach/contact-policy.ts';
import type { Offer } from '../../../domain/outreach/offer.ts';
import type { Audience } from '../../../domain/outreach/outreach.ts';
import type { Playbook } from '../../../domain/outreach/playbook.ts';

export type NewOutreach = {
  audience: Audience;
  playbook: Playbook;
  offer: Offer | null;
  channel: OutreachChannel;
  sendAt: Date | null;
  policy: ContactPolicy;
  author: Asker;
  /** Of what care found; null where somebody asked for it. */
  occasionKey: string | null;
  locale: Locale;
  now: Date;
};

/** Writes a draft without its texts and recipients; its number. */
export async function storeOutreach(transaction: Pick<Transaction, 'query'>, made: NewOutreach): Promise<number> {
  const { audience, playbook, offer, channel, sendAt, policy, author, occasionKey, locale, now } = made;
  const [row] = await transaction.query<{ id: number }>(
    `insert into outreach (playbook_key, playbook_version, offer_key, offer_version, channel, purpose, audience, locale,
        author_id, author_email, send_at, holdout_share, window_days, planned_at, created_at, occasion_key, origin)
      values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8, $9, $10, $11, $12, $13, $14, $14, $15, $16) returning id`,
    [
      ...[playbook.key, playbook.version, offer?.key ?? null, offer?.version ?? null, channel],
      ...[playbook.strategy.purpose, storableJson(audience), locale, author.staffId, author.email, sendAt],
      ...[policy.holdoutShare, policy.windowDays, now, occasionKey, occasionKey === null ? 'asked' : 'care'],
    ],
  );
  return row!.id;
}
