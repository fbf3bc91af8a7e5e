import type { Locale } from '../../../locale.ts';
import { slotsIn } from '../../../written/slot-text.ts';
import { CHANNEL_TRAITS, type OutreachChannel } from '../../channel.ts';
import { factOf } from '../../message/fill-message.ts';
import type { FillableDraft, FillableSentence } from '../../message/fillable-draft.ts';
import type { OfferTerms } from '../../offer.ts';
import type { Paragraph, TemplateSentence } from '../playbook-texts.ts';
import type { Register } from '../template.ts';
import { closingOf } from './closing.ts';
import { greetingOf } from './greeting.ts';
import { offerSentence } from './offer-sentence.ts';
import { OPT_OUT } from './opt-out.ts';

type Framing = {
  channel: OutreachChannel;
  language: Locale;
  purpose: 'marketing' | 'service';
  terms: OfferTerms | null;
  register: Register;
  subject: string;
};

/** A text with its greeting, offer, way out and signature, as the channel has them. */
export function frameBody(body: readonly Paragraph[], framing: Framing): FillableDraft {
  const { channel, language, purpose, terms, register, subject } = framing;
  const settled = body.map((paragraph) => paragraph.map((sentence) => settleOffer(sentence, terms !== null)));
  const optOut = purpose === 'marketing' ? OPT_OUT[channel]?.[language] : undefined;
  const paragraphs = [
    ...greetingOf(channel, language, register).map((sentence) => [sentence]),
    ...(terms === null ? settled : withOffer(settled, offerSentence(terms, language), channel)),
    ...(optOut === undefined ? [] : [[optOut]]),
  ];
  return {
    subject: CHANNEL_TRAITS[channel].hasSubject ? subject : null,
    sentences: paragraphs.flatMap((paragraph) => paragraph.map((sentence, at) => fillable(sentence, at === 0))),
    closing: closingOf(channel, language, register),
  };
}

/** What leads to an offer, in its words or in those for who gets none: itself it states nothing. */
function settleOffer(sentence: TemplateSentence, hasOffer: boolean): TemplateSentence {
  if (typeof sentence === 'string' || !sentence.facts?.includes('offer')) return sentence;
  return hasOffer ? sentence.text : (sentence.instead?.[0] ?? '');
}

/** The offer stands before the last paragraph; of a few sentences before the last, which an SMS has no room for. */
function withOffer(body: readonly Paragraph[], offer: string, channel: OutreachChannel): readonly Paragraph[] {
  const sentence = { text: offer, facts: ['offer'] };
  if (body.length > 1) return body.toSpliced(-1, 0, [sentence]);
  const [only = []] = body;
  if (only.length === 1) return [[...only, sentence]];
  return [only.toSpliced(-1, channel === 'sms' ? 1 : 0, sentence)];
}

/** Each sentence links the facts of its slots beside those that it states in words; a plain one with slots may fall away. */
function fillable(sentence: TemplateSentence, startsParagraph: boolean): FillableSentence {
  const isPlain = typeof sentence === 'string';
  const text = isPlain ? sentence : sentence.text;
  const slots = slotsIn(text);
  const instead = isPlain ? (slots.length === 0 ? undefined : ['']) : sentence.instead;
  return {
    text,
    facts: [...new Set([...slots.map(factOf), ...(isPlain ? [] : (sentence.facts ?? []))])],
    ...(instead !== undefined && { instead: [...instead] }),
    ...(startsParagraph && { startsParagraph }),
  };
}
