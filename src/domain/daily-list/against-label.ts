import type { Bilingual } from '../locale.ts';
import type { Against } from './judge-findings.ts';
import { COMPLAINT_DAYS } from './reasons/complaint-open.ts';

/** Why a reason is not proposed although it holds. */
export const AGAINST_LABEL: Readonly<Record<Against, Bilingual>> = {
  contacted: { en: 'contacted in the last days', zh: '近日已联系' },
  snoozed: { en: 'put off until later', zh: '已推迟' },
  not_useful: { en: 'called not useful lately', zh: '近期被评为没有用' },
  too_old: {
    en: `complaint open for more than ${COMPLAINT_DAYS} days`,
    zh: `投诉已超过 ${COMPLAINT_DAYS} 天`,
  },
  may_not_contact: { en: 'may not be contacted for it', zh: '目前不可为此联系' },
};
