import { SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { ModelFailure } from './model-failure.ts';

/**
 * All that a span says, by OpenTelemetry's conventions for generative AI (semantic-conventions 1.41, docs/gen-ai): models and
 * sizes, never a word of a question, an answer or the data, and nobody's name.
 */
export type SpanAttributes = {
  'gen_ai.request.model'?: string;
  'gen_ai.response.model'?: string;
  'gen_ai.usage.input_tokens'?: number | null;
  'gen_ai.usage.cache_read.input_tokens'?: number | null;
  'gen_ai.usage.output_tokens'?: number | null;
  'http.response.status_code'?: number | null;
};

/** One request to a model, or all that a question needs of it. */
type Operation = 'chat' | 'invoke_agent';

/** Adds what is known later. */
type Note = (attributes: SpanAttributes) => void;

/**
 * What `run` gives, with a span around it, and within it those of what it calls in turn. Nothing is recorded unless somebody
 * registered a provider: start-tracing.ts, or an operator's own by `node --import`.
 */
export async function traced<T>(
  operation: Operation,
  attributes: SpanAttributes,
  run: (note: Note) => Promise<T>,
): Promise<T> {
  const subject = operation === 'chat' ? attributes['gen_ai.request.model'] : 'rapport';
  const kind = operation === 'chat' ? SpanKind.CLIENT : SpanKind.INTERNAL;
  return trace.getTracer('rapport').startActiveSpan(`${operation} ${subject}`, { kind }, async (span) => {
    const note: Note = (more) => span.setAttributes(known(more));
    // The protocol's name: who stands behind an address that speaks it is not known.
    span.setAttributes({ 'gen_ai.operation.name': operation, 'gen_ai.provider.name': 'openai' });
    note(attributes);
    try {
      return await run(note);
    } catch (error) {
      // Without its message, which may hold what somebody wrote.
      span.setAttribute('error.type', typeOf(error)).setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  });
}

/** Only what a provider told. */
function known(attributes: SpanAttributes): Record<string, string | number> {
  const told = (entry: [string, string | number | null]): entry is [string, string | number] => entry[1] !== null;
  return Object.fromEntries(Object.entries(attributes).filter(told));
}

function typeOf(error: unknown): string {
  if (error instanceof ModelFailure) return error.reason;
  return error instanceof Error ? error.name : 'unknown';
}
