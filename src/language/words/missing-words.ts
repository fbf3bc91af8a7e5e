import type { Rule } from '../../domain/rule/schema.ts';
import type { Words } from './words.ts';

const NO_OWNER: Rule = { field: 'owner', is: 'missing' };

/** Words for customers of whom something is missing that do not name the field. */
export const MISSING_WORDS: readonly { rule: Rule; words: Words }[] = [
  {
    rule: NO_OWNER,
    words: {
      en: `
        unowned | ownerless | unassigned | not assigned | not assigned to anyone | not assigned to anybody |
        aren't assigned to anyone | nobody owns | no one owns | nobody has | no one has | belong to nobody |
        belong to no one | belongs to nobody | belong to no rep | nobody looks after | no one looks after | nobody is looking after |
        nobody takes care of | no one takes care of | nobody is responsible for | no one is responsible for`,
      zh: `
        没人负责 | 无人负责 | 没有人负责 | 没人管 | 没有人管 | 无人管 | 没人认领 | 无人认领 | 未分配 | 没分配 |
        没有分配 | 还没分配 | 尚未分配 | 还没有分配 | 没人负责的 | 无主 | 未分配负责人 | 没分配负责人 | 没有分配负责人 | 还没分配负责人 | 尚未分配负责人`,
    },
  },
];
