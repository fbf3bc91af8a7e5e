import type { Bilingual } from '../locale.ts';
import type { NoticeState } from './notice.ts';

/** How a notice stands, in words. */
export const NOTICE_STATE_TEXT: Record<NoticeState, Bilingual> = {
  waiting: { en: 'waiting to be sent', zh: '待发送' },
  claimed: { en: 'on its way', zh: '发送中' },
  sent: { en: 'sent', zh: '已发送' },
  silent: { en: 'nothing to say', zh: '无需发送' },
  skipped: { en: 'skipped', zh: '已跳过' },
  failed: { en: 'not delivered', zh: '未送达' },
  unknown: { en: 'not known whether it arrived', zh: '无法确认是否送达' },
};
