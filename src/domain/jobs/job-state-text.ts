import type { Bilingual } from '../locale.ts';
import type { JobState } from './job-state.ts';

/** What a job's state is called. */
export const JOB_STATE_TEXT: Readonly<Record<JobState, Bilingual>> = {
  off: { en: 'no bot is running', zh: '机器人未运行' },
  waiting: { en: 'in order', zh: '正常' },
  running: { en: 'running', zh: '正在运行' },
  retrying: { en: 'failed, tried again soon', zh: '失败，稍后重试' },
  dead: { en: 'given up after repeated failures', zh: '多次失败，已停止重试' },
  stuck: { en: 'stuck', zh: '已卡住' },
};

/** Whether somebody has to look after it. */
export function isTrouble(state: JobState): boolean {
  return state === 'dead' || state === 'stuck';
}
