import type { Locale } from '../../domain/locale.ts';
import { countOf } from '../../render/count-of.ts';
import { formatNumber } from '../../render/format-number.ts';
import type { UsageFigures } from '../../services/model-calls/read-usage.ts';

/** How far back an administrator's Home looks. */
export const USAGE_DAYS = 7;

/** What the language model took and cost of late, in a sentence; costs are left out where nobody set prices. */
export function usageText(usage: UsageFigures, locale: Locale): string {
  const number = (value: number | null) => formatNumber(value ?? 0, { locale });
  const { calls, failures, inputTokens, cachedTokens, outputTokens, cost } = usage;
  if (locale === 'zh')
    return [
      `近 ${USAGE_DAYS} 天语言模型调用 ${number(calls)} 次，失败 ${number(failures)} 次`,
      `输入 ${number(inputTokens)} token（缓存 ${number(cachedTokens)}），输出 ${number(outputTokens)} token`,
      ...(cost === null ? [] : [`费用 ${number(cost)}`]),
    ].join('；');
  return [
    `The language model in the last ${USAGE_DAYS} days: ${countOf(calls, 'call')}, ${number(failures)} failed`,
    `${number(inputTokens)} tokens in (${number(cachedTokens)} cached), ${number(outputTokens)} out`,
    ...(cost === null ? [] : [`cost ${number(cost)}`]),
  ].join('; ');
}
