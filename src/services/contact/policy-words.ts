import type { Bilingual, Locale } from '../../domain/locale.ts';
import type { ContactPolicy } from '../../domain/outreach/contact-policy.ts';

type PolicyKey = keyof ContactPolicy;

/** What each of the rules of contact is called. */
export const POLICY_LABELS: Readonly<Record<PolicyKey, Bilingual>> = {
  companyName: { en: 'company name in messages', zh: '消息中的公司名称' },
  postalAddress: { en: 'postal address in e-mails', zh: '邮件中的公司地址' },
  quietHours: { en: 'quiet hours', zh: '免打扰时段' },
  frequencyCaps: { en: 'most marketing messages to one customer', zh: '单个客户营销消息上限' },
  repMayApprove: { en: 'recipients that a rep may approve', zh: '销售可自行批准的人数' },
  secondPerson: { en: 'segments need a second person’s approval', zh: '分群触达须由他人批准' },
  approvalHours: { en: 'hours until an approval lapses', zh: '批准有效小时数' },
  graceMinutes: { en: 'minutes between approval and sending', zh: '批准后等待发送的分钟数' },
  holdoutShare: { en: 'holdout share', zh: '对照组比例' },
  holdoutFrom: { en: 'smallest audience with a holdout', zh: '设对照组的最小人数' },
  windowDays: { en: 'days in which orders count as an effect', zh: '效果归因天数' },
  bigOrderTimes: { en: 'a big order is so many times the usual', zh: '大额订单为平时的倍数' },
  birthdayDaysAhead: { en: 'days ahead for birthdays', zh: '生日提前天数' },
  lunarBirthdays: { en: 'lunar birthdays for Chinese customers', zh: '中文客户按农历生日' },
  pointsDaysAhead: { en: 'days ahead for expiring points', zh: '积分到期提前天数' },
};

/** A rule's value in words. */
export function policyValueText<Key extends PolicyKey>(key: Key, value: ContactPolicy[Key], locale: Locale): string {
  const said: unknown = value;
  if (said === null || (Array.isArray(said) && said.length === 0)) return NONE[locale];
  if (typeof said === 'boolean') return (said ? YES : NO)[locale];
  if (key === 'quietHours') return hoursText(value as NonNullable<ContactPolicy['quietHours']>);
  if (key === 'frequencyCaps') return capsText(value as ContactPolicy['frequencyCaps'], locale);
  return key === 'holdoutShare' ? `${Number((Number(said) * 100).toFixed(2))}%` : String(said);
}

const NONE: Bilingual = { en: 'none', zh: '无' };
const YES: Bilingual = { en: 'yes', zh: '是' };
const NO: Bilingual = { en: 'no', zh: '否' };

function hoursText({ from, to }: NonNullable<ContactPolicy['quietHours']>): string {
  return `${from}–${to}`;
}

function capsText(caps: ContactPolicy['frequencyCaps'], locale: Locale): string {
  const each = caps.map(({ messages, days }) =>
    locale === 'zh' ? `${days} 天内 ${messages} 条` : `${messages} in ${days} days`,
  );
  return each.join(locale === 'zh' ? '、' : ', ');
}
