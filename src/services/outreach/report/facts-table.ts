import type { TableAnswer } from '../../../domain/answer.ts';
import type { Bilingual, Locale } from '../../../domain/locale.ts';
import { MESSAGE_FACTS, type MessageFactKey } from '../../../domain/outreach/facts/message-facts.ts';
import { REPORT_WORDS } from './report-words.ts';
import { labelOf, type ShownMessage } from './show-message.ts';

const OFFER_SOURCE: Bilingual = { en: 'offers', zh: '优惠' };

/** Each sentence of a message with the facts that it states and where they come from. */
export function factsTable({ sentences }: ShownMessage, who: string, locale: Locale): TableAnswer {
  const words = REPORT_WORDS[locale];
  const list = (texts: readonly Bilingual[]) =>
    [...new Set(texts.map((text) => text[locale]))].join(words.comma) || null;
  return {
    kind: 'table',
    title: words.factsTitle(who),
    columns: [
      { key: 'sentence', label: words.sentence, type: 'text' },
      { key: 'states', label: words.states, type: 'text' },
      { key: 'source', label: words.source, type: 'text' },
    ],
    rows: sentences.map(({ text, facts }) => [text, list(facts.map(labelOf)), list(facts.map(sourceOf))]),
    total: sentences.length,
  };
}

function sourceOf(key: string): Bilingual {
  return Object.hasOwn(MESSAGE_FACTS, key) ? MESSAGE_FACTS[key as MessageFactKey].source : OFFER_SOURCE;
}
