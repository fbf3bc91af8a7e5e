import type { Mountable } from '@copilotkit/aimock';

type Answer = { id?: string; usage?: object | null };

/**
 * Puts the cached tokens of a completion, by its id, back into its usage: aimock keeps only the sums of OpenAI-shaped usage
 * (observed in 1.43.0). Looks at what is written, and lets aimock answer.
 */
export function keepCachedTokens(cachedTokens: ReadonlyMap<string, number>): Mountable {
  const completed = (text: string): string => {
    if (!text.includes('"usage"')) return text;
    const [, prefix = '', json = '', suffix = ''] = /^(data: )?(.*?)(\n\n)?$/s.exec(text) ?? [];
    const answer = JSON.parse(json) as Answer;
    const cached = cachedTokens.get(answer.id ?? '');
    if (!answer.usage || cached === undefined) return text;
    const usage = { ...answer.usage, prompt_tokens_details: { cached_tokens: cached } };
    return prefix + JSON.stringify({ ...answer, usage }) + suffix;
  };
  return {
    async handleRequest(_request, response) {
      const { write, end } = response;
      const changed = (chunk: unknown) => (typeof chunk === 'string' ? completed(chunk) : chunk);
      response.write = ((chunk: unknown) => write.call(response, changed(chunk), 'utf8')) as typeof write;
      response.end = ((chunk?: unknown) => end.call(response, changed(chunk), 'utf8')) as typeof end;
      return false;
    },
  };
}
