import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CALLS_PER_MINUTE, POSTS_PER_CHANNEL_AND_MINUTE } from '../../src/local-slack/limits.ts';
import { createCallMeter } from '../../src/local-slack/web-api/create-call-meter.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('posts are counted by channel and over the workspace, and the wait leads to the next that passes', () => {
  const meter = createCallMeter();
  const post = (channel: string) => meter.secondsToWait('chat.postMessage', { channel });
  const one = Array.from({ length: POSTS_PER_CHANNEL_AND_MINUTE + 1 }, () => post('D1'));
  expect(one.slice(0, -1).every((wait) => wait === undefined)).toBe(true);
  expect(one.at(-1)).toBe(60);
  const left = CALLS_PER_MINUTE['chat.postMessage']! - POSTS_PER_CHANNEL_AND_MINUTE;
  const others = Array.from({ length: left + 1 }, (_, at) => post(`D${at + 2}`));
  expect(others.slice(0, -1).every((wait) => wait === undefined)).toBe(true);
  expect(others.at(-1)).toBe(60);
  vi.advanceTimersByTime(59_000);
  expect(post('D999')).toBe(1);
  vi.advanceTimersByTime(1_001);
  expect(post('D999')).toBeUndefined();
});

test('other methods have their tier over the workspace', () => {
  const meter = createCallMeter();
  const waits = Array.from({ length: CALLS_PER_MINUTE['users.list']! + 1 }, () =>
    meter.secondsToWait('users.list', {}),
  );
  expect(waits.findIndex((wait) => wait !== undefined)).toBe(CALLS_PER_MINUTE['users.list']);
  expect(meter.secondsToWait('auth.test', {})).toBeUndefined();
});
