import type { ConsentCondition } from '../../domain/rule/schema.ts';

type Status = ConsentCondition['is'];
type Told = { who: string; status: Status; purpose: string; channels: string };

const SAID_EN: Record<Status, string> = {
  granted: 'agreed to',
  denied: 'refused',
  withdrawn: 'withdrew consent to',
  unknown: 'was not asked about, as far as is known,',
};
const SAID_ZH: Record<Status, string> = {
  granted: '同意',
  denied: '拒绝',
  withdrawn: '撤回同意',
  unknown: '是否同意未知',
};

/** How recording a consent is told before and after. */
export const CONSENT_WORDS = {
  en: {
    comma: ', ',
    records: ({ who, status, purpose, channels }: Told) =>
      `Records that ${who} ${SAID_EN[status]} ${purpose.toLowerCase()} by ${channels}. Earlier words are kept; this one holds from now on.`,
    before: (states: string) => `Until now: ${states}.`,
    evidence: (text: string) => `Evidence: ${text}`,
    lifts: (days: string) => `They unsubscribed on ${days}; this takes it back.`,
    profiling: 'They are then left out of everything that goes to a segment or a rule, and of exports.',
    done: ({ who, status, purpose, channels }: Told) =>
      `Recorded: ${who} ${SAID_EN[status]} ${purpose.toLowerCase()} by ${channels}.`,
  },
  zh: {
    comma: '、',
    records: ({ who, status, purpose, channels }: Told) =>
      `将记录：${who} ${SAID_ZH[status]}（${channels}，${purpose}）。此前的记录保留，以本次为准。`,
    before: (states: string) => `目前：${states}。`,
    evidence: (text: string) => `依据：${text}`,
    lifts: (days: string) => `该客户曾于 ${days} 退订，本次记录将恢复其订阅。`,
    profiling: '此后，面向分群或规则的触达和导出都不再包含该客户。',
    done: ({ who, status, purpose, channels }: Told) =>
      `已记录：${who} ${SAID_ZH[status]}（${channels}，${purpose}）。`,
  },
} as const;
