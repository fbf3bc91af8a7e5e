import type { ModelConfig } from '../../model-config.ts';
import type { WriteDraft } from '../../services/outreach/drafting/write-draft.ts';

/** Drafts by the deployment's model; undefined without one. Nothing of it is loaded before the first draft. */
export function openWriteDraft(config: ModelConfig | null): WriteDraft | undefined {
  if (config === null) return undefined;
  return async (brief, context) => {
    const { draftWithModel } = await import('./draft-with-model.ts');
    return draftWithModel(config, brief, context);
  };
}
