import type { Random } from '../../random.ts';
import type { DemoCustomer } from '../customer.ts';
import { dayFrom } from '../moment.ts';
import type { DemoDate } from './demo-record.ts';

const LABELS = {
  wedding: { en: 'Wedding anniversary', zh: '结婚纪念日' },
  founded: { en: 'Company founded', zh: '公司成立' },
  contract: { en: 'Supply contract ends', zh: '供货合同到期' },
};

/** Days that matter to a customer beside the birthday. */
export function makeImportantDates(random: Random, customer: DemoCustomer, today: string): DemoDate[] {
  const language = customer.language === 'zh' ? 'zh' : 'en';
  const date = (kind: string, label: keyof typeof LABELS, onDay: string, yearly: boolean): DemoDate => ({
    ...{ customer: customer.externalId, kind, label: LABELS[label][language], onDay, yearly },
  });
  const pastDay = () => dayFrom(today, -random.int(400, 7000));
  if (customer.kind === 'individual')
    return random.chance(0.18) ? [date('anniversary', 'wedding', pastDay(), true)] : [];
  return [
    ...(random.chance(0.5) ? [date('anniversary', 'founded', pastDay(), true)] : []),
    ...(random.chance(0.35) ? [date('renewal', 'contract', dayFrom(today, random.int(-60, 300)), false)] : []),
  ];
}
