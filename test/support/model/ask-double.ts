import OpenAI from 'openai';
import type { ChatCompletion, ChatCompletionCreateParamsNonStreaming } from 'openai/resources/chat/completions';

/** The published client before a double, without retries of its own. */
export function clientOf({ url }: { url: string }, options: { maxRetries?: number } = {}): OpenAI {
  return new OpenAI({ apiKey: 'test', baseURL: url, maxRetries: 0, ...options });
}

/** One completion, over SSE or not: both must say the same. The client's own `timeout` ends with the head of an answer, a signal does not. */
export async function complete(
  client: OpenAI,
  request: Omit<ChatCompletionCreateParamsNonStreaming, 'model'>,
  streams: boolean,
  signal?: AbortSignal,
): Promise<ChatCompletion> {
  const body = { model: 'double', ...request };
  if (!streams) return client.chat.completions.create(body, { signal });
  return client.chat.completions
    .stream({ ...body, stream: true, stream_options: { include_usage: true } }, { signal })
    .finalChatCompletion();
}

/** A question with one tool, as every test of a double may ask it. */
export const QUESTION = {
  messages: [{ role: 'user', content: 'How many customers in China?' }],
  tools: [
    {
      type: 'function',
      function: {
        name: 'measure',
        description: 'A figure.',
        parameters: { type: 'object', properties: { measure: { type: 'string' } }, required: ['measure'] },
      },
    },
  ],
} satisfies Omit<ChatCompletionCreateParamsNonStreaming, 'model'>;
