import type { Bilingual } from '../../locale.ts';
import { RFM_SEGMENTS, type RfmSegmentName } from '../../scoring/rfm.ts';
import type { SegmentPreset } from '../preset.ts';

const TEXTS: Record<RfmSegmentName, { reason: Bilingual; playbook: Bilingual }> = {
  champions: {
    reason: { en: 'Bought lately and five times or more.', zh: '近期购买且五次以上。' },
    playbook: {
      en: 'Reward them, ask for referrals, never discount by default.',
      zh: '给予回馈，邀请转介绍，不默认打折。',
    },
  },
  loyal: {
    reason: { en: 'Buys regularly, not quite as lately.', zh: '购买规律，近度略逊。' },
    playbook: { en: 'Offer the better product; ask for reviews.', zh: '推荐升级产品；邀请评价。' },
  },
  potential_loyalist: {
    reason: { en: 'Lately, two to four orders: could become loyal.', zh: '近期购买，两到四单：有望成为忠诚客户。' },
    playbook: { en: 'Membership, a third and fourth reason to order.', zh: '邀请入会，给出再次购买的理由。' },
  },
  new: {
    reason: { en: 'One order, very lately.', zh: '刚下第一单。' },
    playbook: { en: 'Onboard, and win the second order.', zh: '引导上手，促成第二单。' },
  },
  promising: {
    reason: { en: 'One order, lately.', zh: '近期下过一单。' },
    playbook: { en: 'Build the habit with small offers.', zh: '用小优惠培养习惯。' },
  },
  needs_attention: {
    reason: { en: 'Middling in everything: could go either way.', zh: '各方面居中：可能变好也可能变差。' },
    playbook: { en: 'A timely offer by what they bought.', zh: '按其购买给出限时优惠。' },
  },
  about_to_sleep: {
    reason: { en: 'Few orders, and recency slips.', zh: '订单少且渐行渐远。' },
    playbook: { en: 'Share what is new before they forget.', zh: '趁未遗忘分享新品。' },
  },
  at_risk: {
    reason: { en: 'Bought three to nine times, but long ago.', zh: '买过三到九次，但已很久。' },
    playbook: { en: 'A personal message; ask what went wrong.', zh: '个人消息；询问哪里不满意。' },
  },
  cant_lose: {
    reason: { en: 'Bought ten times or more, but long ago.', zh: '买过十次以上，但已很久。' },
    playbook: { en: 'Call them; win them back before a competitor does.', zh: '致电挽回，抢在竞争对手之前。' },
  },
  hibernating: {
    reason: { en: 'One or two orders, long ago.', zh: '一两单，已很久。' },
    playbook: { en: 'A seasonal reminder, no more.', zh: '应季提醒即可。' },
  },
  lost: {
    reason: { en: 'One or two orders, longest ago.', zh: '一两单，时间最久。' },
    playbook: { en: 'Leave them, or one last offer.', zh: '放手，或最后一次优惠。' },
  },
};

/** The eleven names of the default scheme (SEMANTICS.md, "RFM"). */
export const RFM_PRESETS: readonly SegmentPreset[] = RFM_SEGMENTS.map(({ value, label }) => ({
  key: `rfm_${value}`,
  name: { en: `RFM ${label.en}`, zh: `RFM ${label.zh}` },
  ...TEXTS[value],
  topic: 'rfm',
  packs: ['retail', 'b2b'],
  rule: () => ({ field: 'rfm_segment', is: 'eq', value }),
}));
