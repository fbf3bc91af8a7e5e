import type { Bilingual } from '../../../domain/locale.ts';

type Said = { playbook: string; points: string; from: string; to: string; ofSent: string; ofHeldOut: string };

/** How effects over time are told. */
export const PLAYBOOK_WORDS = {
  en: {
    title: (period: string) => `What outreach brought: ${period}`,
    about: (count: number, people: string) =>
      `${count} ${count === 1 ? 'piece' : 'pieces'} of outreach, for ${people} people to be written to.`,
    nothing: 'No outreach was sent in this time.',
    open: (count: number) => `The windows of ${count} are still open: their figures are so far.`,
    found: ({ playbook, points, from, to, ofSent, ofHeldOut }: Said) =>
      `${playbook}: ${ofSent} ordered, against ${ofHeldOut} of those who got nothing: ${points} points (${from} to ${to}).`,
    nothingFound: 'No playbook has a detectable effect.',
    byPlaybook: 'By playbook',
    bySegment: 'By segment',
    byOutreach: 'One by one',
    playbook: 'Playbook',
    segment: 'Segment',
    outreach: 'Outreach',
    noSegment: 'lists and rules',
    sentOn: 'Sent from',
    count: 'Outreach',
    sent: 'Written to',
    heldOut: 'Held out',
    ofSent: 'Ordered',
    ofHeldOut: 'Ordered without',
    points: 'Points more',
    low: 'At least',
    high: 'At most',
    revenue: 'Revenue more per person',
    verdict: 'Verdict',
    method:
      'Each outreach is compared with its own holdout and pooled within its playbook (Mantel–Haenszel); playbooks are not pooled. Returns are not deducted. Intervals hold the truth 95 times in 100; of twenty playbooks without effect one will look as if it had one.',
  },
  zh: {
    title: (period: string) => `触达效果：${period}`,
    about: (count: number, people: string) => `共发送 ${count} 次触达，面向 ${people} 人。`,
    nothing: '这段时间没有发送触达。',
    open: (count: number) => `其中 ${count} 次的观察期尚未结束，为截至目前的数字。`,
    found: ({ playbook, points, from, to, ofSent, ofHeldOut }: Said) =>
      `${playbook}：发送组 ${ofSent} 下单，对照组 ${ofHeldOut}：${points} 个百分点（${from} 至 ${to}）。`,
    nothingFound: '没有哪个打法能看出效果。',
    byPlaybook: '按打法',
    bySegment: '按分群',
    byOutreach: '逐次',
    playbook: '打法',
    segment: '分群',
    outreach: '触达',
    noSegment: '名单与条件',
    sentOn: '发送日期',
    count: '次数',
    sent: '发送人数',
    heldOut: '对照人数',
    ofSent: '发送组转化率',
    ofHeldOut: '对照组转化率',
    points: '多出百分点',
    low: '至少',
    high: '至多',
    revenue: '人均销售额增加',
    verdict: '结论',
    method:
      '每次触达只与自己的对照组比较，并在同一打法内合并（Mantel–Haenszel 法），不同打法不合并。退货不扣除。区间有 95% 的把握包含真实值；二十个无效的打法中会有一个看似有效。',
  },
} as const;

export const ALL_TIME: Bilingual = { en: 'all time', zh: '全部时间' };
