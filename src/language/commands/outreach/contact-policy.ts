import type { ToolCall } from '../../../domain/answer.ts';
import type { SaveContactPolicyInput } from '../../../tools/save-contact-policy.ts';
import { type Command, command, type Pieces, unquoted } from '../command.ts';

const SET = '(?:(?:set|change|make|put|let) )?';
const TIME = '\\d{1,2}(?::\\d\\d)?(?: ?[ap]\\.?m\\.?)?';
const ZH_TIME = '(?:凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|夜里)?\\d{1,2}(?::\\d\\d|[点时](?:半|\\d{1,2}分?)?)?';
const ZH_SET = '(?:请)?(?:改为|改成|设为|设置为|设成|调整为|调到|定为|是|为|:)';

/** The company's rules of contact: quiet hours, caps, holdout, grace time, names in messages. */
export const CONTACT_POLICY: readonly Command[] = [
  command(
    `${SET}(?:the |our )?quiet hours?:? ?(?:to |from |be )*(?<from>${TIME}) ?(?:-|–|—|to|until|till) ?(?<to>${TIME})`,
    quietHours,
  ),
  command(
    `(?:our |the )?quiet hours? (?:are|is|should be|run)(?: from)? (?<from>${TIME}) ?(?:-|–|—|to|until|till) ?(?<to>${TIME})`,
    quietHours,
  ),
  command(
    `(?:把|将)?免打扰(?:时段|时间)?${ZH_SET}(?:从)?(?<from>${ZH_TIME}) ?(?:-|–|—|~|到|至) ?(?:次日|第二天)?(?<to>${ZH_TIME})`,
    quietHours,
  ),
  command(
    `(?<from>${ZH_TIME}) ?(?:-|–|—|~|到|至) ?(?:次日|第二天)?(?<to>${ZH_TIME})(?:之间)?(?:不要|别|免|不得|不)(?:打扰|发送?|联系)(?:客户)?`,
    quietHours,
  ),
  command(
    `(?:每(?:个|位)客户)?(?<caps>每.{0,3}?[天日周月](?:内)?(?:最多|不超过|至多)(?:发)?\\d+(?:条|次|封)(?:消息)?)`,
    caps,
  ),
  command(
    `(?:no quiet hours|(?:remove|switch off|turn off|end) (?:the |our )?quiet hours|(?:取消|关闭|不设)免打扰(?:时段|时间)?)`,
    () => save({ quietHours: null }),
  ),
  command(`${SET}(?:our|the) company(?:'s)? name(?: in messages)? (?:is|to|be) (?<name>.+)`, ({ name = '' }) =>
    save({ companyName: unquoted(name) }),
  ),
  command(`(?:我们的?|我司)?公司(?:名称?|名字|全称)(?:请)?(?:改为|改成|设为|是|叫|为|:)(?<name>.+)`, ({ name = '' }) =>
    save({ companyName: unquoted(name) }),
  ),
  command(
    `${SET}(?:our|the company's|the) (?:postal|mailing|company) address (?:is|to|be) (?<address>.+)`,
    ({ address = '' }) => save({ postalAddress: unquoted(address) }),
  ),
  command(
    `(?:我们的?|我司)?公司(?:邮寄|通讯|联系)?地址(?:请)?(?:改为|改成|设为|是|在|为|:)(?<address>.+)`,
    ({ address = '' }) => save({ postalAddress: unquoted(address) }),
  ),
  command(
    `${SET}(?:the |our )?(?:frequency caps?|contact caps?|caps?|limit):? (?:(?:to|is|are|be) )?(?:at most |no more than )?(?<caps>\\d+ .+)`,
    caps,
  ),
  command(
    `(?:(?:send|allow) )?(?:at most|no more than|up to|max(?:imum)?) (?<caps>\\d+ (?:marketing )?messages? .+?)(?: (?:to (?:one|each|a) customer|per customer))?`,
    caps,
  ),
  command(`(?:把|将)?(?:联系|触达|营销)?(?:频次|频率|次数)(?:上限|限制)?${ZH_SET}(?<caps>.+)`, caps),
  command(`(?:no frequency caps?|remove (?:the |our )?frequency caps?|(?:取消|不设)(?:频次|频率)(?:上限|限制))`, () =>
    save({ frequencyCaps: [] }),
  ),
  command(
    `${SET}(?:the |our )?(?:holdout|control group)(?: share)?:? (?:(?:to|is|be) )?(?<share>\\d+(?:\\.\\d+)?) ?%`,
    holdout,
  ),
  command(`(?:把|将)?对照组(?:比例)?(?:${ZH_SET})? ?(?<share>\\d+(?:\\.\\d+)?) ?%`, holdout),
  command(`(?:no (?:holdout|control group)|(?:取消|不设)对照组)`, () => save({ holdoutShare: 0 })),
  command(
    `${SET}(?:the |our )?grace (?:time|period):? (?:(?:to|is|be|of) )?(?<minutes>\\d+) ?(?:min(?:ute)?s?)`,
    grace,
  ),
  command(`(?:把|将)?(?:宽限|缓冲|等待)(?:时间|期)(?:${ZH_SET})? ?(?<minutes>\\d+) ?分钟`, grace),
  command(
    `(?:let )?(?:a )?(?:reps?|sales reps?) (?:(?:may|can) )?approve (?:up to |at most )?(?<most>\\d+)(?: (?:customers|recipients|people))?`,
    approve,
  ),
  command(
    `销售(?:员|人员|代表)?(?:最多)?(?:可以|可)?(?:自行)?(?:最多)?批准(?<most>\\d+) ?(?:人|位|个)?(?:客户)?`,
    approve,
  ),
];

