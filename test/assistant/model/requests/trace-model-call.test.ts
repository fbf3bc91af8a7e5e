import { trace } from '@opentelemetry/api';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ModelFailure } from '../../../../src/assistant/model/requests/model-failure.ts';
import { traced } from '../../../../src/assistant/model/requests/trace-model-call.ts';
import { createLog } from '../../../../src/log.ts';
import { startTracing } from '../../../../src/start-tracing.ts';
import { type OtlpReceiver, type ReceivedSpan, startOtlpReceiver } from '../../../support/start-otlp-receiver.ts';

const CANARY = 'canary@example.com';
const log = createLog({ level: 'silent' });

let receiver: OtlpReceiver;
beforeEach(async () => {
  receiver = await startOtlpReceiver();
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await receiver.stop();
});

/** What the collector gets of a piece of work. */
async function spansOf(work: () => Promise<unknown>): Promise<ReceivedSpan[]> {
  const tracing = startTracing({ endpoint: `${receiver.endpoint}/`, log });
  await work().catch(() => {});
  await tracing.stop();
  return receiver.spans();
}

const attributesOf = ({ attributes }: ReceivedSpan) =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, value.stringValue ?? value.intValue]));

test('a run and its calls arrive at the collector, one within the other, with models and sizes', async () => {
  const spans = await spansOf(() =>
    traced('invoke_agent', {}, () =>
      traced('chat', { 'gen_ai.request.model': 'small-1' }, async (note) => {
        note({
          'gen_ai.response.model': 'small-1-2026',
          'gen_ai.usage.input_tokens': 1200,
          'gen_ai.usage.cache_read.input_tokens': null,
          'gen_ai.usage.output_tokens': 40,
          'http.response.status_code': 200,
        });
        return 'words of an answer';
      }),
    ),
  );
  expect(spans).toMatchObject([
    { name: 'chat small-1', kind: 3 },
    { name: 'invoke_agent rapport', kind: 1 },
  ]);
  const [call, run] = spans as [ReceivedSpan, ReceivedSpan];
  expect(call.parentSpanId).toBe(run.spanId);
  expect(attributesOf(call)).toEqual({
    'gen_ai.operation.name': 'chat',
    'gen_ai.provider.name': 'openai',
    'gen_ai.request.model': 'small-1',
    'gen_ai.response.model': 'small-1-2026',
    'gen_ai.usage.input_tokens': 1200,
    'gen_ai.usage.output_tokens': 40,
    'http.response.status_code': 200,
  });
  expect(receiver.bodies.join()).toContain('"rapport"');
  expect(receiver.bodies.join()).not.toContain('words of an answer');
});

test.each([
  [new ModelFailure('rate_limited', { cause: new Error(CANARY) }), 'rate_limited'],
  [new TypeError(`no such customer: ${CANARY}`), 'TypeError'],
])('a failure arrives by its kind alone, without what was said', async (failure, type) => {
  const [span] = await spansOf(() =>
    traced('chat', { 'gen_ai.request.model': 'small-1' }, () => Promise.reject(failure)),
  );
  expect(span).toMatchObject({ status: { code: 2 } });
  expect(attributesOf(span!)).toMatchObject({ 'error.type': type });
  expect(receiver.bodies.join()).not.toContain(CANARY);
});

test('OpenTelemetry’s own variables name the service and open the collector', async () => {
  vi.stubEnv('OTEL_SERVICE_NAME', 'crm-bot');
  vi.stubEnv('OTEL_EXPORTER_OTLP_HEADERS', 'x-key=of-the-collector');
  await spansOf(() => traced('invoke_agent', {}, async () => 1));
  expect(receiver.bodies.join()).toContain('"crm-bot"');
  expect(receiver.headers).toMatchObject([{ 'x-key': 'of-the-collector' }]);
});

test('what a run gives or throws is what it gave or threw, with a collector and without', async () => {
  const failure = new ModelFailure('timeout');
  for (const tracing of [null, startTracing({ endpoint: receiver.endpoint, log })]) {
    expect(await traced('invoke_agent', {}, async () => 1)).toBe(1);
    await expect(traced('invoke_agent', {}, () => Promise.reject(failure))).rejects.toBe(failure);
    await tracing?.stop();
  }
});

test('without a collector nothing is recorded', async () => {
  await traced('chat', { 'gen_ai.request.model': 'small-1' }, async () => {
    expect(trace.getActiveSpan()?.isRecording() ?? false).toBe(false);
  });
});

test('a collector that is gone keeps nobody waiting', async () => {
  const { endpoint } = receiver;
  await receiver.stop();
  const tracing = startTracing({ endpoint, log });
  await traced('invoke_agent', {}, async () => 1);
  const startedMs = performance.now();
  await tracing.stop();
  expect(performance.now() - startedMs).toBeLessThan(5_000);
});
