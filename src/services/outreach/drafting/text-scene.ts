import type { Bilingual, Locale } from '../../../domain/locale.ts';
import type { OutreachChannel } from '../../../domain/outreach/channel.ts';
import type { FillableDraft } from '../../../domain/outreach/message/fillable-draft.ts';
import type { OfferTerms } from '../../../domain/outreach/offer.ts';
import type { Playbook } from '../../../domain/outreach/playbook.ts';
import type { Reader } from '../../population/reader.ts';
import type { WriteDraft } from './write-draft.ts';

/** A text in one language, and where it comes from. */
export type WrittenText = {
  language: Locale;
  draft: FillableDraft;
  source: 'template' | 'model' | 'person';
  sourceName: string | null;
  /** Why no model wrote it, where one should have. */
  problem: Bilingual | null;
};

/** What all texts of an outreach share. */
export type TextScene = {
  channel: OutreachChannel;
  playbook: Playbook;
  terms: OfferTerms | null;
  sendOn: string;
  voice: string | null;
  neverSay: readonly string[];
};

export type Writer = Reader & { writeDraft?: WriteDraft | undefined; signal?: AbortSignal | undefined };
