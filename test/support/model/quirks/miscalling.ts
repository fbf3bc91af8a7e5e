import type { ModelTurn } from '../model-script.ts';
import type { Completion, WireCall, WireMessage } from '../wire/completion.ts';
import type { Quirk } from './quirk.ts';

/** Models and providers whose tool calls are not as they should be. */
export const MISCALLING = {
  cut_arguments: changingArguments((text) => text.slice(0, text.length / 2)),
  /** Out of tokens in the middle of the arguments. */
  cut_by_length: {
    ...changingArguments((text) => text.slice(0, text.length / 2)),
    turn: (turn) => (turn.calls ? { ...turn, finishReason: 'length' } : turn),
  },
  arguments_no_json: changingArguments(() => 'the number of customers, please'),
  arguments_empty: changingArguments(() => ''),
  arguments_null: changingArguments(() => 'null'),
  arguments_as_list: changingArguments((text) => `[${text}]`),
  arguments_encoded_twice: changingArguments((text) => JSON.stringify(text)),
  arguments_with_prose: changingArguments((text) => `${text}\n\nI called the tool with these.`),
  arguments_fenced: changingArguments((text) => `\`\`\`json\n${text}\n\`\`\``),
  arguments_in_python: changingArguments((text) => text.replaceAll('"', "'")),
  /** As Ollama's own protocol has them. */
  arguments_as_object: changingArguments((text) => JSON.parse(text)),
  empty_ids: changingCalls((call) => ({ ...call, id: '' })),
  repeated_ids: changingCalls((call) => ({ ...call, id: 'call_0' })),
  missing_ids: changingCalls(({ id: _, ...call }) => call),
  whole_call_in_one_chunk: { wholeCalls: true },
  missing_index: {
    wholeCalls: true,
    chunks: (chunks) =>
      chunks.map((chunk) => ({
        ...chunk,
        choices: chunk.choices.map((choice) => ({ ...choice, delta: withoutIndexes(choice.delta) })),
      })),
  },
  stop_with_calls: { turn: (turn) => (turn.calls ? { ...turn, finishReason: 'stop' } : turn) },
  unknown_tool: { turn: (turn) => renamed(turn, 'drop_all_tables') },
  nameless_tool: { turn: (turn) => renamed(turn, '') },
  /** Calls what it called before, for ever. */
  endless_tools: {
    turn(turn, { messages }) {
      const last = messages.findLast(({ tool_calls: calls }) => calls)?.tool_calls?.[0]?.function;
      return turn.calls || !last ? turn : { calls: [{ name: last.name, arguments: last.arguments }] };
    },
  },
  fifty_calls_at_once: {
    turn: (turn) =>
      turn.calls
        ? {
            ...turn,
            calls: Array.from({ length: 50 }, () => turn.calls!)
              .flat()
              .slice(0, 50),
          }
        : turn,
  },
  /** Writes its call as text, as small models do. */
  calls_in_text: {
    turn: ({ calls, ...turn }) =>
      calls
        ? {
            ...turn,
            text: `<tool_call>{"name": "${calls[0]?.name}", "arguments": ${JSON.stringify(calls[0]?.arguments)}}</tool_call>`,
          }
        : turn,
  },
} satisfies Record<string, Quirk>;

function changingCalls(change: (call: WireCall) => WireCall): Quirk {
  return { completion: (completion) => withMessages(completion, (message) => withCalls(message, change)) };
}

function changingArguments(change: (text: string) => unknown): Quirk {
  return changingCalls((call) => ({
    ...call,
    function: { ...call.function, arguments: change(String(call.function.arguments)) },
  }));
}

function withMessages(completion: Completion, change: (message: WireMessage) => WireMessage): Completion {
  const choices = completion.choices.map((choice) => ({ ...choice, message: change(choice.message) }));
  return { ...completion, choices };
}

function withCalls(message: WireMessage, change: (call: WireCall) => WireCall): WireMessage {
  return message.tool_calls ? { ...message, tool_calls: message.tool_calls.map(change) } : message;
}

function withoutIndexes(delta: WireMessage): WireMessage {
  return withCalls(delta, ({ index: _, ...call }) => call);
}

function renamed(turn: ModelTurn, name: string): ModelTurn {
  return turn.calls ? { ...turn, calls: turn.calls.map((call) => ({ ...call, name })) } : turn;
}
