import { describe, expect, test } from 'vitest';
import { checkDraft } from '../../../../src/domain/outreach/draft/check-draft.ts';
import type { Draft } from '../../../../src/domain/outreach/draft/draft.ts';
import type { DraftBrief } from '../../../../src/domain/outreach/draft/draft-brief.ts';
import { type DraftFlawKind, describeFlaw } from '../../../../src/domain/outreach/draft/draft-flaw.ts';
import { DRAFT_BRIEFS, draftBrief } from '../../../support/drafting/draft-briefs.ts';
import { GOOD_DRAFTS } from '../../../support/drafting/good-drafts.ts';

const SMS = draftBrief({ channel: 'sms' });
const SMS_ZH = draftBrief({ channel: 'sms', language: 'zh' });

/** A text message of one sentence after a greeting that is right. */
function message(text: string, facts: string[] = [], language: 'en' | 'zh' = 'en'): Draft {
  const greeting =
    language === 'en' ? 'Hello {name}, this is {sender} for you.' : '{name}您好，我是{sender}，想跟您说声谢谢。';
  return {
    subject: null,
    sentences: [
      { text: greeting, facts: ['name', 'sender'] },
      { text, facts },
    ],
    closing: null,
  };
}

function flawsOf(draft: Draft, brief: DraftBrief): string[] {
  return checkDraft(draft, brief).map(({ kind, found }) => `${kind}: ${found}`);
}

test.each(Object.entries(GOOD_DRAFTS))('a good %s has no flaw', (name, draft) => {
  expect(flawsOf(draft, DRAFT_BRIEFS[name]!)).toEqual([]);
});

describe('what is no flaw', () => {
  test.each([
    'No one knows it better than you: please double-check and let me know.',
    'One more thing: our team is here for you on any day.',
    'We may have something new in store, so march right in.',
    'Have a wonderful weekend, and see you in our shop.',
    'Please do not hesitate to write to me.',
    'Would you like to hear about our new collection?',
  ])('%s', (text) => expect(flawsOf(message(text), SMS)).toEqual([]));
  test.each([
    '一直以来感谢您的信任，祝您万事如意。',
    '天气转凉，请您多多保重，一切顺利。',
    '您有任何问题，请千万别客气，我们一起解决。',
    '百忙之中打扰了，希望您度过美好的一天。',
    '周到的服务是我们的心意，欢迎用 WhatsApp 联系我。',
    '祝您四季平安，十分感谢。',
    '我们的新品已经到店，期待您的光临。',
  ])('%s', (text) => expect(flawsOf(message(text, [], 'zh'), SMS_ZH)).toEqual([]));
});

describe.each<[DraftFlawKind, [text: string, ...facts: string[]][]]>([
  ['unknown_slot', [['We kept {other.name} for you.'], ['Our offer for you: {offer2.amount}.', 'offer1']]],
  ['unknown_fact', [['We wish you a lovely day.', 'last_visit']]],
  ['unlinked_slot', [['How is the {last_product}?'], ['We take {offer1.amount} off for you.', 'last_product']]],
  ['unused_link', [['We hope you enjoy it.', 'last_product']]],
  [
    'claim',
    [
      ['We hope you enjoy your last purchase.'],
      ['You recently bought from us.'],
      ['It has been a while, hasn’t it?'],
      ['We’ve missed you here.'],
      ['As a loyal customer you know our shop.'],
      ['Happy birthday to you!'],
      ['You always pick the blue one.'],
      ['Dear {name}, you recently bought from us.', 'name'],
      ['Your birthday goes well with {last_product}.', 'last_product'],
      ['Your parcel has arrived.'],
    ],
  ],
  [
    'offer',
    [
      ['There is a discount for you.'],
      ['You will get free shipping with {offer1.amount}.', 'offer1'],
      ['A little gift is waiting for you.'],
      ['We will refund you.'],
      ['Use your voucher in our shop.'],
      ['This is our exclusive offer to you.'],
      ['Delivery is on us.'],
      ['Delivery will not cost you anything.'],
      ['Use code WELCOME in our shop.'],
      ['We will match any price for you.'],
    ],
  ],
  [
    'figure',
    [
      ['We are here from 9 to 17.'],
      ['You are one of ten for us.'],
      ['Take half price for you.'],
      ['It costs twenty-five dollars for you.'],
      ['Please reply by the end of this week.'],
      ['See you on Monday.'],
      ['It is ½ as much for you.'],
      ['It is ３ times for you.'],
      ['You get € {offer1.amount} off.', 'offer1'],
      ['You get {offer1.amount} dollars off.', 'offer1'],
      ['Only a hundred are left for you.'],
      ['It takes one hour of your time.'],
    ],
  ],
  [
    'internal_word',
    [
      ['Your score is high.'],
      ['You are in our VIP segment.'],
      ['We see that you are at risk.'],
      ['Other customers like it.'],
      ['Customers like you love it.'],
      ['Our records show that you like tea.'],
      ['As a hibernating friend you are dear to us.'],
      ['As an AI language model I wish you well.'],
    ],
  ],
  [
    'spam',
    [
      ['Act now to look at it!'],
      ['Look at it!! It is for you.'],
      ['Please click here for it.'],
      ['LOOK NOW SIR, it is for you.'],
      ['This is a limited-time thing for you.'],
    ],
  ],
  [
    'link',
    [
      ['Look at https://example.org/a for it.'],
      ['Look at our page on example.com for it.'],
      ['Write to sales@example.com for it.'],
      ['Look at ехample.com for it.'],
      ['Write to @shop for it.'],
    ],
  ],
  [
    'placeholder',
    [
      ['Dear [name], we wish you well.'],
      ['Yours, <your name>.'],
      ['Dear {{name}}, well.', 'name'],
      ['We kept XXX for you.'],
      ['Dear {}, we wish you well.'],
      ['We wish you ____ well.'],
      ['Dear ｛name｝, we wish you well.'],
    ],
  ],
  [
    'markdown',
    [['We wish you **well** today.'], ['- We wish you well.'], ['# We wish you well.'], ['Look at `this` for you.']],
  ],
  ['hidden_character', [['We wish you\u200B well.'], ['We wish \u202Eyou well.'], ['We wish you\u0000 well.']]],
  ['language', [['我们祝您一切顺利。'], ['Мы желаем you well.']]],
  ['empty', [[' ']]],
  ['too_long', [[`We wish you well, ${'very '.repeat(200)}well.`]]],
])('%s', (kind, texts) => {
  test.each(texts)('%s', (text, ...facts) => {
    expect(checkDraft(message(text, facts), SMS).map((flaw) => flaw.kind)).toContain(kind);
  });
});

