const customers = (count: number) => `${count.toLocaleString('en')} ${count === 1 ? 'customer' : 'customers'}`;
const minutes = (count: number) => `${count} ${count === 1 ? 'minute' : 'minutes'}`;

/** How an approval is told before and after it is given. */
export const APPROVAL_WORDS = {
  en: {
    approves: (id: number, playbook: string, author: string) =>
      `Approves outreach ${id}, "${playbook}", drafted by ${author}.`,
    to: (count: number, who: string) => `To ${customers(count)} of: ${who}.`,
    ids: (hash: string) => `↳ SHA-256 of their ids: ${hash}`,
    holdout: (count: number) => `${customers(count)} more get nothing, so that its effect can be seen.`,
    leftOut: (count: number) => `${customers(count)} are left out, for the reasons below.`,
    automatic: (channel: string, purpose: string) => `As ${purpose} by ${channel}; Rapport sends it itself.`,
    byHand: (channel: string, purpose: string) =>
      `As ${purpose} by ${channel}; each sender sends it and marks it as sent.`,
    purposes: { marketing: 'a marketing message', service: 'a service message' },
    atOnce: (grace: number) =>
      grace === 0
        ? 'It leaves as soon as it is approved.'
        : `It leaves ${minutes(grace)} after the approval; until then it can be cancelled.`,
    at: (time: string, grace: number) =>
      `It leaves at ${time}${grace === 0 ? '' : `, and not before ${minutes(grace)} after the approval`}.`,
    quiet: (from: string, to: string) => `Nothing arrives from ${from} to ${to} of each customer's own time.`,
    lapses: (hours: number) => `The approval lapses ${hours} hours after the time of sending. Any change voids it.`,
    senders: (list: string, rest: number) => `In the name of ${list}${rest > 0 ? ` and ${rest} more` : ''}.`,
    sender: (name: string, count: number) => `${name} (${count.toLocaleString('en')})`,
    noSender: 'the company',
    offer: (name: string, shows: string) => `Offer: ${name} (${shows}).`,
    code: (code: string) => `code ${code}`,
    until: (day: string) => `until ${day}`,
    minimum: (money: string) => `from ${money}`,
    noOffer: 'No offer.',
    optOutPage: (host: string) => `Each message links to a page on ${host} to get no more of them.`,
    noOptOutPage:
      'PUBLIC_URL is not set, so there is no page to unsubscribe on: who wants no more answers the message, and somebody records it.',
    window: (days: number) => `Orders within ${days} days count as its effect.`,
    text: (language: 'en' | 'zh', revision: number) =>
      `Text in ${{ en: 'English', zh: 'Chinese' }[language]}, revision ${revision}`,
    asSent: (name: string) => `As ${name} gets it`,
    subject: 'Subject',
    or: 'or',
    nothing: 'left out for who lacks it',
    title: (id: number) => `Outreach ${id}`,
    approved: (id: number, count: number, time: string) =>
      `Approved: outreach ${id} leaves for ${customers(count)} at ${time} at the earliest. To stop it: cancel outreach ${id}`,
    comma: ', ',
  },
  zh: {
    approves: (id: number, playbook: string, author: string) => `将批准触达 ${id}“${playbook}”，起草人：${author}。`,
    to: (count: number, who: string) => `发送给 ${count.toLocaleString('en')} 位客户，受众：${who}。`,
    ids: (hash: string) => `↳ 客户编号 SHA-256：${hash}`,
    holdout: (count: number) => `另有 ${count.toLocaleString('en')} 位作为对照组不发送，用于衡量效果。`,
    leftOut: (count: number) => `${count.toLocaleString('en')} 位不发送，原因见下。`,
    automatic: (channel: string, purpose: string) => `渠道：${channel}（${purpose}），由 Rapport 自动发送。`,
    byHand: (channel: string, purpose: string) => `渠道：${channel}（${purpose}），由各发送人手动发送后标记为已发送。`,
    purposes: { marketing: '营销消息', service: '服务消息' },
    atOnce: (grace: number) => (grace === 0 ? '批准后立即发送。' : `批准 ${grace} 分钟后发送，在此之前可以取消。`),
    at: (time: string, grace: number) => `${time} 发送${grace === 0 ? '' : `，且不早于批准后 ${grace} 分钟`}。`,
    quiet: (from: string, to: string) => `客户当地时间 ${from}–${to} 免打扰。`,
    lapses: (hours: number) => `发送时间过后 ${hours} 小时批准失效；任何改动都会使批准作废。`,
    senders: (list: string, rest: number) => `署名：${list}${rest > 0 ? `等，另有 ${rest} 人` : ''}。`,
    sender: (name: string, count: number) => `${name}（${count.toLocaleString('en')}）`,
    noSender: '公司',
    offer: (name: string, shows: string) => `优惠：${name}（${shows}）。`,
    code: (code: string) => `优惠码 ${code}`,
    until: (day: string) => `截至${day}`,
    minimum: (money: string) => `满 ${money} 可用`,
    noOffer: '无优惠。',
    optOutPage: (host: string) => `每条消息都带有退订链接，退订页面位于 ${host}。`,
    noOptOutPage: '未设置 PUBLIC_URL，因此没有退订页面：客户直接回复退订，由人工登记。',
    window: (days: number) => `${days} 天内的订单计入效果。`,
    text: (language: 'en' | 'zh', revision: number) => `${{ en: '英文', zh: '中文' }[language]}文案，第 ${revision} 版`,
    asSent: (name: string) => `${name} 将收到`,
    subject: '主题',
    or: '或',
    nothing: '缺少信息时省略',
    title: (id: number) => `触达 ${id}`,
    approved: (id: number, count: number, time: string) =>
      `已批准：触达 ${id} 最早于 ${time} 发送给 ${count.toLocaleString('en')} 位客户。如需停止，请说：取消触达${id}`,
    comma: '、',
  },
} as const;
