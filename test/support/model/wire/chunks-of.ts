import type { Chunk, Completion, WireCall, WireMessage } from './completion.ts';

/** A completion as the chunks of a stream. Texts come in pieces; `wholeCalls`: each tool call in one chunk. */
export function chunksOf(
  { choices, usage, ...about }: Completion,
  options: { includeUsage: boolean; wholeCalls?: boolean | undefined },
): Chunk[] {
  const chunk = (delta: WireMessage, finish: string | null = null): Chunk => ({
    ...about,
    object: 'chat.completion.chunk',
    choices: [{ index: 0, delta, finish_reason: finish }],
  });
  const chunks = choices.flatMap(({ message, finish_reason }) => [
    chunk({ role: 'assistant', content: message.tool_calls ? null : '' }),
    ...messageDeltas(message, options.wholeCalls).map((delta) => chunk(delta)),
    chunk({}, finish_reason),
  ]);
  if (chunks.length === 0) chunks.push({ ...chunk({}), choices: [] });
  return options.includeUsage && usage ? [...chunks, { ...chunk({}), choices: [], usage }] : chunks;
}

function messageDeltas(message: WireMessage, wholeCalls = false): WireMessage[] {
  const { content, refusal, reasoning_content: reasoning, tool_calls: calls } = message;
  return [
    ...piecesOf(reasoning ?? '').map((piece) => ({ reasoning_content: piece })),
    ...(typeof content === 'string' ? piecesOf(content) : content ? [content] : []).map((piece) => ({
      content: piece,
    })),
    ...(refusal ? piecesOf(refusal).map((piece) => ({ refusal: piece })) : []),
    ...(calls ?? []).flatMap((call, index) => callDeltas({ ...call, index }, wholeCalls)),
  ];
}

function callDeltas(call: WireCall & { index: number }, whole: boolean): WireMessage[] {
  const { arguments: given, name } = call.function;
  // Who gives an object gives it whole.
  if (whole || typeof given !== 'string') return [{ tool_calls: [call] }];
  const head: WireCall = { ...call, function: { ...(name === undefined ? {} : { name }), arguments: '' } };
  const rest = piecesOf(given).map((piece) => ({ index: call.index, function: { arguments: piece } }));
  return [head, ...rest].map((each) => ({ tool_calls: [each] }));
}

function piecesOf(text: string): string[] {
  return text.match(/.{1,4}/gsu) ?? [];
}
