import { describe, expect, test } from 'vitest';
import { CHANNEL_TRAITS, OUTREACH_CHANNELS, type OutreachChannel } from '../../../../src/domain/outreach/channel.ts';
import { describeFlaw } from '../../../../src/domain/outreach/draft/draft-flaw.ts';
import { checkMessage } from '../../../../src/domain/outreach/message/check-message.ts';
import {
  type FilledMessage,
  fillMessage,
  type Recipient,
} from '../../../../src/domain/outreach/message/fill-message.ts';
import { withFooter } from '../../../../src/domain/outreach/message/message-footer.ts';
import { MESSAGE_KINDS, type MessageKind, mayOffer } from '../../../../src/domain/outreach/message-kind.ts';
import { heldFacts } from '../../../../src/domain/outreach/needs/held-facts.ts';
import { findUnmetNeed } from '../../../../src/domain/outreach/needs/needs.ts';
import type { OfferTerms } from '../../../../src/domain/outreach/offer.ts';
import { draftFromTemplate } from '../../../../src/domain/outreach/templates/draft-from-template.ts';
import { needsOfKind, SERVICE_KINDS } from '../../../support/drafting/kinds.ts';
import { frozenRecipients, type OddRecipient, oddRecipients } from '../../../support/drafting/odd-recipients.ts';
import { TERMS } from '../../../support/drafting/template-brief.ts';

const NEVER_SAY = ['Hibernating', 'Champions', '沉睡客户', '重要价值客户'];
/** The conditions that make the longest and the oddest sentences. */
const OFFERS = [null, TERMS.percent!, TERMS['one point']!, TERMS['plain delivery']!, TERMS.gift!];

type Said = {
  filled: FilledMessage;
  recipient: Recipient;
  odd: string;
  channel: OutreachChannel;
  terms: OfferTerms | null;
};

/** Every message of a kind that somebody of these gets. */
function messagesOf(
  kind: MessageKind,
  language: 'en' | 'zh',
  recipientsOf: (terms: OfferTerms | null) => readonly OddRecipient[],
  offers: readonly (OfferTerms | null)[] = OFFERS,
): Said[] {
  return offers.flatMap((terms) => {
    const fitting = recipientsOf(terms).filter(
      ([, recipient]) => findUnmetNeed(needsOfKind(kind), heldFacts(recipient, { hasOffer: terms !== null })) === null,
    );
    return OUTREACH_CHANNELS.flatMap((channel) =>
      [0, 1].flatMap((variant) => {
        const choice = { channel, language, variant, terms, register: null, length: null };
        const template = draftFromTemplate(kind, choice);
        if (template === null) return [];
        return fitting.map(([odd, recipient]) => {
          const filled = fillMessage(template.draft, recipient, choice);
          if ('missing' in filled) throw new Error(`${odd} lacks ${filled.missing} of ${kind} by ${channel}`);
          return { filled, recipient, odd, channel, terms };
        });
      }),
    );
  });
}

