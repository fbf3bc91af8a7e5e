import { expect, test } from 'vitest';
import type { ConfirmAnswer } from '../../../src/domain/answer.ts';
import { ACTION_IDS } from '../../../src/slack/blocks/action-ids.ts';
import { confirmBlocks } from '../../../src/slack/blocks/confirm-blocks.ts';
import { LIMITS } from '../../../src/slack/limits.ts';

const READER = { locale: 'en', timeZone: 'UTC', currency: 'EUR' } as const;
const ROOM = { characters: LIMITS.blockCharactersPerMessage, charts: 0 };

test('of a preview that does not fit stands what fits, and that it is not all', () => {
  const parts = Array.from(
    { length: 8 },
    (_, at) => ({ kind: 'text', text: `Text ${at}: ${'x'.repeat(2_500)}` }) as const,
  );
  const answer: ConfirmAnswer = {
    ...{ kind: 'confirm', tool: 'approve_outreach', input: {}, id: 'A', text: 'Approves outreach 12.' },
    preview: { kind: 'report', title: 'Outreach 12', parts },
  };
  const shown = JSON.stringify(confirmBlocks(answer, READER, ROOM));
  expect(shown).toContain('Text 0');
  expect(shown).toContain('too long for one message');
  expect(shown).toContain(ACTION_IDS.confirm);
});
