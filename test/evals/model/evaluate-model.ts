import { resolve } from 'node:path';
import process from 'node:process';
import { createAskModel } from '../../../src/assistant/model/create-ask-model.ts';
import { readConfig } from '../../../src/config.ts';
import { DomainError } from '../../../src/domain/errors.ts';
import { withEmptyDatabase } from '../../support/with-empty-database.ts';
import { makeCasesCompany } from './cases-company.ts';
import { MODEL_CASES, readModelCases } from './model-case.ts';
import { scoreModel } from './score-model.ts';
import { readTokensTaken } from './tokens-taken.ts';
import { scoreText, verdictText } from './verdict-text.ts';

/**
 * Puts the cases to the model that the environment names, whatever the grammar could read; what is wrong is printed as it comes.
 * @throws {DomainError} 'unavailable' where no model is configured
 */
export async function evaluateModel(file = MODEL_CASES): Promise<string> {
  const config = readConfig().model;
  if (config === null) throw withoutModel();
  const cases = await readModelCases(resolve(file));
  return withEmptyDatabase(async (database) => {
    await makeCasesCompany(database);
    const verdicts = await scoreModel(cases, {
      database,
      model: createAskModel({ ...config, route: 'model' }),
      onVerdict(verdict) {
        if (verdict.faults.length > 0) process.stdout.write(`${verdictText(verdict)}\n\n`);
      },
    });
    return `${config.model} at ${config.baseUrl}\n${scoreText(verdicts)}\n${await readTokensTaken(database)}\n`;
  });
}

function withoutModel(): DomainError {
  return new DomainError('unavailable', {
    en: 'No model to score: set OPENAI_API_KEY, and OPENAI_BASE_URL and OPENAI_MODEL where it is not OpenAI’s default.',
    zh: '没有可评分的模型：请设置 OPENAI_API_KEY；若不用 OpenAI 的默认模型，还需 OPENAI_BASE_URL 和 OPENAI_MODEL。',
  });
}
