import type { Queryable } from '../../db/database.ts';
import { DomainError } from '../../domain/errors.ts';
import { nearest } from '../../domain/nearest.ts';
import { CHANNEL_TRAITS, OUTREACH_CHANNELS, type OutreachChannel } from '../../domain/outreach/channel.ts';
import { channelOfWords, namesOfChannel } from '../../domain/outreach/channel-of-words.ts';
import type { Strategy } from '../../domain/outreach/playbook.ts';
import { OFFERS } from '../offers/offer-kind.ts';
import { matchSegment, unknownSegment } from '../segments/find-segment.ts';
import { readSegments } from '../segments/segment-row.ts';
import { matchVersioned, unknownVersioned } from '../versioned/match-versioned.ts';
import { type ChangePlan, planChange } from '../versioned/plan-change.ts';
import { readVersioned } from '../versioned/read-versioned.ts';
import type { PlaybookDraft } from './playbook-draft.ts';
import { PLAYBOOKS } from './playbook-kind.ts';
import { type KeysOf, strategyOfDraft } from './strategy-of-draft.ts';

/**
 * What saving a playbook would do; nothing is written.
 * @throws {DomainError} 'not_found' for an unknown playbook, segment or offer and 'unknown_value' for an unknown channel, with the nearest;
 * as `planChange` and `strategyOfDraft`
 */
export async function planPlaybook(database: Queryable, draft: PlaybookDraft): Promise<ChangePlan<Strategy>> {
  const keysOf = await readKeys(database);
  const { playbook: spoken, name, archived } = draft;
  return planChange(database, PLAYBOOKS, { spoken, name, archived }, (before) =>
    strategyOfDraft(draft, before, keysOf),
  );
}

async function readKeys(database: Queryable): Promise<KeysOf> {
  const [segments, offers] = await Promise.all([readSegments(database), readVersioned(database, OFFERS)]);
  return {
    channels: getChannel,
    offers: (spoken) => {
      const offer = matchVersioned(offers, spoken);
      if (offer === undefined) throw unknownVersioned(OFFERS, spoken, offers);
      return offer.key;
    },
    segments: (spoken) => {
      const segment = matchSegment(segments, spoken);
      if (segment === undefined) throw unknownSegment(spoken, segments);
      return segment.key;
    },
  };
}

const MOST_SUGGESTED = 3;

function getChannel(spoken: string): OutreachChannel {
  const channel = channelOfWords(spoken);
  if (channel !== undefined) return channel;
  const near = nearest(spoken, OUTREACH_CHANNELS, namesOfChannel, MOST_SUGGESTED);
  throw new DomainError(
    'unknown_value',
    { en: `There is no channel "${spoken}".`, zh: `没有名为“${spoken}”的渠道。` },
    (near.length > 0 ? near : OUTREACH_CHANNELS).map((each) => CHANNEL_TRAITS[each].label),
  );
}
