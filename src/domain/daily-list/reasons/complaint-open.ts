import { EVENT_KIND_TABLE } from '../../catalogue/event-kinds.ts';
import { daysText } from '../days-text.ts';
import type { ReasonTraits } from '../reason-traits.ts';
import { timesFactor, urgencyFactor } from '../urgency-factor.ts';
import { aboutCustomer } from './about-customer.ts';

/** What stands open for longer is a case for whoever looks after complaints. */
export const COMPLAINT_DAYS = 180;

const SEVERITY_TIMES: Readonly<Record<string, number>> = { low: 0.8, high: 1.3, urgent: 1.6 };

export const COMPLAINT_OPEN: ReasonTraits<'complaint_open'> = {
  label: { en: 'Open complaint', zh: '未解决的投诉' },
  prior: 0.35,
  needs: null,
  staysAfterContact: false,
  worth: 'expected',
  playbook: 'complaint_apology',
  by: 'channel',
  urgency: ({ openDays, severity }) => {
    const times = SEVERITY_TIMES[severity];
    const label = severityLabel(severity);
    return [
      urgencyFactor(openText(openDays), openDays, {
        ...{ from: 1, perDay: 0.1, fades: { afterDays: 60, perDay: 0.01, least: 0.5 } },
      }),
      ...(times === undefined
        ? []
        : [timesFactor({ en: `severity: ${label.en.toLowerCase()}`, zh: `严重程度：${label.zh}` }, times)]),
    ];
  },
  why: ({ subject, openDays, complaints }) => {
    const [en, zh] = subject === null ? ['', ''] : [` “${subject}”`, `“${subject}”`];
    const [others, othersZh] = complaints === 1 ? ['', ''] : [`, ${complaints} open`, `，共 ${complaints} 件`];
    return {
      en: `complaint${en} open for ${daysText(openDays).en}${others}`,
      zh: `投诉${zh}已 ${daysText(openDays).zh}未解决${othersZh}`,
    };
  },
  step: () => ({ en: 'say what is being done and by when', zh: '说明处理进展和完成时间' }),
  evidence: (_, customerId) => aboutCustomer(customerId),
};

function openText(days: number) {
  return { en: `open for ${daysText(days).en}`, zh: `已等待 ${daysText(days).zh}` };
}

function severityLabel(severity: string) {
  const { choices } = EVENT_KIND_TABLE.cases.texts.severity;
  return choices.find(({ value }) => value === severity)?.label ?? { en: severity, zh: severity };
}
