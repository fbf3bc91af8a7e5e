import { readFileSync } from 'node:fs';
import type { Draft } from '../../domain/outreach/draft/draft.ts';
import type { ModelConfig } from '../../model-config.ts';
import { openModelRun, type RunContext } from '../model/requests/open-model-run.ts';
import { DRAFT_FORMATS, type DraftFormat } from './draft-format.ts';

const INSTRUCTIONS = readFileSync(new URL('../../../prompts/outreach/draft.md', import.meta.url), 'utf8').trim();

/** Where in the list a provider's model was found to begin, so that later drafts do not ask in vain. */
const firstFormatOf = new Map<string, number>();

/**
 * The draft of the first model that gives one, with its name; every request is recorded.
 * @throws {ModelFailure} of the last one asked
 */
export async function askForDraft(
  config: ModelConfig,
  brief: string,
  context: RunContext,
): Promise<{ draft: Draft; model: string }> {
  const run = openModelRun(config, 'draft', context);
  const { requestDraft } = await import('./request-draft.ts');
  const askIn = (model: string, format: DraftFormat): Promise<Draft> =>
    run.ask(model, () => requestDraft({ config, model, format, brief, instructions: INSTRUCTIONS, run }));
  return run.inTurn(async (model) => {
    const provider = `${config.baseUrl} ${model}`;
    for (let at = firstFormatOf.get(provider) ?? 0; ; at++) {
      try {
        const draft = await askIn(model, DRAFT_FORMATS[at]!);
        firstFormatOf.set(provider, at);
        return { draft, model };
      } catch (error) {
        if (!refusesFormat(error) || at === DRAFT_FORMATS.length - 1) throw error;
      }
    }
  });
}

/** Whether a provider may have refused a `response_format` that it does not know. */
function refusesFormat(error: unknown): boolean {
  const { cause, reason } = error as { cause?: { status?: unknown }; reason?: unknown };
  return reason === 'malformed' && (cause?.status === 400 || cause?.status === 422);
}
