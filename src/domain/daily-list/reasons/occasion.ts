import { dayText } from '../../day-text.ts';
import type { Bilingual } from '../../locale.ts';
import { inDaysText } from '../days-text.ts';
import type { ListFigures } from '../list-finding.ts';
import type { ListFactor, ReasonTraits } from '../reason-traits.ts';
import { urgencyFactor } from '../urgency-factor.ts';
import { aboutCustomer } from './about-customer.ts';

const SHARED = {
  prior: 0.05,
  needs: 'marketing',
  staysAfterContact: false,
  worth: 'expected',
  by: 'channel',
  urgency: ({ inDays }: ListFigures['birthday']): ListFactor[] => [
    urgencyFactor(inDaysText(inDays), inDays, { from: 1.5, perDay: -0.15, least: 0.5 }),
  ],
  evidence: (_: ListFigures['birthday'], customerId: string): Bilingual => aboutCustomer(customerId),
} as const;

export const BIRTHDAY: ReasonTraits<'birthday'> = {
  ...SHARED,
  playbook: 'birthday',
  label: { en: 'Birthday', zh: '生日' },
  why: ({ on, inDays }) => ({
    en: `birthday ${inDaysText(inDays).en} (${dayText(on).en})`,
    zh: `${inDaysText(inDays).zh}生日（${dayText(on).zh}）`,
  }),
  step: () => ({ en: 'congratulate, no sales talk', zh: '送上祝福，不谈销售' }),
};

export const ANNIVERSARY: ReasonTraits<'anniversary'> = {
  ...SHARED,
  playbook: 'anniversary',
  label: { en: 'Anniversary', zh: '纪念日' },
  why: ({ on, inDays }) => ({
    en: `anniversary ${inDaysText(inDays).en} (${dayText(on).en})`,
    zh: `${inDaysText(inDays).zh}纪念日（${dayText(on).zh}）`,
  }),
  step: () => ({ en: 'thank them for the years together', zh: '感谢多年来的支持' }),
};
