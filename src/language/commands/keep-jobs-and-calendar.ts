import { type Command, command } from './command.ts';

/** How the jobs stand, running one again, and the address that one's calendar reads. */
export const KEEPING_JOBS_AND_CALENDAR: readonly Command[] = [
  command(
    `(?:show |how are |list )?(?:me )?(?:the |all )?(?:failed |failing |stuck |background )?jobs(?: doing| running)?|any jobs? (?:stuck|fail(?:ed|ing)|down|dead)|are (?:all )?(?:the )?(?:background )?jobs (?:running|working|ok|fine|all right)|jobs? (?:status|history)|(?:which|what|did any|has any|have any|is any|is a|are any) jobs? (?:have |has )?(?:fail(?:ed|ing)?|stuck|hang(?:ing)?|running|runs?|dead)(?: .+)?|is (?:anything|something) stuck|what is running(?: right)?(?: now)?|when (?:does|did|will) .+ jobs? (?:last )?run(?: next| last)?|when (?:did|do|were) (?:the )?(?:segments|metrics) (?:refresh(?:ed)?)(?: last)?|(?:system|bot) (?:status|health)|is (?:everything|the (?:bot|system)) (?:working|running|ok|all right)|(?:查看|看看|显示)?(?:失败的?|卡住的?|所有)?(?:后台|定时)?(?:任务|作业)(?:的?(?:状态|情况|历史|运行情况|列表))?(?:都)?(?:怎么样|正常)?|(?:昨晚|今天|现在|昨天)?(?:有没有|有|哪些|什么)(?:后台|定时)?(?:任务|作业)(?:失败|卡住|出错|在跑|在运行)了?|现在在(?:跑|运行)什么|.{1,10}任务(?:上次|下次)(?:是)?(?:什么时候|何时)(?:运行|执行|跑)的?|系统(?:状态|正常|运行正常)`,
    () => ({
      tool: 'jobs',
      input: {},
    }),
  ),
  command(
    `when (?:was|were|did|is|has) (?:the |our |all )?(?:data|numbers|figures|metrics|segments|scores|predictions)(?: been)? (?:last |most recently |recently )?(?:refresh(?:ed)?|updated?|computed|calculated|worked out)(?: last)?|how (?:fresh|current|recent|up to date|old) (?:is|are) (?:the |our |these )?(?:data|numbers|figures|metrics|segments|scores)|(?:数据|指标|分群|评分|预测)(?:是)?(?:上一?次|最近(?:一次)?|最后一次)?(?:是)?(?:什么时候|何时|几点)(?:刷新|更新|计算)(?:的|过)?(?:了)?|(?:数据|指标|分群)(?:上一?次|最近一次)(?:刷新|更新)(?:是)?(?:什么时候|何时|几点)?|(?:现在)?的?(?:数据|指标)(?:现在)?(?:是)?(?:新不新|新鲜吗?|够新|(?:是不是)?最新的?|多久(?:刷新|更新)(?:一次)?|(?:刷新|更新)到(?:什么时候|几号|哪天)|(?:什么时候|哪天|几号)的)(?:了)?|is (?:the |our )?data (?:fresh|current|recent|up[- ]to[- ]date|new)`,
    () => ({ tool: 'data_freshness', input: {} }),
  ),
  command(
    `(?:did|has|is) (?:the )?(?:nightly |daily |last |last night['’]s )?(?:refresh|update)(?: of .+)? (?:finish(?:ed)?|done|run|go through|gone through|work(?:ed)?|through)|(?:昨晚|昨夜|今天|今早)的?(?:.{0,6})(?:刷新|更新)(?:都)?(?:跑完|完成|成功|做完|结束|好)(?:了|没有)*`,
    () => ({ tool: 'jobs', input: {} }),
  ),
  command(
    `(?:did|have|has|were) (?:all )?(?:the )?(?:(?:last night['’]s|tonight['’]s|today['’]s|yesterday['’]s|nightly) )?jobs (?:go|gone|run|get|finish|finished|succeed|work|all)(?: through| done| well| ok| fine| finished)?(?: last night| today)?|why (?:did|has|is) (?:the )?(?:.+ )?jobs? (?:fail|failed|failing|stuck|stop|stopped)(?: .+)?|(?:昨晚|昨夜|今天|今晚|夜里|昨天)?的?(?:后台|定时)?(?:任务|作业)(?:都|全部|全)?(?:跑完|完成|执行完|运行完|成功|跑好)(?:了|没有)*|(?:.{1,10}的?)?任务(?:为什么|怎么)(?:会)?(?:失败|卡住|出错|停)了?`,
    () => ({ tool: 'jobs', input: {} }),
  ),
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