function save(input: SaveContactPolicyInput): ToolCall {
  return { tool: 'save_contact_policy', input };
}

function quietHours({ from = '', to = '' }: Pieces): ToolCall | null {
  const hours = { from: clockTime(from), to: clockTime(to) };
  return hours.from === null || hours.to === null ? null : save({ quietHours: { from: hours.from, to: hours.to } });
}

/** `HH:MM` of a time as people write it: 8pm, 20:00, 晚上8点半. Null for none, such as 25:00. */
function clockTime(words: string): string | null {
  const read =
    /^(?<part>\p{Script=Han}*?)(?<hour>\d{1,2})(?:[:点时](?<minute>\d{1,2}|半)?分?)?\s*(?<half>[ap])?\.?m?\.?$/iu.exec(
      words.trim(),
    );
  const { part = '', hour = '', minute = '0', half = '' } = read?.groups ?? {};
  const isLate = half.toLowerCase() === 'p' || /下午|傍晚|晚上|夜里/u.test(part);
  const spoken = Number(hour);
  const hours = spoken < 12 && isLate ? spoken + 12 : spoken === 12 && half.toLowerCase() === 'a' ? 0 : spoken;
  const minutes = minute === '半' ? 30 : Number(minute);
  if (read === null || hours > 23 || minutes > 59) return null;
  return [hours, minutes].map((each) => String(each).padStart(2, '0')).join(':');
}

const CAP =
  /^(?<messages>\d+)(?: (?:marketing )?messages?)? (?:in|per|every|within|a|each)(?: (?<days>\d+))? (?<unit>days?|weeks?|months?)$/iu;
const ZH_CAP =
  /^(?:每)?(?<days>\d+)?(?<unit>天|日|周|月|个月)(?:内)?(?:最多|不超过|至多)?(?:发)?(?<messages>\d+)(?:条|次|封)(?:消息)?$/u;

/** "1 message in 3 days and 4 in 30 days", 3天1条、30天4条: all caps at once. */
function caps({ caps: words = '' }: Pieces): ToolCall | null {
  const read = words
    .split(/\s*(?:,|;|、|，|\band\b|和|以及)\s*/u)
    .map((each) => (CAP.exec(each.trim()) ?? ZH_CAP.exec(each.trim()))?.groups);
  if (read.some((each) => each === undefined)) return null;
  const frequencyCaps = read.map((each) => ({
    messages: Number(each!.messages),
    days: Number(each!.days ?? 1) * daysIn(each!.unit!),
  }));
  return save({ frequencyCaps });
}

function daysIn(unit: string): number {
  if (/week|周/u.test(unit)) return 7;
  return /month|月/u.test(unit) ? 30 : 1;
}

function holdout({ share = '' }: Pieces): ToolCall {
  return save({ holdoutShare: Number(share) / 100 });
}

function grace({ minutes = '' }: Pieces): ToolCall {
  return save({ graceMinutes: Number(minutes) });
}

function approve({ most = '' }: Pieces): ToolCall {
  return save({ repMayApprove: Number(most) });
}
