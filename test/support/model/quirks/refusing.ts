import type { Quirk } from './quirk.ts';

/** Real waits are seconds; those of a test are not. */
const RETRY_AFTER_MS = 50;
const TOO_LONG_SECONDS = 3_600;

/** Providers that do not answer: texts, types and codes as OpenAI, DeepSeek and Ollama give them. */
export const REFUSING = {
  rate_limited: rateLimited(() => ({ 'retry-after': String(RETRY_AFTER_MS / 1000) })),
  rate_limited_ms: rateLimited(() => ({ 'retry-after-ms': String(RETRY_AFTER_MS) })),
  // A date has whole seconds: this one is now or less than a second ahead.
  rate_limited_until: rateLimited(() => ({ 'retry-after': new Date(Date.now() + 1_000).toUTCString() })),
  rate_limited_for_an_hour: rateLimited(() => ({ 'retry-after': String(TOO_LONG_SECONDS) })),
  quota_exceeded: refusing(429, 'You exceeded your current quota, please check your plan.', 'insufficient_quota'),
  server_error: refusing(500, 'The server had an error while processing your request.'),
  bad_gateway: {
    refuse: () => ({ status: 502, headers: { 'content-type': 'text/html' }, body: '<html>502 Bad Gateway</html>' }),
  },
  overloaded: refusing(503, 'The engine is currently overloaded, please try again later.'),
  wrong_key: refusing(401, 'Incorrect API key provided: sk-wrong.', 'invalid_api_key'),
  forbidden: refusing(403, 'Country, region, or territory not supported.', 'unsupported_country_region_territory'),
  model_not_found: refusing(
    404,
    'The model `double` does not exist or you do not have access to it.',
    'model_not_found',
  ),
  context_length_exceeded: refusing(
    400,
    "This model's maximum context length is 8192 tokens. However, your messages resulted in 9000 tokens.",
    'context_length_exceeded',
  ),
  no_tools: refusing(400, 'registry.ollama.ai/library/double does not support tools'),
  content_filter_of_the_prompt: refusing(
    400,
    'The response was filtered: the prompt triggered our policy.',
    'content_filter',
  ),
  /** DeepSeek while thinking: its reasoning must come back with its calls. */
  wants_reasoning_back: {
    completion: (completion) => ({
      ...completion,
      choices: completion.choices.map((choice) => ({
        ...choice,
        message: { ...choice.message, reasoning_content: 'The person wants 1 figure.' },
      })),
    }),
    refuse: ({ messages }) =>
      messages.some((message) => message.tool_calls && !('reasoning_content' in message))
        ? errorOf(400, 'Missing `reasoning_content` field in the assistant message at message index 2.')
        : undefined,
  },
} satisfies Record<string, Quirk>;

function rateLimited(headers: () => Record<string, string>): Quirk {
  const { status, body } = errorOf(429, 'Rate limit reached for requests.', 'rate_limit_exceeded');
  return { refuse: () => ({ status, body, headers: headers() }) };
}

function refusing(status: number, message: string, code: string | null = null): Quirk {
  return { refuse: () => errorOf(status, message, code) };
}

function errorOf(status: number, message: string, code: string | null = null) {
  const type = status < 500 ? 'invalid_request_error' : 'server_error';
  return { status, body: JSON.stringify({ error: { message, type, param: null, code } }) };
}
