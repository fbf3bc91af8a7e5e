import { expect, test } from 'vitest';
import { draftFromTemplate } from '../../../../src/domain/outreach/templates/draft-from-template.ts';
import { reviseByTemplate } from '../../../../src/domain/outreach/templates/revise-by-template.ts';
import type { TemplateChoice } from '../../../../src/domain/outreach/templates/template.ts';
import { readTemplateName, templateName } from '../../../../src/domain/outreach/templates/template-name.ts';

const EMAIL: TemplateChoice = {
  ...{ channel: 'email', language: 'en', variant: 0, register: null, length: null },
  terms: { gives: { kind: 'percent', percent: 10 } },
};

const sizeOf = (choice: TemplateChoice) => JSON.stringify(draftFromTemplate('win_back', choice)!.draft).length;
const revise = (current: TemplateChoice, intent: Parameters<typeof reviseByTemplate>[2]) =>
  reviseByTemplate('win_back', current, intent);

test('shorter is shorter, and longer leads back', () => {
  const shorter = revise(EMAIL, { length: 'shorter' })!;
  expect(sizeOf(shorter.choice)).toBeLessThan(sizeOf(EMAIL));
  expect(revise(shorter.choice, { length: 'shorter' })).toBeNull();
  expect(revise(shorter.choice, { length: 'longer' })!.template.draft).toEqual(
    draftFromTemplate('win_back', EMAIL)!.draft,
  );
});

test('channels without room for more, and calls, have no other length', () => {
  for (const channel of ['sms', 'wechat', 'call_script'] as const) {
    expect(revise({ ...EMAIL, channel }, { length: 'longer' })).toBeNull();
    expect(revise({ ...EMAIL, channel }, { length: 'shorter' })).toBeNull();
  }
});

test('more formal has its greeting and words; the same again is nothing new', () => {
  const formal = revise(EMAIL, { register: 'formal' })!;
  expect(formal.template.draft.sentences[0]!.text).toBe('Dear {name},');
  expect(formal.template.draft.closing).toContain('Kind regards');
  expect(revise(formal.choice, { register: 'formal' })).toBeNull();
});

test('another version has other words, the next one the first again', () => {
  const second = revise(EMAIL, { another: true })!;
  expect(second.template.draft).not.toEqual(draftFromTemplate('win_back', EMAIL)!.draft);
  expect(revise(second.choice, { another: true })!.template.draft).toEqual(draftFromTemplate('win_back', EMAIL)!.draft);
  expect(revise({ ...EMAIL, channel: 'call_script' }, { another: true })).toBeNull();
});

test('without the offer nothing of it is left', () => {
  const plain = revise(EMAIL, { withoutOffer: true })!;
  expect(JSON.stringify(plain.template.draft)).not.toContain('offer');
  expect(revise(plain.choice, { withoutOffer: true })).toBeNull();
});

test('in Chinese it is the same text in Chinese', () => {
  expect(revise(EMAIL, { language: 'zh' })!.template.draft.sentences[0]!.text).toBe('{name}，您好！');
});

test('a name tells of its choice', () => {
  const named = { length: 'short', register: 'formal', variant: 3 } as const;
  expect(readTemplateName(templateName('win_back', named))).toEqual({ playbookKey: 'win_back', ...named });
  expect(readTemplateName(draftFromTemplate('win_back', EMAIL)!.name)).toEqual({
    ...{ playbookKey: 'win_back', length: 'long', register: null, variant: 0 },
  });
  expect(readTemplateName('deepseek-v4')).toBeNull();
});
