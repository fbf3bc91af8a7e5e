import type { Bilingual } from '../../domain/locale.ts';
import { checkDraft } from '../../domain/outreach/draft/check-draft.ts';
import type { DraftBrief } from '../../domain/outreach/draft/draft-brief.ts';
import { type DraftFlaw, describeFlaw } from '../../domain/outreach/draft/draft-flaw.ts';
import type { DraftOutcome } from '../../domain/outreach/draft/draft-outcome.ts';
import type { ModelConfig } from '../../model-config.ts';
import type { Viewpoint } from '../../services/population/viewpoint.ts';
import type { ToolContext } from '../../tools/tool.ts';
import { ModelFailure } from '../model/requests/model-failure.ts';
import { refuseOverBudget } from '../model/requests/refuse-over-budget.ts';
import { askForDraft } from './ask-for-draft.ts';
import { hideInBrief } from './hide-in-brief.ts';
import { writeBrief } from './write-brief.ts';

/** Who asks for the draft, and how it is stopped. */
type DraftContext = Viewpoint & Pick<ToolContext, 'signal'>;

/** A message written by a model within its brief: it is sent no value of a fact, and what it writes is used as far as code can vouch for it. */
export async function draftWithModel(
  config: ModelConfig,
  brief: DraftBrief,
  context: DraftContext,
): Promise<DraftOutcome> {
  try {
    await refuseOverBudget(config, context);
    const { draft, model } = await askForDraft(config, writeBrief(await hideInBrief(brief, context)), context);
    const flaws = checkDraft(draft, brief);
    return flaws.length === 0 ? { draft, model } : { problem: { reason: 'flawed', text: textOf(flaws), flaws } };
  } catch (error) {
    if (!(error instanceof ModelFailure)) throw error;
    return { problem: { reason: error.reason, text: error.text, flaws: [] } };
  }
}

function textOf(flaws: readonly DraftFlaw[]): Bilingual {
  return {
    en: `The language model's draft was not used: ${flaws.map((flaw) => describeFlaw(flaw, 'en')).join('; ')}.`,
    zh: `未采用语言模型的草稿：${flaws.map((flaw) => describeFlaw(flaw, 'zh')).join('；')}。`,
  };
}
