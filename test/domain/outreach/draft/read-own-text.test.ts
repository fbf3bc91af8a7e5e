import { describe, expect, test } from 'vitest';
import type { OutreachChannel } from '../../../../src/domain/outreach/channel.ts';
import { plainDraftText } from '../../../../src/domain/outreach/draft/plain-draft-text.ts';
import { readOwnText } from '../../../../src/domain/outreach/draft/read-own-text.ts';
import { textDifference } from '../../../../src/domain/outreach/draft/text-difference.ts';
import { fillMessage } from '../../../../src/domain/outreach/message/fill-message.ts';
import type { FillableDraft } from '../../../../src/domain/outreach/message/fillable-draft.ts';
import { MESSAGE_KINDS } from '../../../../src/domain/outreach/message-kind.ts';
import { draftFromTemplate } from '../../../../src/domain/outreach/templates/draft-from-template.ts';

const RECIPIENT = {
  values: { name: 'Ada', name_casual: 'Ada', sender: 'Emma', company: 'Lantern', survey_link: 'https://x.example' },
  facts: new Set(['has_ordered', 'birthday', 'open_deal', 'open_complaint', 'is_new']),
};

const drafts = MESSAGE_KINDS.flatMap((kind) =>
  (['email', 'letter', 'call_script'] as const).flatMap((channel) =>
    (['en', 'zh'] as const).flatMap((language) =>
      [0, 1].flatMap((variant) => {
        const choice = { channel, language, variant, terms: null, register: null, length: null };
        const draft = draftFromTemplate(kind, choice)?.draft;
        return draft === undefined ? [] : [{ draft, channel, language }];
      }),
    ),
  ),
);

const sent = (draft: FillableDraft, about: { channel: OutreachChannel; language: 'en' | 'zh' }) => {
  const filled = fillMessage(draft, RECIPIENT, about);
  return 'missing' in filled ? null : filled.text;
};

describe.each([
  ['\n', 'PS: see you on Friday.'],
  ['\r\n', '附：周五见。'],
])('what a person writes with line ends %j', (end, postscript) => {
  test('changes nothing where they changed nothing, and adds a postscript below the signature', () => {
    for (const { draft, ...about } of drafts) {
      const text = plainDraftText(draft, about.language);
      const typed = (more = '') => ({ subject: draft.subject, text: `${text}${more}`.replaceAll('\n', end) });
      const before = sent(draft, about);
      expect(sent(readOwnText(typed(), draft, about.language), about)).toBe(before);
      const after = readOwnText(typed(`\n\n${postscript}`), draft, about.language);
      expect(sent(after, about)).toBe(before === null ? null : `${before}\n\n${postscript}`);
      expect(plainDraftText(after, about.language)).toBe(`${text}\n\n${postscript}`);
    }
  });
});

test.each([
  ['Best,\n{sender}\n{company}', 'Best,\nEmma\nLantern'],
  ['Kind regards,\n{sender}', 'Kind regards,\nEmma'],
  ['See you soon!\n\nKind regards,\n{sender}\nof {company}', 'See you soon!\n\nKind regards,\nEmma\nof Lantern'],
  ['See you soon!', 'See you soon!'],
])('a closing changed to %j keeps its lines', (end, expected) => {
  const closing = 'Kind regards,\n{sender}\n{company}';
  const before: FillableDraft = { subject: 'Hi', sentences: [{ text: 'Dear Ada,', facts: [] }], closing };
  const after = readOwnText({ subject: 'Hi', text: `Dear Ada,\n\n${end}` }, before, 'en');
  expect(sent(after, { channel: 'email', language: 'en' })).toBe(`Dear Ada,\n\n${expected}`);
});

test.each([
  [
    'en',
    'Dear Ada, could you tell us how we may help you? We do what we can. Yours, Emma',
    'Dear Ada, could you tell us how we may help you? We always do what we can. Yours, Emma',
    'Dear Ada, could you tell us how we may help you? We {+always +}do what we can. Yours, Emma',
  ],
  [
    'en',
    'Dear Ada, how are you? If there is anything that we could have done better, please tell me. I hope that all is well. Yours, Emma',
    'Dear Ada, how are you? If there is anything that I can do for you, please let me know. I hope that all is well. Yours, Emma',
    'Dear Ada, how are you? [-If there is anything that we could have done better, please tell me.-] {+If there is anything that I can do for you, please let me know.+} I hope that all is well. Yours, Emma',
  ],
  [
    'zh',
    '您好。如果此前有哪里让您不够满意，请直言相告。我会跟进。祝您一切顺利，事事如意。',
    '您好。如有任何需要，欢迎随时联系我。我会跟进。祝您一切顺利，事事如意。',
    '您好。[-如果此前有哪里让您不够满意，请直言相告。-]{+如有任何需要，欢迎随时联系我。+}我会跟进。祝您一切顺利，事事如意。',
  ],
] as const)(
  'a difference is marked by word where little changed, else by sentence (%s)',
  (language, before, after, marked) => {
    expect(textDifference(before, after, language)).toBe(marked);
  },
);
