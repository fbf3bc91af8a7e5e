import { draftWithModel } from '../../../src/assistant/drafting/draft-with-model.ts';
import { readSettings } from '../../../src/services/deployment/read-settings.ts';
import { ADMINISTRATOR } from '../../support/company.ts';
import { DRAFT_BRIEFS } from '../../support/drafting/draft-briefs.ts';
import { withEmptyDatabase } from '../../support/with-empty-database.ts';
import { getModelConfig } from '../get-model-config.ts';
import { draftText } from './draft-text.ts';

/**
 * Has the model that the environment names draft a message for every channel; each as its recipient would read it, or what voids it.
 * @throws {DomainError} 'unavailable' where no model is configured
 */
export async function evaluateDrafts(): Promise<string> {
  const config = getModelConfig();
  return withEmptyDatabase(async (database) => {
    const context = {
      database,
      asker: ADMINISTRATOR,
      settings: await readSettings(database),
      now: new Date(),
      live: true,
    };
    const texts: string[] = [];
    let held = 0;
    for (const [name, brief] of Object.entries(DRAFT_BRIEFS)) {
      const outcome = await draftWithModel(config, brief, context);
      if ('draft' in outcome) held++;
      texts.push(`== ${name}\n${draftText(brief, outcome)}\n`);
    }
    return `${texts.join('\n')}\n${held} of ${texts.length} drafts of ${config.model} at ${config.baseUrl} hold.\n`;
  });
}
