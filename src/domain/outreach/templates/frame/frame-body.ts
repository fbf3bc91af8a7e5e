import type { Locale } from '../../../locale.ts';
import { slotsIn } from '../../../written/slot-text.ts';
import { CHANNEL_TRAITS, type OutreachChannel } from '../../channel.ts';
import { factOf } from '../../message/fill-message.ts';
import type { FillableDraft, FillableSentence } from '../../message/fillable-draft.ts';
import type { OfferTerms } from '../../offer.ts';
import type { Paragraph, TemplateSentence, WrittenSentence } from '../playbook-texts.ts';
import type { Register } from '../template.ts';
import { closingOf, signOffOf } from './closing.ts';
import { greetingOf } from './greeting.ts';
import { offerSentence } from './offer-sentence.ts';

type Framing = {
  channel: OutreachChannel;
  language: Locale;
  /** The offer that it makes; null: none. */
  terms: OfferTerms | null;
  /** What leads to the offer. */
  bridge: string;
  register: Register;
  subject: string;
};

/** A text with its greeting, offer and signature, as the channel has them; how to get no more of them is the footer's (message-footer.ts). */
export function frameBody(body: readonly Paragraph[], framing: Framing): FillableDraft {
  const { channel, language, terms, register, subject } = framing;
  const signOff = signOffOf(channel, language, register);
  const paragraphs = [
    ...greetingOf(channel, language, register).map((sentence) => [sentence]),
    ...(terms === null
      ? body
      : withOffer(
          body,
          offerSentence(terms, { ...framing, register: channel === 'call_script' ? 'casual' : register }),
          channel,
        )),
    ...(signOff === null ? [] : [[signOff]]),
  ];
  return {
    subject: CHANNEL_TRAITS[channel].hasSubject ? subject : null,
    sentences: paragraphs.flatMap((paragraph) =>
      paragraph.map((sentence, at) => fillable(onChannel(sentence, channel), at === 0)),
    ),
    closing: closingOf(channel, language, register),
  };
}

/** The offer comes last, so that it parts nothing; an SMS has room for it in the place of its last sentence. */
function withOffer(body: readonly Paragraph[], offer: WrittenSentence, channel: OutreachChannel): readonly Paragraph[] {
  if (body.length > 1) return [...body, [offer]];
  const [only = []] = body;
  return [[...(channel === 'sms' && only.length > 1 ? only.slice(0, -1) : only), offer]];
}

function onChannel(sentence: TemplateSentence, channel: OutreachChannel): WrittenSentence {
  if (typeof sentence === 'string' || !('onPaper' in sentence)) return sentence;
  return channel === 'letter' ? sentence.onPaper : sentence.otherwise;
}

/** Each sentence links the facts of its slots beside those that it states in words; a plain one with slots may fall away. */
function fillable(sentence: WrittenSentence, startsParagraph: boolean): FillableSentence {
  const { text, facts = [], when, instead } = typeof sentence === 'string' ? plain(sentence) : sentence;
  return {
    text,
    facts: [...new Set([...slotsIn(text).map(factOf), ...facts])],
    ...(when !== undefined && { when: [...when] }),
    ...(instead !== undefined && { instead: [...instead] }),
    ...(startsParagraph && { startsParagraph }),
  };
}

function plain(text: string): Exclude<WrittenSentence, string> {
  return slotsIn(text).length === 0 ? { text } : { text, instead: [''] };
}
