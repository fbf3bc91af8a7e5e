import { expect, test } from 'vitest';
import { progressLine, progressOnTerminal } from '../../src/cli/progress-lines.ts';

test('a step has a line as it begins and where it fails', () => {
  const step = { kind: 'step', id: 'a', title: 'Count\u001b[2J members' } as const;
  expect(progressLine({ ...step, status: 'in_progress' }, 'en')).toBe('… Count [2J members');
  expect(progressLine({ ...step, status: 'error' }, 'en')).toBe('✗ Count [2J members');
  expect(progressLine({ ...step, status: 'complete' }, 'en')).toBeUndefined();
});

test('first results are named, in the language of the answer', () => {
  const report = { kind: 'report', title: '预览：3 位客户', parts: [] } as const;
  expect(progressLine({ kind: 'answer', answer: { ...report, parts: [] } }, 'zh')).toBe(
    '… 预览：3 位客户 · 其余内容稍后补充…',
  );
});

test('without a terminal nothing is told', () => {
  expect(progressOnTerminal({ isShown: false, locale: 'en' })).toBeUndefined();
});
