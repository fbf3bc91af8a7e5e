/** Words that begin what a rule waits for. */
export const WHEN_EN =
  '(?:when(?:ever)?|if|as soon as|(?:each|every|any) ?time|once|(?:at )?the (?:very )?(?:moment|minute|second(?! time)|instant)|in case)(?: that)?';
/** The same in Chinese. */
export const WHEN_ZH = '(?:当|每当|如果|要是|假如|一旦|只要|若|凡是|凡)';

/** Words that say that something is to happen whenever something else does. */
export const SAYS_WHENEVER = `^(?:${WHEN_EN} |${WHEN_ZH})|一.{1,20}就`;

/** Verbs that begin what a rule does. */
export const ACTION_EN =
  '(?:create|make|add|draft|prepare|write|compose|tag|label|mark|remove|take(?: off)?|notify|tell|alert|inform|ping|message|let|remind|escalate|report|flag|assign|reassign|give|hand|route|follow up|have|ask|get|put|leave|open|set up|schedule|post|announce|send|drop|shoot|distribute|allocate|share out|call|trigger|fire)';
/** Verbs of what an owner is to do. */
export const DEED_EN =
  '(?:say|call|ring|phone|contact|e-?mail|write|visit|thank|check|follow|ask|send|offer|apologi[sz]e)';
/** What is done, in words that nothing else begins with: 客户投诉通知我 needs no sign before them. */
export const PLAIN_DEED_ZH =
  '(?:起草|通知|告知|告诉|提醒|知会|打上|加上|贴上|分配给|转给|交给|安排|[让请](?=(?:客户的?|他的|她的|新的?)?(?:负责人|销售|客户经理|经理|主管)))';
/** The same in Chinese, with the words that lead to one. */
export const ACTION_ZH =
  '(?:起草|撰写|准备|拟|写|通知|告知|告诉|提醒|知会|私信|报给|上报|汇报|反馈给|打|加|添加|贴|移除|去掉|摘掉|分配|分派|指派|转给|交给|给|为|让|请|叫|建|创建|新建|生成|安排|调用|触发|按|根据|在#|在频道|发|把|将|跟进|跟.{1,8}说|回访|联系)';
