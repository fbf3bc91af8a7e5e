import type { ListReason } from '../../../domain/daily-list/list-reason.ts';
import { type Command, command } from '../command.ts';

const HEAD =
  '(?:(?:show(?: me)?|list|see|give me|which|what|any|are there(?: any)?|is there(?: any)?|do i have(?: any)?|have i got(?: any)?)(?: of)? )?(?:the |my |our |any )*';
const MINE = '(?: (?:of|from|among|for) (?:my|our) (?:customers|clients|people))?';
const SOON =
  '(?: (?:today|this week|soon|coming up|in the (?:next|coming) (?:few )?days|now|right now|at the moment|lately|recently))*';
/** Of days that are named, all customers are asked for and not the list. */
const COMING_UP = '(?: (?:soon|coming up|in the (?:next|coming) (?:few )?days))*';
const WHO = `(?:who(?: of my customers)?|${HEAD}(?:customers?|clients?)(?: of mine)?)(?: that| who)?`;
const DEAL = '(?:opportunit(?:y|ies)|deals?)';
const STILL =
  '(?:stuck|stall(?:ed|ing)|stand(?:ing)? still|not moving|idle|dead in the water|going nowhere|gone quiet|sleeping)';
const MAIL = '(?:messages?|replies|e-?mails?|mails?|questions?)';
const BAD = '(?:bad|low|poor|negative|terrible)';
const SCORE = '(?:scores?|ratings?|reviews?|marks?|feedback)';

const ZH_WHO = '(?:谁|哪些客户|哪些人|哪位客户|哪几位(?:客户)?|什么人)';
const ZH_HEAD = '(?:看看|查看|列出)?(?:我的?)?(?:客户)?(?:里面?|中|当中)?(?:的)?';
const ZH_SOON = '(?:今天|今日|本周|这周|这个星期|最近|近期|近来|这几天|现在|目前)?';
const ZH_COMING_UP = '(?:最近|近期|近来|这几天|快)?';
const ZH_DEAL = '(?:商机|销售机会|机会|单子)';
const ZH_STILL = '(?:没(?:有|什么)?(?:动静|进展|推进|动)|停滞(?:不前)?|卡住|停住|搁置|不动)';
const ZH_MAIL = '(?:消息|信息|留言|邮件|微信)';

