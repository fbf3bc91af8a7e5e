import type { Locale } from '../../../domain/locale.ts';
import type { OutreachChannel } from '../../../domain/outreach/channel.ts';
import { checkDraft } from '../../../domain/outreach/draft/check-draft.ts';
import { uncheckedWords } from '../../../domain/outreach/draft/hand-written.ts';
import { openBrief } from '../../../domain/outreach/draft/open-brief.ts';
import type { OfferTerms } from '../../../domain/outreach/offer.ts';
import type { StoredDraft } from '../read-drafts.ts';

type About = { channel: OutreachChannel; terms: OfferTerms | null; locale: Locale };

/** What stands in texts by a person's own hand and nothing vouches for, as a sentence; null: nothing does. */
export function uncheckedText(drafts: readonly StoredDraft[], { channel, terms, locale }: About): string | null {
  const words = drafts
    .filter(({ source }) => source === 'person')
    .flatMap((draft) =>
      uncheckedWords(checkDraft(draft, openBrief({ channel, terms, language: draft.language, neverSay: [] }))),
    );
  if (words.length === 0) return null;
  const unique = [...new Set(words)];
  return locale === 'zh'
    ? `人工填写，未经核实：${unique.map((word) => `“${word}”`).join('、')}。`
    : `Written by hand, not checked: ${unique.map((word) => `"${word}"`).join(', ')}.`;
}
