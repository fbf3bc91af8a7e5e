import { setTimeout as sleep } from 'node:timers/promises';
import { context, DiagLogLevel, diag, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources';
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';
import type { Log } from './log.ts';

/** Longest that the last spans may keep a stop waiting. */
const FLUSH_MS = 1_000;

/**
 * Sends the spans of model calls to a collector (OTLP over HTTP) until stopped. Headers, time limit and the service's name come
 * from OpenTelemetry's own variables, such as OTEL_EXPORTER_OTLP_HEADERS and OTEL_SERVICE_NAME.
 */
export function startTracing({ endpoint, log }: { endpoint: string; log: Log }): { stop(): Promise<void> } {
  const warn = (text: string) => log.warn({ from: 'opentelemetry' }, text);
  const silent = () => {};
  diag.setLogger({ error: warn, warn, info: silent, debug: silent, verbose: silent }, DiagLogLevel.WARN);
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` });
  const provider = new BasicTracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'rapport' }).merge(
      detectResources({ detectors: [envDetector] }),
    ),
    spanProcessors: [new BatchSpanProcessor(exporter)],
  });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager());
  trace.setGlobalTracerProvider(provider);
  return {
    async stop() {
      await Promise.race([provider.shutdown(), sleep(FLUSH_MS, undefined, { ref: false })]);
      trace.disable();
      context.disable();
      diag.disable();
    },
  };
}
