import { describe, expect, test } from 'vitest';
import { type RevisionIntent, readRevision } from '../../../../src/domain/outreach/templates/read-revision.ts';

describe.each<[string, RevisionIntent, string[]]>([
  [
    'shorter',
    { length: 'shorter' },
    [
      'shorter',
      'Make it a bit shorter, please',
      'too long',
      'shorten it',
      'briefer',
      'short',
      '短一点',
      '再短些',
      '太长了',
      '更简短一些',
      '请精简一下',
      '能不能短一点',
    ],
  ],
  [
    'longer',
    { length: 'longer' },
    ['longer', 'a little longer', 'more detail', 'It is too short', '长一点', '写详细一点', '太短了', '再长一些'],
  ],
  [
    'more formal',
    { register: 'formal' },
    [
      'more formal',
      'Could you make it more formal?',
      'more polite',
      'less casual',
      'too informal',
      '更正式',
      '正式一点',
      '太口语了',
      '语气更客气一些',
    ],
  ],
  [
    'more casual',
    { register: 'casual' },
    [
      'more casual',
      'friendlier',
      'less formal',
      'too stiff',
      'warmer tone',
      'more informal',
      '更口语一点',
      '亲切一些',
      '不要太正式',
      '别那么生硬',
      '轻松点',
    ],
  ],
  [
    'another version',
    { another: true },
    [
      'another version',
      'another one',
      'rephrase it',
      'a different wording',
      'say it differently',
      'try again',
      '换一种说法',
      '换个说法',
      '再来一版',
      '重写',
      '换一个',
    ],
  ],
  [
    'no offer',
    { withoutOffer: true },
    [
      'without the offer',
      'no discount',
      'remove the offer',
      'leave out the discount',
      '不要优惠',
      '去掉折扣',
      '别提优惠',
    ],
  ],
  [
    'in Chinese',
    { language: 'zh' },
    ['in Chinese', 'Chinese version please', 'translate it into Chinese', '用中文写', '改成中文'],
  ],
  ['in English', { language: 'en' }, ['in English', 'write it in English', '改成英文', '英文版']],
])('%s', (_, intent, texts) => {
  test.each(texts)('%s', (text) => expect(readRevision(text)).toEqual(intent));
});

test.each<[string, RevisionIntent]>([
  ['shorter and more formal', { length: 'shorter', register: 'formal' }],
  ['Shorter, friendlier, and without the offer please', { length: 'shorter', register: 'casual', withoutOffer: true }],
  ['短一点，更口语一点', { length: 'shorter', register: 'casual' }],
  ['用英文写，正式一点，不要优惠', { language: 'en', register: 'formal', withoutOffer: true }],
])('several wishes: %s', (text, intent) => expect(readRevision(text)).toEqual(intent));

test.each([
  '',
  'hello',
  'mention the summer sale',
  'shorter, and mention the summer sale',
  'send it tomorrow',
  'approve',
  'who is left out?',
  '加上圣诞活动',
  '短一点，再提一下新店',
  '批准',
])('asks for something else: %s', (text) => expect(readRevision(text)).toBeNull());
