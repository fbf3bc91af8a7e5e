import type { TOOL_NAMES } from '../../../tools/tool-table.ts';

type ToolName = (typeof TOOL_NAMES)[number];

const MAKE = 'save|create|make|build|define|set up|add|update|change|edit|rename';
const NO_VERB_BEHIND =
  '(?<!\\b(?:the|a|an|of|by|with|without|which|what|this|that|each|any|no|per|have|has|carry|their|our|my) )';

/** The words by which a person wants something changed; stricter than those by which a question is about it. */
const WISHES: Readonly<Partial<Record<ToolName, RegExp>>> = {
  save_segment:
    /\b(?:save|create|rename)\b|\b(?:define|make|build|add|update|change|edit)\b.*\b(?:segment|group|cohort)|保存|新建|创建|建(?!议).*(?:分群|人群)|改名|(?:修改|更新|定义).*(?:分群|人群)/,
  archive_segment: /\b(?:archive|delete|remove|retire)\b|归档|删除|停用/,
  save_tier_ladder: new RegExp(
    `\\b(?:${MAKE})\\b.*\\b(?:ladder|tier)|(?:存|建|设|定义|改|更新|调整).*(?:等级|阶梯|分级)`,
  ),
  save_score_scheme: new RegExp(`\\b(?:${MAKE})\\b.*\\b(?:schem|scor)|(?:存|建|设|定义|改|更新|调整).*(?:评分|打分)`),
  freeze_score_cuts: /\b(?:freeze|unfreeze|thaw|lock|unlock)\b|冻结|解冻|锁定/,
  tag_customers: new RegExp(
    [
      `${NO_VERB_BEHIND}\\b(?:un)?(?:tag|label|mark|flag)\\b(?! (?:is|are|of)\\b)`,
      '\\b(?:add|put|remove|delete|give|set|assign|attach|apply|drop|take)\\b.*\\b(?:tag|label)',
      '(?:打|加|贴|删|移|去|取消|设).{0,20}标签|标签.{0,20}(?:去掉|删|移除|取消)|打标|标记[为成]|把.*标记',
    ].join('|'),
  ),
  merge_customers: /\b(?:merge|combine|unify|deduplicate)\b|\bsame (?:person|customer)\b|合并|是同一/,
  undo_merge: /\b(?:undo|unmerge|revert)\b|\bsplit\b.*\b(?:again|back|apart|merge)|撤销|撤回|拆分|拆开/,
  record_consent:
    /\b(?:record|note|log|register)\b.*\b(?:consent|agree|opt|refus|withdr|unsubscri)|\b(?:agreed|consented|opted (?:in|out)|unsubscribed|withdrew|refused|no longer wants|may profile|(?:does not|doesn't) want)\b|(?:记录|登记|记下).*(?:同意|拒绝|撤回|退订)|不同意|撤回|退订|拒绝接收|不再接收/,
  save_contact_policy: new RegExp(
    `\\b(?:${MAKE}|set|put|no)\\b.*\\b(?:quiet hours|cap|limit|holdout|control group|grace|company name|address)|(?:改|设|调整|取消).*(?:免打扰|上限|对照组|宽限|等待时间|公司名|公司地址)|(?:免打扰|上限|对照组|宽限|公司名称?|公司地址).*(?:改|设|调整|取消|是)|\\bour (?:company name|address) is\\b`,
  ),
  erase_customer:
    /\b(?:erase|forget|anonymi[sz]e|wipe)\b|\b(?:delete|remove)\b.*\b(?:data|details|information|everything)\b|(?:删除|抹除|清除|擦除).*(?:资料|数据|信息)|遗忘|匿名化/,
  subscribe:
    /\bsubscribe\b|\b(?:send|post|deliver|message|tell|show|give|mail)\b.*\b(?:every|each|daily|weekly|monthly)\b|\b(?:every|each)\b.*\b(?:send|post|deliver|message)\b|(?<!取消|停止|我的)订阅(?!列表|有|了)|每.*(?:发|推送|播报)|(?:发|推送).*每/,
  unsubscribe:
    /\bunsubscribe\b|\b(?:stop|cancel|end|delete)\b.*\bsubscription|\bstop (?:sending|posting)\b|(?:取消|停止|结束|删除).*订阅|(?:别|不要|不用)再.*(?:发|推送)/,
  export_audience: /\bexport\b|\b(?:make|create|build)\b.*\baudience\b|导出|输出/,
};

/** Whether a question (names hidden) speaks of the change that a writing tool makes; what was asked before, or found, does not count. */
export function asksForChange(question: string, tool: string): boolean {
  return WISHES[tool as ToolName]?.test(question.toLowerCase()) ?? false;
}
