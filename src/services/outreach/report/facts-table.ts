import type { TableAnswer } from '../../../domain/answer.ts';
import type { Bilingual, Locale } from '../../../domain/locale.ts';
import { MESSAGE_FACTS, type MessageFactKey } from '../../../domain/outreach/facts/message-facts.ts';
import { REPORT_WORDS } from './report-words.ts';
import { labelOf, type ShownMessage } from './show-message.ts';

const OFFER_SOURCE: Bilingual = { en: 'offers', zh: '优惠' };

/** The facts that a message states, where they come from, and the sentence that states them. */
export function factsTable({ sentences }: ShownMessage, who: string, locale: Locale): TableAnswer {
  const words = REPORT_WORDS[locale];
  const stating = sentences.filter(({ facts }) => facts.length > 0);
  const list = (texts: readonly Bilingual[]) => [...new Set(texts.map((text) => text[locale]))].join(words.comma);
  return {
    kind: 'table',
    title: words.factsTitle(who),
    columns: [
      { key: 'states', label: words.states, type: 'text' },
      { key: 'source', label: words.source, type: 'text' },
      { key: 'sentence', label: words.sentence, type: 'text' },
    ],
    rows: stating.map(({ text, facts }) => [list(facts.map(labelOf)), list(facts.map(sourceOf)), text]),
    total: stating.length,
  };
}

function sourceOf(key: string): Bilingual {
  return Object.hasOwn(MESSAGE_FACTS, key) ? MESSAGE_FACTS[key as MessageFactKey].source : OFFER_SOURCE;
}
