import type { Bilingual } from '../locale.ts';
import type { LeaveOutReason } from './outreach.ts';

/** What would have to be so that somebody who is left out gets a message after all. */
export const LEAVE_OUT_REMEDY: Readonly<Record<LeaveOutReason, Bilingual>> = {
  erased: { en: 'Nothing: they asked to be forgotten.', zh: '无法联系：客户已要求删除资料。' },
  no_address: { en: 'Record their address, or choose another channel.', zh: '补充联系方式，或改用其他渠道。' },
  bad_address: { en: 'Correct their address, or choose another channel.', zh: '更正联系方式，或改用其他渠道。' },
  same_address: {
    en: 'Nothing is needed: another recipient has this address.',
    zh: '无需处理：同一联系方式已有其他收件人。',
  },
  unsubscribed: { en: 'Only their own new consent on this channel.', zh: '须由客户本人重新同意该渠道。' },
  bounced: {
    en: 'Record an address that works, or choose another channel.',
    zh: '更换有效的联系方式，或改用其他渠道。',
  },
  spam_complaint: { en: 'Only their own new consent on this channel.', zh: '须由客户本人重新同意该渠道。' },
  consent_unknown: {
    en: 'Ask them, and record their consent for this channel and purpose; or choose a channel that they agreed to.',
    zh: '征得客户对该渠道和用途的同意并记录，或改用客户已同意的渠道。',
  },
  consent_denied: { en: 'Choose a channel that they agreed to.', zh: '改用客户已同意的渠道。' },
  consent_withdrawn: { en: 'Choose a channel that they agreed to.', zh: '改用客户已同意的渠道。' },
  consent_expired: { en: 'Ask for their consent again, and record it.', zh: '重新征得同意并记录。' },
  no_profiling: {
    en: 'Write to them by name, not as part of a group.',
    zh: '请指名发给该客户，而不是作为群体的一员。',
  },
  open_complaint: {
    en: 'Settle the complaint first, or send a service message.',
    zh: '先解决投诉，或改发服务类消息。',
  },
  frequency_cap: { en: 'Wait some days: they heard from us often enough.', zh: '过几天再发：近期联系已达上限。' },
  cadence: {
    en: 'Wait until the playbook’s pause is over, or use another playbook.',
    zh: '等打法的间隔期过后再发，或换用其他打法。',
  },
  offer_limit: { en: 'Make no offer, or another one.', zh: '不带优惠，或换用其他优惠。' },
  missing_fact: {
    en: 'Complete their record, change the text, or choose another playbook.',
    zh: '补全客户资料、修改文案，或换用其他打法。',
  },
  no_text: { en: 'Write a text in their language.', zh: '补充其语言的文案。' },
};
