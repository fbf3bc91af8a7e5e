import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillMessage } from '../../../../src/domain/outreach/message/fill-message.ts';
import type { FillableDraft } from '../../../../src/domain/outreach/message/fillable-draft.ts';

const EMAIL = { channel: 'email', language: 'en' } as const;
const SMS = { channel: 'sms', language: 'en' } as const;
const ZH = { channel: 'email', language: 'zh' } as const;

const DRAFT: FillableDraft = {
  subject: 'Thank you',
  sentences: [
    { text: 'Dear {name},', facts: ['name'], instead: ['Hello,'], startsParagraph: true },
    { text: 'Thank you for {last_product}.', facts: ['last_product'], instead: ['Thank you.'], startsParagraph: true },
    { text: 'It was a generous order.', facts: ['big_order'], instead: [''] },
    { text: 'See you soon.', facts: [], startsParagraph: true },
  ],
  closing: 'Best wishes,\n{sender}\n{company}',
};

const recipient = (values: Record<string, string>, ...facts: string[]) => ({ values, facts: new Set(facts) });
const ALL = { name: 'Emma', last_product: 'the lamp', sender: 'Grace', company: 'Acme' };

test('a letter has its greeting, paragraphs and signature on lines of their own', () => {
  expect(fillMessage(DRAFT, recipient(ALL, 'big_order'), EMAIL)).toEqual({
    subject: 'Thank you',
    text: 'Dear Emma,\n\nThank you for the lamp. It was a generous order.\n\nSee you soon.\n\nBest wishes,\nGrace\nAcme',
    sentences: [
      { text: 'Dear Emma,', facts: ['name'] },
      { text: 'Thank you for the lamp.', facts: ['last_product'] },
      { text: 'It was a generous order.', facts: ['big_order'] },
      { text: 'See you soon.', facts: [] },
    ],
    shown: ['Emma', 'the lamp', 'Grace', 'Acme'],
  });
});

test('who lacks facts reads what stands for them, and states none', () => {
  const filled = fillMessage(DRAFT, recipient({ sender: 'Grace', name: ' \u200B ' }), EMAIL);
  expect(filled).toMatchObject({
    text: 'Hello,\n\nThank you.\n\nSee you soon.\n\nBest wishes,\nGrace',
    sentences: [
      { text: 'Hello,', facts: [] },
      { text: 'Thank you.', facts: [] },
      { text: 'See you soon.', facts: [] },
    ],
  });
});

describe('no message goes without', () => {
  test('what a sentence needs', () => {
    const needs = { ...DRAFT, sentences: [{ text: 'You have {points}.', facts: ['points'] }] };
    expect(fillMessage(needs, recipient(ALL), EMAIL)).toEqual({ missing: 'points' });
    const stated = { ...DRAFT, sentences: [{ text: 'Happy birthday!', facts: ['birthday'] }] };
    expect(fillMessage(stated, recipient(ALL), EMAIL)).toEqual({ missing: 'birthday' });
  });

  test('what the subject needs', () => {
    expect(fillMessage({ ...DRAFT, subject: 'For {name}' }, recipient({ sender: 'Grace' }), EMAIL)).toEqual({
      missing: 'name',
    });
  });

  test('anybody who signs', () => {
    expect(fillMessage(DRAFT, recipient({ name: 'Emma' }), EMAIL)).toEqual({ missing: 'sender' });
  });
});

test('the first of several replacements that lacks nothing is said', () => {
  const sentences = [{ text: '{a} {b}', facts: ['a', 'b'], instead: ['only {a}', 'only {b}', 'none'] }];
  const say = (values: Record<string, string>) =>
    fillMessage({ subject: null, sentences, closing: null }, recipient(values), SMS);
  expect(say({ a: '1', b: '2' })).toMatchObject({ text: '1 2' });
  expect(say({ b: '2' })).toMatchObject({ text: 'only 2', sentences: [{ facts: ['b'] }] });
  expect(say({})).toMatchObject({ text: 'none' });
});

test("a model's draft gets its greeting on a line of its own", () => {
  const draft = {
    subject: 'Hi',
    sentences: ['Dear {name},', 'thank you.', 'See you.'].map((text) => ({ text, facts: [] })),
    closing: 'Best,\n{sender}',
  };
  expect(fillMessage(draft, recipient(ALL), EMAIL)).toMatchObject({
    text: 'Dear Emma,\n\nthank you. See you.\n\nBest,\nGrace',
  });
});

test('Chinese has no spaces between sentences but behind a link', () => {
  const sentences = ['您好！', '请看{survey_link}', '谢谢。'].map((text) => ({ text, facts: [] }));
  const draft = { subject: null, sentences, closing: null };
  expect(fillMessage(draft, recipient({ survey_link: 'https://a.example/s/1' }), ZH)).toMatchObject({
    text: '您好！请看https://a.example/s/1 谢谢。',
  });
});

test('an SMS is of one line and has the plain signs that cost least', () => {
  expect(fillMessage(DRAFT, recipient({ ...ALL, last_product: '“Café – the lamp…”' }), SMS)).toMatchObject({
    text: 'Dear Emma, Thank you for "Café - the lamp...". See you soon. Best wishes, Grace, Acme',
  });
});

test('a full stop behind one falls away', () => {
  const values = { ...ALL, last_product: 'tea by Acme Inc.' };
  expect(fillMessage(DRAFT, recipient(values), EMAIL)).toMatchObject({
    text: expect.stringContaining('by Acme Inc.\n'),
  });
});

test('values of any kind stay text, on one line, and reach nothing else', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (name, product) => {
      const filled = fillMessage(DRAFT, recipient({ ...ALL, name, last_product: product }), EMAIL);
      if ('missing' in filled) throw new Error('nothing is needed');
      const [greeting, , ...rest] = filled.text.split('\n');
      expect(greeting).toMatch(/^(?:Dear .+,|Hello,)$/u);
      expect(rest.slice(1)).toEqual(['', 'See you soon.', '', 'Best wishes,', 'Grace', 'Acme']);
    }),
  );
  expect(fillMessage(DRAFT, recipient({ ...ALL, name: '{sender} $& $1' }), EMAIL)).toMatchObject({
    text: expect.stringContaining('Dear {sender} $& $1,'),
  });
});
