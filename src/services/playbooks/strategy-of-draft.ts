import { DomainError } from '../../domain/errors.ts';
import type { Bilingual } from '../../domain/locale.ts';
import { mayHoldOffer, OFFER_IS_PROMOTION } from '../../domain/outreach/may-hold-offer.ts';
import { MOST_DO_NOTS, MOST_OFFERS, MOST_SEGMENTS, type Strategy } from '../../domain/outreach/playbook.ts';
import { inBothLanguages, type SaidText } from '../../domain/said-text.ts';
import type { PlaybookDraft, SaidLists } from './playbook-draft.ts';

/** Turns what was said into the keys that are meant; each refuses what it does not know. */
export type KeysOf = {
  channels: (spoken: string) => Strategy['channels'][number];
  offers: (spoken: string) => string;
  segments: (spoken: string) => string;
};

/**
 * The strategy that a draft makes of the one before.
 * @throws {DomainError} 'invalid_input' for a new one without goal or channel, offers in service messages, a list without a channel or that is too long, and a do-not that
 * is not there; as `keysOf`
 */
export function strategyOfDraft(draft: PlaybookDraft, before: Strategy | undefined, keysOf: KeysOf): Strategy {
  const listOf = <Key extends keyof SaidLists>(key: Key, most: number): ReturnType<KeysOf[Key]>[] => {
    const toKey = keysOf[key] as (spoken: string) => ReturnType<KeysOf[Key]>;
    const removed = new Set(draft.remove?.[key]?.map(toKey));
    const whole = draft[key]?.map(toKey) ?? (before?.[key] as ReturnType<KeysOf[Key]>[] | undefined) ?? [];
    const list = [...new Set([...whole, ...(draft.add?.[key]?.map(toKey) ?? [])])].filter((each) => !removed.has(each));
    return refuseTooMany(list, most);
  };
  const goal = said(draft.goal) ?? before?.goal;
  const channels = listOf('channels', Infinity);
  if (goal === undefined) throw without({ en: 'a goal: what its messages are for', zh: '目标：消息的目的' });
  if (channels.length === 0) throw without({ en: 'at least one channel', zh: '至少一个渠道' });
  const purpose = draft.purpose ?? before?.purpose ?? NEW.purpose;
  const offers = listOf('offers', MOST_OFFERS);
  if (offers.length > 0 && !mayHoldOffer(purpose)) throw new DomainError('invalid_input', OFFER_IS_PROMOTION);
  return {
    ...(before ?? NEW),
    ...{ goal, channels, purpose, offers, tone: said(draft.tone) ?? before?.tone ?? NEW.tone },
    serviceLevel: draft.serviceLevel ?? before?.serviceLevel ?? NEW.serviceLevel,
    sender: draft.sender ?? before?.sender ?? NEW.sender,
    cadenceDays: draft.cadenceDays ?? before?.cadenceDays ?? NEW.cadenceDays,
    doNots: doNotsOf(draft, before),
    segments: listOf('segments', MOST_SEGMENTS),
    occasion: (draft.occasion === undefined ? before?.occasion : draft.occasion) ?? undefined,
    survey: (draft.survey === undefined ? before?.survey : draft.survey) ?? undefined,
  };
}

const NEW = {
  purpose: 'marketing',
  serviceLevel: 'standard',
  sender: 'author',
  tone: { en: 'Friendly and plain.', zh: '友好、直白。' },
  cadenceDays: 30,
} as const;

/** A text said in one language is not left beside the old one in the other: they would say different things. */
function said(text: SaidText | undefined): Bilingual | undefined {
  return text && inBothLanguages(text);
}

function doNotsOf({ doNots, add, remove }: PlaybookDraft, before: Strategy | undefined): Bilingual[] {
  const whole = doNots?.map(inBothLanguages) ?? before?.doNots ?? [];
  const missing = remove?.doNots?.find((place) => place < 1 || place > whole.length);
  if (missing !== undefined) {
    throw new DomainError('invalid_input', {
      en: `There are ${whole.length} do-nots; there is no ${missing}.`,
      zh: `共有 ${whole.length} 条禁忌，没有第 ${missing} 条。`,
    });
  }
  const kept = whole.filter((_, index) => !remove?.doNots?.includes(index + 1));
  const added = (add?.doNots ?? []).map(inBothLanguages);
  return refuseTooMany([...kept, ...added.filter(({ en, zh }) => !isAmong(kept, { en, zh }))], MOST_DO_NOTS);
}

function isAmong(texts: readonly Bilingual[], { en, zh }: Bilingual): boolean {
  return texts.some((each) => each.en === en && each.zh === zh);
}

function refuseTooMany<Item>(list: Item[], most: number): Item[] {
  if (list.length <= most) return list;
  throw new DomainError('invalid_input', {
    en: `${list.length} are too many; a playbook holds up to ${most} of them.`,
    zh: `数量过多（${list.length}）；每个打法最多 ${most} 项。`,
  });
}

function without({ en, zh }: Bilingual): DomainError {
  return new DomainError('invalid_input', { en: `A playbook needs ${en}.`, zh: `打法需要${zh}。` });
}
