import type { ModelConfig } from '../../../src/model-config.ts';

/** A configuration for the double at an address, to which every question goes. */
export function modelConfig(baseUrl: string, overrides: Partial<ModelConfig> = {}): ModelConfig {
  return {
    ...{ route: 'model', apiKey: 'test', baseUrl, model: 'gpt-5-mini', fallbackModel: null, extraBody: {} },
    ...{ streams: false, sees: 'figures', prices: null },
    limits: { modelCalls: 6, toolCalls: 8, tokens: 60_000, seconds: 60, dailyBudget: null },
    ...overrides,
  };
}
