/** How calendar addresses are told. */
export const CALENDAR_WORDS = {
  en: {
    makes: (hasFeed: boolean) =>
      `Makes a secret address at which a calendar reads your open follow-ups: number and customer, when they are due, and nothing else.${hasFeed ? ' The address that you have stops working.' : ''}`,
    revokes: 'The address of your calendar stops working.',
    made: (address: string) =>
      `Subscribe to this address in your calendar; it is shown this once. Whoever has it reads your follow-ups: keep it to yourself. “Revoke my calendar” ends it.\n${address}`,
    revoked: 'Done: the address of your calendar no longer works.',
  },
  zh: {
    makes: (hasFeed: boolean) =>
      `将生成一个私密地址，供日历读取您未完成的跟进：只含编号、客户和到期时间。${hasFeed ? '您现有的地址将失效。' : ''}`,
    revokes: '您的日历地址将失效。',
    made: (address: string) =>
      `请在日历应用中订阅以下地址，地址仅显示这一次。拥有该地址的人都能看到您的跟进，请勿转发。说“撤销我的日历”即可使其失效。\n${address}`,
    revoked: '已完成：您的日历地址已失效。',
  },
} as const;