describe.each(['en', 'zh'] as const)('in %s', (language) => {
  describe.each(MESSAGE_KINDS)('every message of %s', (kind) => {
    const said = messagesOf(kind, language, (terms) => oddRecipients(kind, language, terms));
    const whole = ({ filled }: Said) => [filled.subject ?? '', filled.text].join('\n');
    const holding = (words: RegExp, of: readonly Said[]) => [
      ...new Set(of.filter((each) => words.test(whole(each))).map((each) => `${each.channel}: ${whole(each)}`)),
    ];

    test('reads well for whomever it is for, whatever they are called', () => {
      expect(said.length).toBeGreaterThan(20);
      const frozen = messagesOf(kind, language, (terms) => frozenRecipients(kind, language, terms), [TERMS.percent!]);
      const flaws = [...said, ...frozen].flatMap(({ filled, odd, channel }) =>
        checkMessage(filled, { channel, language, neverSay: NEVER_SAY }).map(
          (flaw) => `${odd}, ${channel}: ${describeFlaw(flaw, 'en')}`,
        ),
      );
      expect([...new Set(flaws)]).toEqual([]);
    });

    test('speaks of no reply, page or message on paper, and of no link where none can be opened', () => {
      const letters = said.filter(({ channel }) => channel === 'letter');
      expect(
        holding(/\b(?:repl(?:y|ies)|messages?|e-?mails?|forward|pass this)\b|回复|转发|消息|邮件|此处|这里/iu, letters),
      ).toEqual([]);
      expect(
        holding(
          /https?:/u,
          said.filter(({ channel }) => !CHANNEL_TRAITS[channel].carriesLinks),
        ),
      ).toEqual([]);
    });

    test('has nothing that readers found odd', () => {
      const odd =
        /的各位同事|of interest to you|对您有用|have a few ideas|给您挑了|your interest|感谢您的关注|愿您近来|大单|large order|岁岁|不用排队|可用到|still choosing|good day to you|\bYou (?:get|collect|receive)\b|(?:order|more) until|下单时报|[¥￥]|用得|用着|顺手|惦|还算满意|恳请|put right now|: (?:wedding )?anniversary|尊敬的客户/u;
      expect(holding(odd, said)).toEqual([]);
    });

    test('asks before a call goes on by the answer, and sells nothing to who is unhappy', () => {
      const calls = said.filter(({ channel }) => channel === 'call_script');
      const unasked = calls.filter(({ filled }) => {
        const lines = filled.sentences.map(({ text }) => text);
        const branch = lines.findIndex((line) => /^\[(?:If|如果)(?! they ask| all is well|对方)/u.test(line));
        return branch > 0 && !/[?？]$|\b(?:ask (?:if|how)|Shall)\b|想问问您/u.test(lines[branch - 1]!);
      });
      expect(unasked.map(whole)).toEqual([]);
      const apologetic = calls.filter(({ filled, terms }) => terms !== null && /sorry|不好意思/u.test(filled.text));
      const heedless = apologetic.filter(
        ({ filled }) =>
          filled.sentences.some(({ facts }) => facts.includes('offer')) &&
          !/\[If all is well, and only then\]|\[如果对方满意才说\]/u.test(filled.text),
      );
      expect(heedless.map(whole)).toEqual([]);
    });

    test('names who sends it', () => {
      expect(said.filter(({ filled }) => !/Grace Hopper|李晴|Harbour Tea|东湖茶行|Acme/u.test(filled.text))).toEqual(
        [],
      );
    });

    test('thanks nobody for orders or trust who never ordered', () => {
      const never = said.filter(({ recipient }) => !recipient.facts.has('has_ordered'));
      expect(holding(/\btrust\b|your (?:next |last )?order\b|order again|一直|信任|支持|下次/iu, never)).toEqual([]);
    });

    test('makes its offer last, and none where it would be a reward', () => {
      const offering = said.filter(({ filled }) => filled.sentences.some(({ facts }) => facts.includes('offer')));
      expect(offering.length > 0).toBe(mayOffer(kind));
      const behind = offering.filter(({ filled }) => {
        const rest = filled.sentences.slice(filled.sentences.findIndex(({ facts }) => facts.includes('offer')) + 1);
        return rest.some(({ text }) => !/^Yours (?:sincerely|faithfully),$/u.test(text));
      });
      expect(behind.map(whole)).toEqual([]);
    });

    test('has one way to get no more of them where it is promotion, and else none', () => {
      const isPromotion = !SERVICE_KINDS.has(kind);
      for (const unsubscribeUrl of ['https://example.com/u/1', null]) {
        const wrong = said.filter(({ filled, channel }) => {
          const purpose = isPromotion ? ('marketing' as const) : ('service' as const);
          const footer = { channel, purpose, language, companyName: 'Acme', postalAddress: '1 Quay', unsubscribeUrl };
          const ways = withFooter(filled.text, footer).match(
            /no more of these|no more such|not to get|opt out|STOP|rather not|退订(?=：|”)|不想再(?:收|接)到此类电话|不愿再收到/giu,
          );
          const kinds = new Set(ways?.map((way) => (/STOP|opt out/iu.test(way) ? 'stop' : way)));
          return kinds.size !== (isPromotion ? 1 : 0);
        });
        expect(wrong.map(({ filled, channel }) => `${channel}: ${filled.text}`)).toEqual([]);
      }
    });
  });
});

test('a formal letter ends as its greeting began', () => {
  const letters = messagesOf('low_touch', 'en', (terms) => oddRecipients('low_touch', 'en', terms)).filter(
    ({ channel, filled }) => channel === 'letter' && filled.text.includes('Yours '),
  );
  const endings = letters.map(({ filled }) => `${/^Dear Sir/.test(filled.text)} ${/Yours \w+/.exec(filled.text)?.[0]}`);
  expect(new Set(endings)).toEqual(new Set(['true Yours faithfully', 'false Yours sincerely']));
});