describe.each<[DraftFlawKind, string[]]>([
  [
    'claim',
    [
      '您上次购买的还好用吗？',
      '好久不见，欢迎来看看。',
      '祝您生日快乐！',
      '您是我们的老客户了。',
      '您喜欢的款式到了。',
      '您常买的款式到货了。',
    ],
  ],
  [
    'offer',
    [
      '现在下单有优惠。',
      '给您包邮。',
      '送您一份心意。',
      '为您准备了礼物。',
      '我们会给您退款。',
      '积分翻倍等着您。',
      '买一送一，欢迎光临。',
      '我们会替您出运费。',
      '使用口令“欢迎”即可。',
    ],
  ],
  [
    'figure',
    [
      '三天内有效。',
      '给您打八折。',
      '一个月内都可以。',
      '请在周五前回复。',
      '只要两百元。',
      '二十天后到货。',
      '本周内截止。',
      '价格是半价。',
      '需要３天。',
      '请一小时后联系。',
      '十二月见。',
      '{offer1.amount}元送给您。',
    ],
  ],
  [
    'internal_word',
    [
      '您的评分很高。',
      '系统显示您来过。',
      '您属于高价值人群。',
      '其他客户都很喜欢。',
      '像您一样的朋友都来了。',
      '您已被列入流失名单。',
      '您的消费能力很强。',
    ],
  ],
  [
    'spam',
    [
      '立即抢购吧！',
      '恭喜您中奖了。',
      '最后机会，欢迎光临。',
      '全网最低，欢迎光临。',
      '点击领取，谢谢您。',
      '加我微信了解更多。',
    ],
  ],
  ['placeholder', ['【姓名】您好。', '某某先生您好。', '（产品名称）到货了。']],
  ['language', ['We wish you a very nice day.', 'こんにちは、ありがとう。']],
])('%s, in Chinese', (kind, texts) => {
  test.each(texts)('%s', (text) => {
    expect(checkDraft(message(text, [], 'zh'), SMS_ZH).map((flaw) => flaw.kind)).toContain(kind);
  });
});

test('a sentence of another language in Latin letters is no English', () => {
  const french: Draft = {
    subject: null,
    sentences: [
      { text: 'Bonjour {name}, nous vous remercions de votre fidélité et restons à votre écoute.', facts: ['name'] },
    ],
    closing: null,
  };
  expect(checkDraft(french, SMS)).toMatchObject([{ kind: 'language', where: 'whole' }]);
});

test('length counts the values, and twelve characters where each recipient has their own', () => {
  const brief = (value: string | null) =>
    draftBrief({
      ...{ channel: 'sms', maxLength: 30, offers: [] },
      facts: [{ key: 'name', means: 'name', slot: 'name', kind: 'name', value }],
    });
  const draft: Draft = {
    subject: null,
    sentences: [{ text: 'Thank you, dear {name}.', facts: ['name'] }],
    closing: null,
  };
  expect(flawsOf(draft, brief('Ada'))).toEqual([]);
  expect(flawsOf(draft, brief('Ada Augusta King Lovelace'))).toEqual(['too_long: 42 > 30']);
  expect(flawsOf(draft, brief(null))).toEqual([]);
});

test('a subject is needed where the channel has one, and checked like everything else', () => {
  const draft = { ...message('We wish you well.'), subject: null };
  expect(checkDraft(draft, draftBrief())).toEqual([{ kind: 'no_subject', where: 'subject', found: '' }]);
  expect(
    checkDraft({ ...draft, subject: '20 for our {offer9.x}' }, draftBrief()).map(({ kind, where }) => [kind, where]),
  ).toEqual([
    ['unknown_slot', 'subject'],
    ['figure', 'subject'],
  ]);
});

test('a banned Latin word is found whole, a Chinese one anywhere', () => {
  const brief = draftBrief({ channel: 'sms', neverSay: ['new', '重点客户', ''] });
  expect(flawsOf(message('Would you like to hear our news?'), brief)).toEqual([]);
  expect(flawsOf(message('Would you like to hear what is NEW?'), brief)).toEqual(['internal_word: new']);
  const chinese = { ...brief, language: 'zh' } as const;
  expect(flawsOf(message('您是我们的重点客户。', [], 'zh'), chinese)).toEqual(['internal_word: 重点客户']);
});

test('a flaw is told with its place, in both languages', () => {
  const [flaw] = checkDraft(message('See you on Monday.'), SMS);
  expect(describeFlaw(flaw!, 'en')).toBe('sentence 2: a figure that code did not write: "Monday"');
  expect(describeFlaw(flaw!, 'zh')).toBe('第 2 句：数字并非由程序写入：“Monday”');
});
