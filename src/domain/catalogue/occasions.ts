import type { Choice } from './field.ts';

/** Kinds of important dates that have names in both languages; any other is called as it is written. */
export const OCCASIONS: readonly Choice[] = [
  { value: 'anniversary', label: { en: 'anniversary', zh: '纪念日' }, synonyms: { zh: ['周年', '周年纪念'] } },
  {
    value: 'renewal',
    label: { en: 'renewal', zh: '续约' },
    synonyms: { en: ['contract renewal'], zh: ['续约日', '续费'] },
  },
];
