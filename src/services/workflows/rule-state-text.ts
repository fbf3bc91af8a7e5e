import type { Bilingual } from '../../domain/locale.ts';
import type { WorkflowRow } from './workflow-row.ts';

/** Whether a rule acts. */
export const STATE_TEXT: Readonly<Record<WorkflowRow['state'], Bilingual>> = {
  off: { en: 'off', zh: '停用' },
  on: { en: 'on', zh: '启用' },
  stopped: { en: 'stopped', zh: '已停止' },
};
