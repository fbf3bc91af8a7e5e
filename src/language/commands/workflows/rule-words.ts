/** Words that begin what a rule waits for. */
export const WHEN_EN =
  '(?:when(?:ever)?|if|as soon as|(?:each|every|any) ?time|once|(?:at )?the (?:very )?(?:moment|minute|second(?! time)|instant)|in case)(?: that)?';
/** The same in Chinese. */
export const WHEN_ZH = '(?:当|每当|如果|要是|假如|一旦|只要|若|凡是|凡)';

/** Verbs that begin what a rule does. */
export const ACTION_EN =
  '(?:create|make|add|draft|prepare|write|compose|tag|label|mark|remove|take(?: off)?|notify|tell|alert|inform|ping|message|let|remind|escalate|report|flag|assign|reassign|give|hand|route|follow up|have|ask|get|put|leave|open|set up|schedule|post|announce|send|call|trigger|fire)';
/** Verbs of what an owner is to do. */
export const DEED_EN =
  '(?:say|call|ring|phone|contact|e-?mail|write|visit|thank|check|follow|ask|send|offer|apologi[sz]e)';
/** The same in Chinese, with the words that lead to one. */
export const ACTION_ZH =
  '(?:起草|撰写|准备|拟|写|通知|告知|告诉|提醒|知会|私信|报给|上报|汇报|反馈给|打|加|添加|贴|移除|去掉|摘掉|分配|分派|指派|转给|交给|给|为|让|请|叫|建|创建|新建|生成|安排|调用|触发|按|根据|在#|在频道|发|把|将|跟进|跟.{1,8}说|回访|联系)';
