import type { Queryable } from '../../db/database.ts';
import { DomainError } from '../../domain/errors.ts';
import type { OutreachChannel } from '../../domain/outreach/channel.ts';
import type { Audience, OutreachState } from '../../domain/outreach/outreach.ts';
import type { Rule } from '../../domain/rule/schema.ts';

/** An outreach as it is kept, without its texts and recipients. */
export type StoredOutreach = {
  id: number;
  state: OutreachState;
  stateReason: string | null;
  playbookKey: string;
  playbookVersion: number;
  offerKey: string | null;
  offerVersion: number | null;
  channel: OutreachChannel;
  purpose: 'marketing' | 'service';
  audience: Audience;
  rule: Rule | null;
  origin: 'asked' | 'care' | 'copy';
  locale: 'en' | 'zh';
  authorId: number | null;
  authorEmail: string;
  sendAt: Date | null;
  holdoutShare: number;
  windowDays: number;
  plannedAt: Date;
  createdAt: Date;
  startedAt: Date | null;
  endedAt: Date | null;
};

/** The outreach of a number; `lock` keeps others from changing it until the transaction ends. @throws {DomainError} 'not_found' */
export async function getStoredOutreach(
  database: Queryable,
  id: number,
  { lock = false }: { lock?: boolean } = {},
): Promise<StoredOutreach> {
  const [found] = await database.query<StoredOutreach>(`${OUTREACH_SQL} where o.id = $1 ${lock ? 'for update' : ''}`, [
    id,
  ]);
  if (found) return found;
  throw unknownOutreach(id);
}

export function unknownOutreach(id: number): DomainError {
  return new DomainError('not_found', { en: `There is no outreach ${id}.`, zh: `没有触达 ${id}。` }, [
    { en: 'List outreach', zh: '触达列表' },
  ]);
}

const OUTREACH_SQL = `select o.id, o.state, o.state_reason as "stateReason", o.playbook_key as "playbookKey",
    o.playbook_version as "playbookVersion", o.offer_key as "offerKey", o.offer_version as "offerVersion", o.channel, o.purpose,
    o.audience, o.rule, o.origin, o.locale, o.author_id as "authorId", o.author_email as "authorEmail", o.send_at as "sendAt",
    o.holdout_share as "holdoutShare", o.window_days as "windowDays", o.planned_at as "plannedAt", o.created_at as "createdAt",
    o.started_at as "startedAt", o.ended_at as "endedAt"
  from outreach o`;
