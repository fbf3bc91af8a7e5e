import { type Command, command } from '../command.ts';

/** Running a job again. */
export const RETRYING_JOBS: readonly Command[] = [
  command(
    'run (?:the )?(?<named>(?=.*\\b(?:refresh|jobs?|clean-?up|history|directory)\\b).+?)(?: job)? (?:again|once more|one more time)',
    retry,
  ),
  command(
    '(?:再|重新)(?:跑|运行|执行)(?:一次|一遍|一下)(?<named>(?=.*(?:任务|刷新|更新|计算|清理)).+?)(?:任务)?',
    retry,
  ),
  command('(?:retry|rerun|restart|run) (?:the )?(?<named>(?!job\\b).+?) job(?: again)?', retry),
  command('(?:retry|rerun) (?<named>[a-z]+[_-][a-z_-]+)', retry),
  command('(?:重试|重新运行|重跑)(?<named>[a-z]+[_-][a-z_-]+|.+?)(?:的)?(?:后台)?任务', retry),
  command('(?:重试|重新运行|重跑)(?<named>[a-z]+[_-][a-z_-]+)', retry),
  command('(?:retry|rerun|restart) (?:the )?job (?<job>.+)|run (?:the )?job (?<again>.+?) again', retry),
  command('(?:重试|重新运行|重跑)(?:后台)?任务(?<job>.+)', retry),
];

function retry({ job, again, named }: { job?: string; again?: string; named?: string }) {
  return { tool: 'retry_job', input: { job: (job ?? again ?? named ?? '').trim().replace(/^(?:the )?job /iu, '') } };
}
