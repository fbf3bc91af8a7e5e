import type { Bilingual } from '../locale.ts';
import type { OutreachState } from './outreach.ts';

/** Where an outreach stands, as people read it. */
export const STATE_TEXT: Readonly<Record<OutreachState, Bilingual>> = {
  draft: { en: 'draft', zh: '草稿' },
  approved: { en: 'approved', zh: '已批准' },
  sending: { en: 'being sent', zh: '发送中' },
  sent: { en: 'sent', zh: '已发送' },
  cancelled: { en: 'cancelled', zh: '已取消' },
  void: { en: 'void: changed after its approval', zh: '已作废：批准后被改动' },
  lapsed: { en: 'lapsed: not sent in time', zh: '已失效：未按时发送' },
};
