import type { Bilingual } from '../../domain/locale.ts';
import type { StopReason } from './workflow-row.ts';

/** Why a rule was stopped, after a colon. */
export const STOP_TEXT: Readonly<Record<StopReason, Bilingual>> = {
  loop: {
    en: 'what it does makes it fire again, by itself or through other rules. Change its trigger or its condition, then switch it on again.',
    zh: '其动作会（直接或经由其他规则）再次触发它自己。请修改触发或条件后重新启用。',
  },
  left: {
    en: 'whoever switched it on is not among the active staff any more. Somebody else may switch it on.',
    zh: '启用它的人已不在职。可由其他人重新启用。',
  },
  role: {
    en: 'whoever switched it on is no manager or administrator any more. Somebody who is may switch it on.',
    zh: '启用它的人已不再是经理或管理员。可由有权限的人重新启用。',
  },
  rights: {
    en: 'whoever switched it on is no administrator, and only administrators may have a rule call a webhook or assign customers by the assignment rules. An administrator may switch it on.',
    zh: '启用它的人不是管理员，而只有管理员可以设置调用 webhook 或按分配规则分配客户的规则。可由管理员重新启用。',
  },
};
