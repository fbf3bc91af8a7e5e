import type { PresetPlaybook } from './preset-playbook.ts';

/*
 * Asking customers for something. Surveys count as advertising in some countries (Bundesgerichtshof, 10 July 2018, VI ZR 225/17), so all
 * of these need the consent that marketing needs.
 */

/** What customers say to us and to others. */
export const VOICE_PLAYBOOKS: readonly PresetPlaybook[] = [
  {
    key: 'review_request',
    name: { en: 'Review request', zh: '邀请评价' },
    strategy: {
      purpose: 'marketing',
      goal: { en: 'Ask for an honest review of what they bought last.', zh: '邀请客户如实评价最近购买的商品。' },
      serviceLevel: 'standard',
      sender: 'author',
      channels: ['email', 'wechat', 'whatsapp', 'sms'],
      tone: { en: 'Modest; one request.', zh: '谦和；只提一个请求。' },
      cadenceDays: 90,
      offers: [],
      doNots: [
        { en: 'No offer: an opinion is not to be paid for.', zh: '不带优惠：评价不以奖励换取。' },
        { en: 'No hint at what the review should say.', zh: '不暗示评价内容。' },
      ],
      segments: ['steady', 'rfm_loyal'],
    },
  },
  {
    key: 'referral',
    name: { en: 'Referral', zh: '转介绍' },
    strategy: {
      purpose: 'marketing',
      goal: {
        en: 'Ask a satisfied customer to tell somebody whom it would help.',
        zh: '请满意的客户推荐给有需要的朋友。',
      },
      serviceLevel: 'personal',
      sender: 'owner',
      channels: ['wechat', 'email', 'whatsapp', 'call_script'],
      tone: { en: 'Appreciative, without pressure.', zh: '心怀感谢，不施压。' },
      cadenceDays: 120,
      offers: [],
      doNots: [
        { en: 'Never ask for data of other people.', zh: '不索要他人的联系方式。' },
        { en: 'No offer: it would look like a reward for a name.', zh: '不带优惠，以免像是拿推荐换奖励。' },
      ],
      segments: ['loyal', 'high_frequency', 'rfm_champions'],
    },
  },
  {
    key: 'satisfaction_survey',
    name: { en: 'Satisfaction survey', zh: '满意度调查' },
    strategy: {
      purpose: 'marketing',
      goal: { en: 'Ask how satisfied they are, by one click.', zh: '一键了解客户的满意程度。' },
      serviceLevel: 'standard',
      sender: 'author',
      channels: ['email', 'sms', 'whatsapp', 'wechat'],
      tone: { en: 'Short and polite.', zh: '简短、礼貌。' },
      cadenceDays: 90,
      offers: [],
      doNots: [{ en: 'No advertising beside the question.', zh: '问卷之外不带任何推广。' }],
      segments: ['existing'],
      survey: 'csat',
    },
  },
  {
    key: 'nps_survey',
    name: { en: 'NPS survey', zh: 'NPS 推荐度调查' },
    strategy: {
      purpose: 'marketing',
      goal: { en: 'Ask how likely they are to recommend us, and why.', zh: '了解客户的推荐意愿及原因。' },
      serviceLevel: 'standard',
      sender: 'author',
      channels: ['email', 'sms', 'whatsapp', 'wechat'],
      tone: { en: 'Short and open.', zh: '简短、坦诚。' },
      cadenceDays: 180,
      offers: [],
      doNots: [{ en: 'No advertising beside the question.', zh: '问卷之外不带任何推广。' }],
      segments: ['vocal'],
      survey: 'nps',
    },
  },
];
