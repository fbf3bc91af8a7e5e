import type { Locale } from '../../../domain/locale.ts';
import type { DraftBrief } from '../../../domain/outreach/draft/draft-brief.ts';
import { messageBrief } from '../../../domain/outreach/draft/message-brief.ts';
import type { MessageFacts } from '../../../domain/outreach/facts/message-facts.ts';
import type { TextScene } from './text-scene.ts';

/** What a model may draw on for the text of one language; `revision` where an earlier one is to be changed. */
export function briefOfText(
  { channel, playbook, terms, voice, neverSay }: TextScene,
  about: { language: Locale; readers: readonly MessageFacts[]; revision: DraftBrief['revision'] },
): DraftBrief {
  return messageBrief({ channel, strategy: playbook.strategy, terms, voice, neverSay, ...about });
}
