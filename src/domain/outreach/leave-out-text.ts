import type { Bilingual } from '../locale.ts';
import type { LeaveOutReason } from './outreach.ts';

/** Why somebody gets nothing, as people read it in a table. */
export const LEAVE_OUT_TEXT: Readonly<Record<LeaveOutReason, Bilingual>> = {
  erased: { en: 'erased at their request', zh: '已按要求删除资料' },
  no_address: { en: 'no address known for this channel', zh: '没有该渠道的联系方式' },
  bad_address: { en: 'address cannot be one', zh: '联系方式无效' },
  same_address: { en: 'same address as another recipient', zh: '与其他收件人联系方式相同' },
  unsubscribed: { en: 'unsubscribed', zh: '已退订' },
  bounced: { en: 'address bounced before', zh: '此前发送被退回' },
  spam_complaint: { en: 'reported an earlier message as spam', zh: '曾将消息举报为垃圾信息' },
  consent_unknown: { en: 'never gave consent', zh: '未取得同意' },
  consent_denied: { en: 'refused consent', zh: '拒绝同意' },
  consent_withdrawn: { en: 'withdrew consent', zh: '已撤回同意' },
  consent_expired: { en: 'consent expired', zh: '同意已过期' },
  no_profiling: { en: 'wants no profiling', zh: '拒绝用户画像' },
  open_complaint: { en: 'has an open complaint', zh: '有未解决的投诉' },
  frequency_cap: { en: 'heard from us often enough', zh: '已达联系频次上限' },
  cadence: { en: 'had a message of this playbook lately', zh: '近期已收到同一方案的消息' },
  offer_limit: { en: 'the offer’s limit is reached', zh: '优惠已达上限' },
  missing_fact: { en: 'the message does not fit what is known of them', zh: '已知情况与该消息不符' },
  no_text: { en: 'no text in their language', zh: '没有其语言的文案' },
};
