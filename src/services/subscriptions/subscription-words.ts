import type { Bilingual, Locale } from '../../domain/locale.ts';

type Changed = { id: number; words: string; before: string; after: string; next: string | null };

type Planned = {
  words: string;
  schedule: string;
  timeZone: string;
  channel: string | null;
  times: string;
};

/** What is said of subscriptions. */
export const SUBSCRIPTION_WORDS = {
  en: {
    plan: ({ words, schedule, timeZone, channel, times }: Planned) =>
      [
        `Answer “${words}” ${schedule} (${timeZone}) in ${channel === null ? 'your direct messages' : `the channel ${channel}`}, over what you may see at that time.`,
        ...(channel === null
          ? []
          : [`Everybody in ${channel} will see it, also those who may not see these customers themselves.`]),
        `The next times: ${times}.`,
      ].join('\n'),
    saved: (id: number, words: string, next: string) =>
      `Subscription ${id}: “${words}”, next on ${next}. “Unsubscribe ${id}” ends it.`,
    end: (id: number, words: string, schedule: string) => `End subscription ${id}: “${words}” ${schedule}.`,
    ended: (id: number, words: string) => `Subscription ${id}, “${words}”, has ended.`,
    paused: 'paused',
    changes: ({ id, words, before, after, next }: Changed) =>
      `Subscription ${id}, “${words}”: ${before} → ${after}. ${next === null ? 'It is not answered until you resume it; what came of it so far stays.' : `Next on ${next}.`}`,
    changed: ({ id, words, after, next }: Changed) =>
      `Subscription ${id}, “${words}”: ${after}${next === null ? `. “Resume subscription ${id}” has it answered again.` : `, next on ${next}.`}`,
    none: 'There are no subscriptions. “Send me the weekly digest every Monday at 9” makes one.',
    title: 'Subscriptions',
    subscription: 'No.',
    question: 'Question',
    schedule: 'When',
    where: 'Where',
    who: 'Whose',
    nextAt: 'Next',
    last: 'Last time',
    directMessages: 'direct messages',
    states: {
      waiting: 'on its way',
      claimed: 'on its way',
      sent: 'sent',
      silent: 'silent',
      skipped: 'skipped',
      failed: 'not delivered',
      unknown: 'unknown whether it arrived',
    },
  },
  zh: {
    plan: ({ words, schedule, timeZone, channel, times }: Planned) =>
      [
        `${schedule}（${timeZone}）${channel === null ? '私信给您' : `在频道 ${channel} 中`}回答“${words}”，以您届时的查看权限为准。`,
        ...(channel === null ? [] : [`${channel} 中的所有人都会看到，包括本来无权查看这些客户的人。`]),
        `接下来三次：${times}。`,
      ].join('\n'),
    saved: (id: number, words: string, next: string) =>
      `订阅${id}：“${words}”，下一次在 ${next}。说“取消订阅${id}”即可结束。`,
    end: (id: number, words: string, schedule: string) => `结束订阅${id}：${schedule}“${words}”。`,
    ended: (id: number, words: string) => `订阅${id}“${words}”已结束。`,
    paused: '已暂停',
    changes: ({ id, words, before, after, next }: Changed) =>
      `订阅${id}“${words}”：${before} → ${after}。${next === null ? '恢复之前不再发送，以往记录保留。' : `下一次在 ${next}。`}`,
    changed: ({ id, words, after, next }: Changed) =>
      `订阅${id}“${words}”：${after}${next === null ? `。说“恢复订阅${id}”即可继续。` : `，下一次在 ${next}。`}`,
    none: '还没有订阅。说“每周一9点给我发周报”即可新建。',
    title: '订阅',
    subscription: '编号',
    question: '问题',
    schedule: '时间',
    where: '发到',
    who: '订阅人',
    nextAt: '下一次',
    last: '上一次',
    directMessages: '私信',
    states: {
      waiting: '发送中',
      claimed: '发送中',
      sent: '已发送',
      silent: '静默',
      skipped: '已跳过',
      failed: '未送达',
      unknown: '是否送达不明',
    },
  },
} as const satisfies Record<Locale, object>;

type Late = { words: string; due: string; next: string };

/** Told to the subscriber, and never dropped in silence. */
export const SUBSCRIPTION_NOTICES = {
  late: ({ words, due, next }: Late): Bilingual => ({
    en: `“${words}” was due on ${due} and could not be answered in time, so this one is skipped. The next one comes on ${next}.`,
    zh: `“${words}”本应在 ${due} 发送，但未能按时回答，本次已跳过。下一次在 ${next}。`,
  }),
  notAllowed: ({ words, channel }: { words: string; channel: string }): Bilingual => ({
    en: `“${words}” in ${channel} has ended: only a manager or an administrator may have answers posted to a channel.`,
    zh: `${channel} 中的“${words}”订阅已结束：只有经理或管理员可以把回答发到频道。`,
  }),
  notDelivered: ({ words, channel, reason }: { words: string; channel: string; reason: string }): Bilingual => ({
    en: `“${words}” could not be posted to ${channel}: ${reason}. Is the bot a member of that channel? The subscription goes on.`,
    zh: `“${words}”未能发到 ${channel}：${reason}。请确认机器人已加入该频道。订阅继续有效。`,
  }),
};