/** Questions for what stands on the daily list for one reason: birthdays, replies that wait, opportunities that stand still. */
export const ASKING_FOR_LIST_REASONS: readonly Command[] = [
  command(
    `(?:which|what|show(?: me)?)(?: of)?(?: my| the)? (?:vips?|vip customers|valuable customers|best customers|important customers)(?: that| who)? (?:are|is) (?:slipping|drifting|slipping away|drifting away)|who (?:of my (?:vips?|customers) )?is slipping(?: away)?`,
    ofReason('slipping'),
  ),
  command(
    `(?:我的?)?(?:有)?(?:哪些|哪几位|有没有)(?:重要|高价值|VIP|优质|大)(?:的)?客户(?:正在|正|在|快要|快)?(?:流失|渐行渐远|变冷)(?:了)?`,
    ofReason('slipping'),
  ),
  command(
    `(?:(?:which|what|show(?: me)?|my|the|are there|do i have)(?: any)?(?: my| the)? ?)?drafts?(?: of mine)?(?: that)?(?: are| is)? (?:waiting for|awaiting|that await|pending|await)(?: my| an)? approval`,
    ofReason('draft_waiting'),
  ),
  command(
    `(?:我)?(?:有|还有)?(?:哪些|几[份个]|多少)?(?:触达)?草稿(?:在|正在|还在)?(?:待|等|等待|等着)(?:我|人)?(?:审批|批准|审核)`,
    ofReason('draft_waiting'),
  ),

  command(
    `${HEAD}birthdays?(?: are| is)?(?: there)?${MINE}${COMING_UP}|whose birthday comes? up${COMING_UP}`,
    ofReason('birthday'),
  ),
  command(
    `${WHO} (?:have|has|having|with|celebrat(?:es?|ing))(?: got)? (?:a |their |his |her )?birthdays?${COMING_UP}`,
    ofReason('birthday'),
  ),
  command(
    `${ZH_HEAD}${ZH_COMING_UP}(?:有)?(?:没有)?${ZH_WHO}${ZH_COMING_UP}(?:要|会|快要?|有)?过?生日|${ZH_HEAD}${ZH_COMING_UP}(?:要|快要?|有)?过?生日的?(?:客户|人)?(?:有哪些|有谁|是谁)?`,
    ofReason('birthday'),
  ),

  command(
    `${HEAD}(?:(?:customers?|clients?) with )?(?:an )?(?:open|unsolved|unresolved|pending) complaints?${MINE}${SOON}|${HEAD}complaints?${MINE} (?:that )?(?:are |is )?(?:still )?(?:open|unsolved|unresolved|pending)${SOON}`,
    (_, read) => read.question('which of my customers have an open complaint'),
  ),
  command(
    `(?:我的?)?(?:客户)?(?:的)?(?:未解决|未处理|没处理|没解决|待处理)的?(?:客户)?投诉|(?:我的?)?(?:有)?(?:哪些)?客户的?(?:还)?有?(?:哪些)?投诉(?:还)?(?:没有?|未)(?:处理|解决)完?`,
    (_, read) => read.question('which of my customers have an open complaint'),
  ),

  command(
    `${HEAD}(?:unanswered|waiting|open|unread) ${MAIL}${MINE}${SOON}|${WHO} (?:is |are )?(?:still )?(?:waiting|waits?) (?:for|on) (?:a |an |my |our )?(?:reply|answer|response|me|us)(?: from (?:me|us))?${SOON}`,
    ofReason('reply_waiting'),
  ),
  command(
    `${HEAD}${MAIL}${MINE} (?:that )?(?:(?:are|is) )?(?:still )?(?:unanswered|waiting(?: for (?:an answer|a reply|me))?|wait)|(?:whom?|which customers) (?:have i|haven['’]?t i|did i|i have)(?: still)?(?: not)? (?:answer(?:ed)?|repl(?:y|ied) to)(?: yet)?`,
    ofReason('reply_waiting'),
  ),
  command(
    `(?:还)?(?:有)?(?:哪些|什么|谁)?(?:客户)?的?${ZH_MAIL}(?:我)?(?:都)?(?:还)?(?:没有?|未)(?:回复?|答复|处理)的?|${ZH_SOON}(?:还)?(?:有)?${ZH_WHO}(?:还)?(?:在)?等(?:着)?(?:我|我们)?的?(?:回复|答复|回信|回话|消息)|(?:我)?(?:有)?(?:哪些|还有)?(?:还)?(?:未|没)(?:回复?|答复)的?(?:客户)?的?${ZH_MAIL}`,
    ofReason('reply_waiting'),
  ),

  command(
    `${HEAD}${DEAL}(?: of mine| that)?(?: (?:is|are|have|has|been|currently|still))* ${STILL}${SOON}|${HEAD}${STILL} ${DEAL}${MINE}`,
    ofReason('opportunity_stalled'),
  ),
  command(
    `(?:我的?)?(?:有)?(?:哪些|什么|有没有|哪几个)?${ZH_DEAL}(?:都)?(?:一直|已经|很久)?${ZH_STILL}了?|(?:我的?)?(?:有没有|有)?(?:哪些)?${ZH_STILL}了?的${ZH_DEAL}(?:有哪些)?`,
    ofReason('opportunity_stalled'),
  ),
  command(
    `${WHO} (?:gave|has given|have given|left|wrote)(?: (?:us|me))? (?:an? |any )?${BAD} ${SCORE}${SOON}|${HEAD}${BAD} ${SCORE}${MINE}${SOON}`,
    ofReason('bad_score'),
  ),
  command(
    `${ZH_SOON}(?:有)?(?:没有)?(?:${ZH_WHO}|客户)${ZH_SOON}(?:给|打|写)(?:了|过)?(?:我们)?(?:差评|低分|很低的分)了?|${ZH_SOON}(?:有)?(?:哪些|什么)?(?:差评|低分评价)`,
    ofReason('bad_score'),
  ),
];

/** The lines of one reason. */
function ofReason(reason: ListReason): Command['build'] {
  return () => ({ tool: 'daily_list', input: { reason } });
}
