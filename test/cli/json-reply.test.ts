import { expect, test } from 'vitest';
import { toJsonReply } from '../../src/cli/json-reply.ts';
import type { Reply } from '../../src/domain/answer.ts';

const reply: Reply = {
  question: 'and now?',
  locale: 'en',
  engine: 'llm',
  call: { tool: 'measure', input: {} },
  answer: { kind: 'metric', label: 'Customers', value: 3, unit: 'count' },
  receipt: { asOf: '2026-06-15T12:00:00.000Z', scope: 'all', rows: 3, hash: 'abc', model: 'gpt-5-mini' },
  nextQuestions: ['by country'],
  elapsedMs: 1.23456,
};

test('what a model said of an answer and its name are part of the JSON, where there are any', () => {
  expect(toJsonReply({ ...reply, reading: 'Three of them.' })).toMatchObject({
    engine: 'llm',
    reading: 'Three of them.',
    receipt: { model: 'gpt-5-mini' },
  });
  expect(toJsonReply(reply)).not.toHaveProperty('reading');
});
