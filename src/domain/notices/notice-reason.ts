import type { Bilingual, Locale } from '../locale.ts';

/** Why a notice was decided to be silent, or skipped; a front's own words say why one failed or is unknown. */
const NOTICE_REASONS = {
  empty: { en: 'nobody to contact', zh: '当天没有需要联系的客户' },
  late: { en: 'it was too late for it', zh: '已错过发送时间' },
  settled: { en: 'the follow-up was done, moved or handed on before', zh: '跟进在此之前已完成、改期或转交' },
  unseen: { en: 'its reader may not see it any more', zh: '收件人已无权查看其内容' },
  away: { en: 'its reader was away', zh: '收件人休假' },
  left: { en: 'its reader left', zh: '收件人已离职' },
} as const satisfies Record<string, Bilingual>;
export type NoticeReason = keyof typeof NOTICE_REASONS;

/** A stored reason in words; a front's own stays as it is. */
export function noticeReasonText(reason: string, locale: Locale): string {
  return Object.hasOwn(NOTICE_REASONS, reason) ? NOTICE_REASONS[reason as NoticeReason][locale] : reason;
}
