import { type Command, command } from '../command.ts';

/** Running a job again, and the address that one's calendar reads. */
export const KEEPING_JOBS_AND_CALENDAR: readonly Command[] = [
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
  command(
    '(?:(?:make|create|get|give me|set up) )?(?:me )?(?:a |an |my )?(?:new )?calendar (?:feed|address|link|subscription)(?: (?:of|for|with) my follow[ -]?ups)?|(?:(?:(?:can|could|may|how (?:do|can)) i )?(?:put|show|get|have|see|sync|add) (?:my )?follow[ -]?ups (?:in|into|on|to|with) (?:my |the )?(?:\\w+ ){0,2}calendar|(?:subscribe|connect|link) my calendar(?: to (?:my )?follow[ -]?ups)?)',
    () => feed('make'),
  ),
  command(
    '(?:请)?(?:给我|为我)?(?:生成|创建|建立|获取|换)?(?:一个|个)?(?:新的)?(?:我的)?(?:跟进的?)?日历(?:订阅)?(?:地址|链接|订阅)|(?:怎么|如何|怎样|能不能)?(?:把)?(?:我的)?跟进(?:同步|订阅|放|加|导)(?:到|进|入)+(?:我的)?(?:手机|电脑|谷歌|苹果|Outlook|Google)?(?:里|上)?的?日历(?:里|中|上)?|订阅(?:我的)?跟进日历',
    () => feed('make'),
  ),
  command(
    '(?:revoke|end|stop|delete|remove|cancel|disconnect) my calendar(?: (?:feed|address|link|subscription))?',
    () => feed('revoke'),
  ),
  command(
    '(?:请)?(?:撤销|停用|取消|删除|作废)(?:我的)?日历(?:订阅)?(?:地址|链接|订阅)?|(?:把)?(?:我的?)?(?:跟进|销售)?日历(?:地址|链接|订阅)(?:撤销|停用|取消|删除?|作废|停)(?:掉|了)?',
    () => feed('revoke'),
  ),
];

function retry({ job, again, named }: { job?: string; again?: string; named?: string }) {
  return { tool: 'retry_job', input: { job: (job ?? again ?? named ?? '').trim().replace(/^(?:the )?job /iu, '') } };
}

function feed(what: 'make' | 'revoke') {
  return { tool: 'calendar_feed', input: { do: what } };
}
