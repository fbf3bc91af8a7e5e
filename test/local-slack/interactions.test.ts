import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createResponseUrls } from '../../src/local-slack/interactions/create-response-urls.ts';
import { createTriggers } from '../../src/local-slack/interactions/create-triggers.ts';
import { createWorkspace } from '../../src/local-slack/workspace/create-workspace.ts';
import { ADA } from './people.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a trigger lives three seconds and works once', () => {
  const triggers = createTriggers();
  const [once, late] = [triggers.create(ADA.id), triggers.create(ADA.id)];
  expect(triggers.use(once)).toEqual({ ok: true, person: ADA.id });
  expect(triggers.use(once)).toMatchObject({ error: 'exchanged_trigger_id' });
  vi.advanceTimersByTime(3_001);
  expect(triggers.use(late)).toMatchObject({ error: 'expired_trigger_id' });
});

test('a response_url works five times and for half an hour', () => {
  const workspace = createWorkspace({ name: 'Acme', botName: 'Rapport', people: [ADA] });
  const urls = createResponseUrls({ workspace, events: { deliver: () => {} }, url: 'http://x.test' });
  const place = { channel: workspace.dmOf(ADA.id), person: ADA.id };
  const keyOf = (url: string) => url.split('/').at(-1) ?? '';
  const five = keyOf(urls.create(place));
  const answers = Array.from({ length: 6 }, () => urls.post(five, { text: 'x' }));
  expect(answers.map(({ ok }) => ok)).toEqual([true, true, true, true, true, false]);
  expect(answers.at(-1)?.error).toBe('used_url');
  const late = keyOf(urls.create(place));
  vi.advanceTimersByTime(30 * 60_000 + 1);
  expect(urls.post(late, { text: 'x' }).error).toBe('expired_url');
});
