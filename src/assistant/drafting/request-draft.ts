import OpenAI from 'openai';
import { zodResponseFormat } from 'openai/helpers/zod';
import { Draft } from '../../domain/outreach/draft/draft.ts';
import type { ModelConfig } from '../../model-config.ts';
import { type FailedOutcome, ModelFailure } from '../model/requests/model-failure.ts';
import type { ModelAnswer, ModelRun } from '../model/requests/open-model-run.ts';
import { NO_TOKENS, type Tokens } from '../model/requests/tokens.ts';
import type { DraftFormat } from './draft-format.ts';
import { readDraft } from './read-draft.ts';

type DraftRequest = {
  config: ModelConfig;
  model: string;
  format: DraftFormat;
  /** The same for all briefs; first, so that providers keep it in their caches. */
  instructions: string;
  brief: string;
  run: Pick<ModelRun, 'fetch' | 'signal'>;
};

/**
 * What a model answers to a brief; throws what the client throws where no answer came. The only importer of the `openai` client,
 * itself imported when the first draft is wanted.
 */
export async function requestDraft(request: DraftRequest): Promise<ModelAnswer<Draft>> {
  const { config, model, format, instructions, brief, run } = request;
  const client = new OpenAI({
    apiKey: config.apiKey,
    baseURL: config.baseUrl,
    // Those of the environment belong to other programs.
    organization: null,
    project: null,
    // The transport tries again.
    maxRetries: 0,
    fetch: run.fetch,
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
    { signal: run.signal },
  );
  const read = readAnswer(completion);
  const tokens = tokensOf(completion);
  return typeof read === 'string' ? { failure: new ModelFailure(read), tokens } : { answer: read, tokens };
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

/** The draft, or why there is none. */
function readAnswer({ choices }: Completion): Draft | FailedOutcome {
  const { finish_reason: finish, message } = choices?.[0] ?? {};
  if (finish === 'content_filter') return 'content_filter';
  if (message?.refusal) return 'refused';
  if (finish === 'length') return 'cut';
  const content = message?.content ?? '';
  const text = typeof content === 'string' ? content : content.map((part) => part.text ?? '').join('');
  return readDraft(text) ?? 'malformed';
}

function tokensOf({ usage }: Completion): Tokens {
  if (!usage) return NO_TOKENS;
  return {
    input: usage.prompt_tokens,
    cached: usage.prompt_tokens_details?.cached_tokens ?? 0,
    output: usage.completion_tokens,
  };
}
