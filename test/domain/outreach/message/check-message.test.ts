import { describe, expect, test } from 'vitest';
import type { Locale } from '../../../../src/domain/locale.ts';
import type { OutreachChannel } from '../../../../src/domain/outreach/channel.ts';
import type { DraftFlawKind } from '../../../../src/domain/outreach/draft/draft-flaw.ts';
import { checkMessage } from '../../../../src/domain/outreach/message/check-message.ts';

type Written = { channel?: OutreachChannel; language?: Locale; shown?: string[]; subject?: string | null };

function flawsOf(text: string, { channel = 'whatsapp', language = 'en', shown = [], subject = null }: Written = {}) {
  return checkMessage({ subject, text, shown }, { channel, language, neverSay: ['Hibernating', '沉睡客户'] });
}
const kindsOf = (text: string, written?: Written) => flawsOf(text, written).map(({ kind }) => kind);

test.each([
  'Hello, this is a short note to say thank you. We are glad to have you!',
  'Hi Emma, it is Grace. How are you getting on? Tell me... I am here.',
  'Dear customer, thank you for your trust.',
])('nothing is wrong with: %s', (text) => expect(flawsOf(text)).toEqual([]));

test.each([
  '您好！感谢您一直以来的信任。',
  '王女士，您好，最近还好吗？如有需要，欢迎随时联系我。',
  '尊敬的客户：您好！祝您一切顺利。',
])('nothing is wrong with: %s', (text) => expect(flawsOf(text, { language: 'zh' })).toEqual([]));

describe.each<[DraftFlawKind, string[]]>([
  [
    'placeholder',
    [
      'Dear , thank you for your trust in us.',
      'Dear,\nthank you for your trust in us.',
      'Hello {name}, thank you for your trust in us.',
      'Hello [name], thank you for your trust in us.',
      'Hello <first name>, thank you for your trust.',
      'Hello, your friend undefined wrote to us.',
      'Hello, we will be there on null for you.',
      'Hello, we will take NaN off for you.',
      'Hello, this is [object Object] from the shop.',
      'Hello, we thought of you ( ) today.',
      'Hello, this is ____ from the shop.',
    ],
  ],
  [
    'punctuation',
    [
      'Hello  , thank you for your trust in us.',
      'Hello,, thank you for your trust in us.',
      'Hello, thank you for your trust in us..',
      'Hello, thank you for your trust , as always.',
      'Hello, thank you  for your trust in us.',
      'Hello, thank you.! We are glad.',
      ', thank you for your trust in us.',
    ],
  ],
  [
    'spam',
    [
      'Hello, this is FREE for you.',
      'Hello, thank you!!! We are glad.',
      'Hello, act now and thank you.',
      'Hello, it is 100% guaranteed for you.',
      'Hello, this is a VERY GOOD day for you.',
      'Hello! We are glad! Thank you! Have a good day! Bye!',
    ],
  ],
  [
    'internal_word',
    ['Hello, your churn risk is on our mind.', 'Hello, our Hibernating friend.', 'Hello, customers like you love it.'],
  ],
  ['link', ['Hello, see https://example.com/x for more.', 'Hello, write to me@example.com for more.']],
  ['markdown', ['Hello, this is **very** good for you.']],
  ['hidden_character', ['Hello, thank\u200B you for your trust.']],
  [
    'language',
    ['Bonjour madame, merci beaucoup pour votre confiance et bonne soirée.', 'Hello, 感谢您的信任 and thank you.'],
  ],
  ['too_long', ['Thank you very much. '.repeat(40)]],
  ['empty', ['  ']],
])('%s', (kind, texts) => {
  test.each(texts)('%s', (text) => expect(kindsOf(text)).toContain(kind));
});

describe.each<[DraftFlawKind, string[]]>([
  [
    'placeholder',
    ['尊敬的：您好！感谢您的信任。', '您好，有效期至，感谢您。', '您好，{name}，感谢您。', '某某先生，您好。'],
  ],
  [
    'punctuation',
    ['，您好！感谢您的信任。', '您好，，感谢您的信任。', '您好。。感谢您的信任。', '您好，感谢您 ，祝好。'],
  ],
  ['spam', ['您好，免费领取大礼。', '您好，点击领取。', '您好，限时抢购开始了。', '您好！！感谢您。']],
  ['internal_word', ['您好，您属于高价值客户。', '您好，沉睡客户。', '您好，其他客户也喜欢。']],
  ['language', ['Hello dear customer, how are you 您好']],
])('%s in Chinese', (kind, texts) => {
  test.each(texts)('%s', (text) => expect(kindsOf(text, { language: 'zh' })).toContain(kind));
});

test.each([
  ['Ms Null', 'Hello Ms Null, thank you for your trust in us.'],
  ['WOW! BEST SALE EVER!!!', 'Hello, how do you like WOW! BEST SALE EVER!!! so far?'],
  ['{name}', 'Hello {name}, thank you for your trust in us.'],
  ['https://example.com/s/1', 'Hello, would you tell us how you are? https://example.com/s/1'],
  ['Hibernating bear', 'Hello, how do you like the Hibernating bear so far?'],
  ['محمد', 'Hello محمد, thank you for your trust in us.'],
])('the value %s is no flaw where it is shown, and one where it is not', (value, text) => {
  expect(flawsOf(text, { shown: [value] })).toEqual([]);
  expect(flawsOf(text)).not.toEqual([]);
});

test('an e-mail needs a subject', () => {
  const text = 'Hello,\n\nthank you for your trust in us.';
  expect(kindsOf(text, { channel: 'email' })).toEqual(['no_subject']);
  expect(kindsOf(text, { channel: 'email', subject: 'Thank you' })).toEqual([]);
});

test('an SMS takes no more than a few segments, whatever its characters', () => {
  const plain = `Hello, ${'thank you for it and have a good day. '.repeat(7)}`;
  expect(kindsOf(plain, { channel: 'sms' })).toEqual([]);
  expect(kindsOf(`${plain}😀`, { channel: 'sms' })).toEqual(['segments']);
});

const HARD =
  'Notwithstanding the considerable organisational difficulties experienced in connection with the comprehensive modernisation of our distribution infrastructure, we remain unconditionally committed to maintaining the exceptional reliability that you are accustomed to receiving from our representatives. ';

test('what needs a degree to be read is too hard for a message, and for a letter', () => {
  for (const channel of ['whatsapp', 'letter'] as const)
    expect(kindsOf(HARD, { channel, subject: 'Thank you' })).toContain('hard_to_read');
});

test('a letter may ask a little more of its reader than a message', () => {
  const text =
    'We would like to express our sincere thanks for your continued confidence in our company over the past year. Your satisfaction is important to everybody here. Please contact us whenever you require assistance with anything at all.';
  expect(kindsOf(text)).toEqual(['hard_to_read']);
  expect(kindsOf(text, { channel: 'letter', subject: 'Thank you' })).toEqual([]);
});

test('Chinese of endless sentences is hard to read', () => {
  const endless =
    '感谢您对我们的信任与支持，在过去的日子里我们努力改进产品与服务，希望能够继续为您带来更加舒心的体验，也期待您把宝贵的意见告诉我们。';
  expect(kindsOf(endless, { language: 'zh' })).toEqual(['hard_to_read']);
  expect(
    kindsOf(endless.replace('，在', '。在').replace('，也', '。也').replace('，希', '。希'), { language: 'zh' }),
  ).toEqual([]);
});
