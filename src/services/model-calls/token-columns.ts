import type { Column } from '../../domain/answer.ts';
import type { Locale } from '../../domain/locale.ts';

/** Tokens that calls of a model took: in, of them cached, and out. */
export function tokenColumns(locale: Locale): Column[] {
  const words = WORDS[locale];
  return [
    { key: 'input_tokens', label: words.input, type: 'number', unit: 'count' },
    { key: 'cached_tokens', label: words.cached, type: 'number', unit: 'count' },
    { key: 'output_tokens', label: words.output, type: 'number', unit: 'count' },
  ];
}

const WORDS = {
  en: { input: 'Tokens in', cached: 'Of them cached', output: 'Tokens out' },
  zh: { input: '输入 token', cached: '其中缓存', output: '输出 token' },
} as const;
