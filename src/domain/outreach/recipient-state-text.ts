import type { Bilingual } from '../locale.ts';
import type { RecipientState } from './outreach.ts';

/** What became of one message, as people read it. */
export const RECIPIENT_STATE_TEXT: Readonly<Record<RecipientState, Bilingual>> = {
  queued: { en: 'waiting to be sent', zh: '等待发送' },
  waiting: { en: 'waiting for quiet hours to end or another try', zh: '等待免打扰时段结束或重试' },
  sending: { en: 'being sent', zh: '正在发送' },
  handed: { en: 'handed to a person to send', zh: '已交由人工发送' },
  sent: { en: 'sent', zh: '已发送' },
  failed: { en: 'failed', zh: '发送失败' },
  unknown: { en: 'perhaps sent', zh: '可能已发送' },
  withheld: { en: 'withheld: no longer allowed when it should have left', zh: '已拦截：发送时不再允许' },
  cancelled: { en: 'cancelled before it left', zh: '发送前已取消' },
};
