import type { ModelTurn } from '../model-script.ts';
import type { Completion, WireMessage } from '../wire/completion.ts';
import type { Quirk } from './quirk.ts';

const TIMES = 1_000;

/** Completions that are odd in everything but their tool calls. */
export const MISSPEAKING = {
  null_content: changingMessages((message) => ({ ...message, content: null })),
  content_as_parts: changingMessages(({ content, ...message }) => ({
    ...message,
    content: typeof content === 'string' && content !== '' ? [{ type: 'text', text: content }] : content,
  })),
  missing_content: changingMessages(({ content: _, ...message }) => message),
  empty_text: saying({ text: '' }),
  blank_text: saying({ text: ' \n\n' }),
  /** Cannot stop. */
  long_text: { turn: (turn) => (turn.text ? { ...turn, text: turn.text.repeat(TIMES) } : turn) },
  reasoning_content: changingMessages((message) => ({
    ...message,
    reasoning_content: 'They want 1 figure, 42 maybe.',
  })),
  refusal: {
    completion: (completion) =>
      changeMessages(completion, ({ tool_calls: _, ...message }) => ({
        ...message,
        content: null,
        refusal: "I'm sorry, I cannot assist with that request.",
      })),
    turn: (turn) => ({ ...turn, finishReason: 'stop' }),
  },
  content_filter: saying({ text: '', finishReason: 'content_filter' }),
  finish_length: { turn: (turn) => ({ ...turn, finishReason: 'length' }) },
  unknown_finish: { turn: (turn) => ({ ...turn, finishReason: 'eos' }) },
  no_finish: {
    completion: (completion) => ({
      ...completion,
      choices: completion.choices.map((choice) => ({ ...choice, finish_reason: null })),
    }),
  },
  empty_choices: { completion: (completion) => ({ ...completion, choices: [] }) },
  no_usage: { completion: ({ usage: _, ...completion }) => completion },
  usage_null: { completion: (completion) => ({ ...completion, usage: null }) },
  /** The whole usage in every chunk, as some gateways send it: who adds it up counts too much. */
  usage_in_every_chunk: {
    chunks: (chunks) => {
      const usage = chunks.at(-1)?.usage;
      return chunks.map((chunk) => ({ ...chunk, usage }));
    },
  },
  /** Every completion of the conversation has the same id. */
  repeated_completion_ids: { completion: (completion) => ({ ...completion, id: 'chatcmpl-1' }) },
  /** Azure begins with a verdict on the prompt, in a chunk without choices. */
  prompt_filter_results: {
    chunks: (chunks) => [
      { id: '', object: '', created: 0, model: '', choices: [], prompt_filter_results: [{ prompt_index: 0 }] },
      ...chunks,
    ],
  },
} satisfies Record<string, Quirk>;

/** Says this in place of everything it would say or call. */
function saying(said: ModelTurn): Quirk {
  return { turn: ({ usage }) => ({ ...said, ...(usage && { usage }) }) };
}

function changingMessages(change: (message: WireMessage) => WireMessage): Quirk {
  return { completion: (completion) => changeMessages(completion, change) };
}

function changeMessages(completion: Completion, change: (message: WireMessage) => WireMessage): Completion {
  const choices = completion.choices.map((choice) => ({ ...choice, message: change(choice.message) }));
  return { ...completion, choices };
}
