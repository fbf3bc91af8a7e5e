import type { TOOL_NAMES } from '../../../tools/tool-table.ts';

type ToolName = (typeof TOOL_NAMES)[number];

/** Words by which a question may need a tool, in lower case; a tool that is missed is found by `look_up`. */
export const TOOL_WORDS: Readonly<Partial<Record<ToolName, RegExp>>> = {
  find_products: /product|item|sku|sell|sold|goods|商品|产品|货|卖|单品|品类/,
  segment_matrix: /matrix|grid|rfm|矩阵/,
  preview_segment: /preview|would .*(?:in|fit)|what if|how many would|define|segment|预览|定义|分群|人群/,
  save_segment: /save|create|define|make .*segment|rename|保存|新建|创建|建.*(?:分群|人群)|改名/,
  archive_segment: /archive|delete|remove|归档|删除|停用/,
  save_tier_ladder: /ladder|tier|等级|阶梯|分级/,
  members_on: /member|who was|成员|当时/,
  explain_membership: /why|explain|reason|how come|qualif|为什么|为何|原因|解释|怎么会/,
  product_feedback: /complain|feedback|dissatisf|low score|投诉|反馈|差评|不满/,
  segment_changes: /enter|left|leav|join|mov|came|went|change|进入|离开|流入|流出|变化|变动/,
  compare_segments: /compar|versus|\bvs\b|side by side|difference|对比|比较|相比|区别/,
  segment_summary: /segment|summar|overview|group|cohort|分群|人群|概况|总结/,
  segment_report: /report|overview|all segments|stand.?out|报告|周报|概览/,
  list_segments: /segment|分群|人群/,
  list_score_schemes: /scheme|scoring|评分|打分/,
  save_score_scheme: /scheme|评分方案|打分方案/,
  freeze_score_cuts: /freeze|frozen|thaw|cut point|冻结|解冻|切点/,
  tag_customers: /\btag|label|mark|标签|打标|标记/,
  merge_customers: /merge|duplicate|same person|合并|重复|同一/,
  undo_merge: /undo|unmerge|split|撤销|拆分/,
  record_consent: /consent|agree|opt|unsubscri|withdr|refus|profil|同意|拒绝|撤回|退订|画像|授权/,
  contact_rights: /\bmay\b|allowed|permission|consent|contact|can (?:i|we)|可以|能不能|许可|联系|授权/,
  save_contact_policy:
    /quiet|\bcap\b|frequency|holdout|control group|grace|company name|address|免打扰|频次|对照组|宽限|公司名|公司地址/,
  erase_customer: /erase|forget|delete|remove|anonymi|personal data|删除|抹除|清除|遗忘|匿名/,
  export_audience: /export|audience|google|meta|facebook|tiktok|tencent|\bads?\b|导出|广告|腾讯|谷歌/,
  suggest_segments: /suggest|cluster|natural group|discover|kinds of|建议|聚类|发现|有哪些类/,
  segment_profile: /profile|distinguish|typical|characteri|in common|different about|特征|画像|共同|特点|不同/,
  recommend_products: /recommend|cross.?sell|also (?:buy|bought)|together|推荐|搭配|还会买|一起买|交叉/,
  purchase_rhythm: /rhythm|how often|interval|when do|frequency|节奏|多久|间隔|频率|什么时候/,
  predict:
    /predict|forecast|expect|churn|likel|will|next|future|risk|lifetime|clv|ltv|预测|流失|可能|未来|预计|风险|价值/,
  draft_outreach:
    /draft|write|compose|messag|e-?mail|mail|sms|\btext\b|letter|script|wechat|whatsapp|outreach|campaign|起草|写|邮件|短信|微信|话术|信|文案|消息/,
  revise_outreach:
    /draft|outreach|short|long|formal|casual|version|wording|rewrite|revise|草稿|触达|短|长|正式|口语|改|版本/,
  show_outreach: /draft|outreach|left out|excluded|草稿|触达|排除/,
  list_outreach: /drafts|outreach|campaign|草稿|触达/,
  list_playbooks: /playbook|strateg|treat|service level|打法|策略|怎么对待|服务级别/,
  save_playbook: /playbook|strateg|cadence|do-?not|打法|策略|禁忌|间隔/,
  list_offers: /offer|discount|promotion|voucher|coupon|优惠|折扣|促销|券/,
  save_offer: /offer|discount|promotion|voucher|coupon|优惠|折扣|促销|券/,
};
