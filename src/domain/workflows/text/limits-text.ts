import type { Locale } from '../../locale.ts';
import type { WorkflowLimits } from '../workflow.ts';

/** What holds a rule back, as sentences of their own. */
export function limitsText({ againAfterDays, perDay }: WorkflowLimits, locale: Locale): string {
  if (locale === 'zh') {
    const again =
      againAfterDays === 'never'
        ? '每位客户仅一次'
        : againAfterDays === 0
          ? '同一客户每次都触发'
          : `同一客户 ${againAfterDays} 天内不重复`;
    return `${again}，每天最多 ${perDay} 次。`;
  }
  const again =
    againAfterDays === 'never'
      ? 'Once a customer'
      : againAfterDays === 0
        ? 'Every time'
        : `Not again for the same customer within ${againAfterDays} ${againAfterDays === 1 ? 'day' : 'days'}`;
  return `${again}, at most ${perDay} a day.`;
}
