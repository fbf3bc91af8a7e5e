import { readConfig } from '../../src/config.ts';
import { DomainError } from '../../src/domain/errors.ts';
import type { ModelConfig } from '../../src/model-config.ts';

/**
 * The model that the environment names.
 * @throws {DomainError} 'unavailable' where there is none
 */
export function getModelConfig(): ModelConfig {
  const { model } = readConfig();
  if (model !== null) return model;
  throw new DomainError('unavailable', {
    en: 'No model to score: set OPENAI_API_KEY, and OPENAI_BASE_URL and OPENAI_MODEL where it is not OpenAI’s default.',
    zh: '没有可评分的模型：请设置 OPENAI_API_KEY；若不用 OpenAI 的默认模型，还需 OPENAI_BASE_URL 和 OPENAI_MODEL。',
  });
}
