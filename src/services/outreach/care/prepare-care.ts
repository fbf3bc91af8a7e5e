import type { Database } from '../../../db/database.ts';
import type { Asker } from '../../../domain/asker.ts';
import { DomainError } from '../../../domain/errors.ts';
import type { Locale } from '../../../domain/locale.ts';
import type { ContactPolicy } from '../../../domain/outreach/contact-policy.ts';
import type { Occasion, Playbook } from '../../../domain/outreach/playbook.ts';
import { localDay, startOfDay } from '../../../domain/period.ts';
import { readContactPolicy } from '../../contact/read-contact-policy.ts';
import { readSettings } from '../../deployment/read-settings.ts';
import { readPlaybooks } from '../../playbooks/read-playbooks.ts';
import type { Reader } from '../../population/reader.ts';
import { draftOutreach } from '../draft-outreach.ts';
import { findOpenChannel } from '../drafting/find-open-channel.ts';
import { type CareOccasion, findOccasions } from './find-occasions.ts';
import { keepIfSendable } from './keep-if-sendable.ts';
import { lapseCare } from './lapse-care.ts';
import { renewCare } from './renew-care.ts';

/** Drafts that a rep finds of a day at most: more than that nobody reads one by one. */
const MOST_PER_DAY = 10;
/** Looked at for each, as the contact gate refuses some. */
const TRIED_PER_DRAFT = 4;

type Prepared = { drafted: number; refused: number; lapsed: number };

type Owner = { asker: Asker; locale: Locale; draftedToday: number };

/**
 * Drafts what an occasion of today calls for, in the name of each customer's owner, each once whatever crashes and whoever else does
 * the same; drafts whose day is past lapse. Nothing is sent.
 */
export async function prepareCare(
  database: Database,
  { now, signal }: { now: Date; signal?: AbortSignal },
): Promise<Prepared> {
  const settings = await readSettings(database);
  const lapsed = await lapseCare(database, { now, timeZone: settings.timeZone });
  const [policy, playbooks, owners] = await Promise.all([
    readContactPolicy(database),
    readPlaybooks(database),
    readOwners(database, startOfDay(localDay(now, settings.timeZone), settings.timeZone)),
  ]);
  const everybody = { database, settings, asker: SYSTEM, now, live: true };
  const found = await findOccasions(everybody, policy, MOST_PER_DAY * TRIED_PER_DRAFT);
  const prepared = { drafted: 0, refused: 0, lapsed };
  for (const each of found) {
    if (signal?.aborted) break;
    const owner = owners.get(each.ownerId);
    const playbook = playbookFor(each.occasion, playbooks);
    if (owner === undefined || playbook === undefined || owner.draftedToday >= MOST_PER_DAY) continue;
    const reader = { ...everybody, asker: owner.asker, locale: owner.locale, rowLimit: 1 };
    const outcome = await draftOne(each, playbook, policy, { ...reader, database });
    // What another process drafted stands in the owner's list too.
    if (outcome !== 'refused') owner.draftedToday++;
    if (outcome !== 'taken') prepared[outcome]++;
  }
  await renewCare(everybody, owners);
  return prepared;
}

/** Scope of the search alone; every draft is written with its owner's eyes. */
const SYSTEM: Asker = { staffId: null, email: 'care', name: 'Rapport', role: 'admin', team: null };

/** A bad score is made up for as a complaint is, where no playbook is made for it. */
function playbookFor(occasion: Occasion, playbooks: readonly Playbook[]): Playbook | undefined {
  const madeFor = (wanted: Occasion) => playbooks.find(({ strategy }) => strategy.occasion === wanted);
  return madeFor(occasion) ?? (occasion === 'bad_score' ? madeFor('complaint') : undefined);
}

async function draftOne(
  { key, externalId, customerId, occasion, untilOn }: CareOccasion,
  playbook: Playbook,
  policy: ContactPolicy,
  reader: Reader & { database: Database },
): Promise<'drafted' | 'refused' | 'taken'> {
  const { channels } = playbook.strategy;
  const channel = await findOpenChannel(reader, { customerId, channels }, playbook, policy);
  if (channel === null) return 'refused';
  const isDated = occasion === 'birthday' || occasion === 'anniversary';
  const isAhead = untilOn > localDay(reader.now, reader.settings.timeZone);
  try {
    await draftOutreach(
      {
        ...{ customer: externalId, playbook: playbook.key, channel, occasionKey: key },
        ...(isDated && isAhead && { sendAt: untilOn }),
      },
      reader,
    );
    return (await keepIfSendable(reader.database, key)) ? 'drafted' : 'refused';
  } catch (error) {
    if (error instanceof DomainError) return 'refused';
    if (isTaken(error)) return 'taken';
    throw error;
  }
}

/** Whether another process drafted it first. */
function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '23505';
}

async function readOwners(database: Database, sinceAt: Date): Promise<Map<number, Owner>> {
  const rows = await database.query<Asker & { staffId: number; locale: Locale; draftedToday: number }>(
    `select s.id as "staffId", s.email, s.name, s.role, s.team, case s.locale when 'zh' then 'zh' else 'en' end as locale,
       (select count(*)::int from outreach o where o.author_id = s.id and o.origin = 'care' and o.created_at >= $1) as "draftedToday"
     from staff s where s.active`,
    [sinceAt],
  );
  return new Map(rows.map(({ locale, draftedToday, ...asker }) => [asker.staffId, { asker, locale, draftedToday }]));
}
