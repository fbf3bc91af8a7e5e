import OpenAI from 'openai';
import { zodResponseFormat } from 'openai/helpers/zod';
import type { ModelConfig } from '../../config.ts';
import type { FailedOutcome } from '../model/requests/model-failure.ts';
import { Draft } from './draft.ts';
import type { DraftFormat } from './draft-format.ts';
import { readDraft } from './read-draft.ts';

export type DraftRequest = {
  config: ModelConfig;
  model: string;
  format: DraftFormat;
  /** The same for all briefs; first, so that providers keep it in their caches. */
  instructions: string;
  brief: string;
  fetch: typeof fetch;
  signal: AbortSignal;
};

export type Tokens = { input: number | null; cached: number | null; output: number | null };

/** What came back: a draft, or why there is none. It took its tokens either way. */
export type DraftAnswer = { outcome: 'ok'; draft: Draft } | { outcome: FailedOutcome; draft?: never };

/**
 * What a model answers to a brief; throws what the client throws where no answer came. The only importer of the `openai` client,
 * itself imported when the first draft is wanted.
 */
export async function requestDraft(request: DraftRequest): Promise<DraftAnswer & { tokens: Tokens }> {
  const { config, model, format, instructions, brief, fetch, signal } = request;
  const client = new OpenAI({
    apiKey: config.apiKey,
    baseURL: config.baseUrl,
    // Those of the environment belong to other programs.
    organization: null,
    project: null,
    // The transport tries again.
    maxRetries: 0,
    fetch,
  });
  const completion = await client.chat.completions.create(
    {
      ...config.extraBody,
      model,
      messages: [
        { role: 'system', content: instructions },
        { role: 'user', content: brief },
      ],
      ...FORMATS[format],
    },
    { signal },
  );
  return { ...readAnswer(completion), tokens: tokensOf(completion) };
}

const FORMATS = {
  json_schema: { response_format: zodResponseFormat(Draft, 'draft') },
  json_object: { response_format: { type: 'json_object' } },
  text: {},
} as const;

/** Providers leave out what they like and send texts in parts, whatever the types of the client say. */
type Completion = Partial<Omit<OpenAI.ChatCompletion, 'choices'>> & {
  choices?: {
    finish_reason?: string | null;
    message?: { content?: string | readonly { text?: string }[] | null; refusal?: string | null };
  }[];
};

function readAnswer({ choices }: Completion): DraftAnswer {
  const { finish_reason: finish, message } = choices?.[0] ?? {};
  if (finish === 'content_filter') return { outcome: 'content_filter' };
  if (message?.refusal) return { outcome: 'refused' };
  if (finish === 'length') return { outcome: 'cut' };
  const content = message?.content ?? '';
  const draft = readDraft(typeof content === 'string' ? content : content.map(({ text }) => text ?? '').join(''));
  return draft === null ? { outcome: 'malformed' } : { outcome: 'ok', draft };
}

function tokensOf({ usage }: Completion): Tokens {
  if (!usage) return { input: null, cached: null, output: null };
  return {
    input: usage.prompt_tokens,
    cached: usage.prompt_tokens_details?.cached_tokens ?? 0,
    output: usage.completion_tokens,
  };
}
