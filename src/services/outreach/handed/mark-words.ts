const messages = (count: number) => `${count} ${count === 1 ? 'message' : 'messages'}`;

/** How marking as sent is told before and after it is done. */
export const MARK_WORDS = {
  en: {
    marks: (id: number, count: number, names: string) =>
      `Marks ${messages(count)} of outreach ${id} as sent by hand: ${names}.`,
    marksNone: (id: number) => `None of the messages of outreach ${id} in your hands may be sent now.`,
    withholds: (list: string) =>
      `May no longer be written to, so their messages are withheld; do not send them: ${list}.`,
    waits: (names: string) => `Have their quiet hours now, so their messages stay with you: ${names}.`,
    marked: (id: number, count: number) => `Marked as sent: ${messages(count)} of outreach ${id}.`,
    withheld: (count: number) => `${messages(count)} withheld.`,
    changed: 'changed after the approval',
    more: (count: number) => `and ${count} more`,
    comma: ', ',
  },
  zh: {
    marks: (id: number, count: number, names: string) => `将触达 ${id} 的 ${count} 条消息标记为已手动发送：${names}。`,
    marksNone: (id: number) => `触达 ${id} 中待您发送的消息目前都不可发送。`,
    withholds: (list: string) => `以下客户已不可联系，其消息将被撤下，请勿发送：${list}。`,
    waits: (names: string) => `以下客户正处于免打扰时段，其消息仍由您保留：${names}。`,
    marked: (id: number, count: number) => `已标记为已发送：触达 ${id} 的 ${count} 条消息。`,
    withheld: (count: number) => `${count} 条已撤下。`,
    changed: '批准后被改动',
    more: (count: number) => `等，另有 ${count} 位`,
    comma: '、',
  },
} as const;
