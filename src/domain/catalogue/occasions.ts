import type { Choice } from './field.ts';

/** Kinds of important dates that have names in both languages; any other is kept as it is written. */
export const OCCASIONS: readonly Choice[] = [
  {
    value: 'anniversary',
    label: { en: 'Anniversary', zh: '纪念日' },
    synonyms: { en: ['founding day', 'founded'], zh: ['周年', '周年纪念', '周年庆', '创立日', '结婚纪念日'] },
  },
  {
    value: 'renewal',
    label: { en: 'Renewal', zh: '续约' },
    synonyms: { en: ['contract renewal', 'contract end', 'renewal date'], zh: ['续约日', '续费', '合同到期', '到期'] },
  },
];
