import type { ToolCall } from '../../../domain/answer.ts';
import { DomainError } from '../../../domain/errors.ts';
import { type Command, type CommandReader, command, type Pieces, unquoted } from '../command.ts';
import { isAssignmentRule, SAYING_ASSIGNMENT_RULES } from './say-assignment-rules.ts';

const GIVE = '(?:hand(?: over)?|give|transfer|reassign|move|pass(?: on)?|assign)';
const BY_RULES = '(?:by|according to|following|with) (?:the |our )?(?:assignment )?rules';
const LEAVES =
  '(?:(?:leaves|is leaving|has left|left|quits|quit|resigns|resigned|has resigned|is gone|has quit|retires|retired)(?: (?:us|the company|the firm|the team))?)';
const SPREAD = '(?:distribute|spread|split(?: up)?|divide|share(?: out)?)';
const CUSTOMERS = '(?:customers|accounts|clients)';
const ZH_LEAVES = '(?:离职|要离职|要走|走了|辞职|调走)了?';
const ZH_GIVE = '(?:转给|转交给?|交给|移交给?|分配给|分给|给)';

const SHOW = `(?:(?:show|list|tell|give|see|view|what are|what['’]s|what is|which|what)(?: me)? )?`;
const OUR = '(?:(?:the|our|all|my|current|present|existing)(?: the| our| current)?)';
const NEW_CUSTOMERS =
  '(?:the |our |all )?(?:(?:new|unowned|unassigned|incoming|fresh) )?(?:customers|clients|leads|accounts)(?: (?:without (?:an )?owner|with no owner))?';
const ASSIGNED = '(?:assigned|distributed|allocated|shared out|given out|handed out|split)';
const ZH_SHOW = '(?:查看|看看|看|显示|列出)?';
const ZH_NEW_CUSTOMERS = '(?:(?:新(?:来|进|增)?的?|没有?负责人的|无人负责的|没人负责的|未分配的)?客户)';

/** Who gets whose customers. */
export const HANDING_OVER_CUSTOMERS: readonly Command[] = [
  command(
    `(?:(?<leaver>.+?) (?<leaves>${LEAVES})(?: (?<day>[^:;,.]{3,30}))?[:;,.] ?)?${GIVE} (?:all (?:of )?)?(?<from>(?:his|her|their)|.+?['’]s?) ${CUSTOMERS} (?:over )?(?:to (?<to>.+)|(?<rules>${BY_RULES}|among the team|over the (?:team|others)))`,
    reassign,
  ),
  command(
    `(?:(?<leaver>.+?) (?<leaves>${LEAVES})(?: (?<day>[^:;,.]{3,30}))?[:;,.] ?)?${SPREAD} (?:all (?:of )?)?(?<from>(?:his|her|their)|.+?['’]s?) ${CUSTOMERS}(?<rules>(?: ${BY_RULES}| (?:over|among|amongst|to|between|across) (?:the|my|our|his|her|their)(?: whole| other)? (?:team|others|rest|colleagues|group|reps))?)`,
    reassign,
  ),
  command(
    `(?:(?<leaver>.+?) (?<leaves>${LEAVES})(?: (?<day>[^:;,.]{3,30}))?[:;,.] ?)?${SPREAD} (?:all (?:of )?)?(?<from>(?:his|her|their)|.+?['’]s?) ${CUSTOMERS}(?: evenly| equally| fairly)? (?:over|among|amongst|to|between|across) (?<to>.+?)(?: evenly| equally| fairly)?`,
    reassign,
  ),
  command(
    `(?:(?<leaver>.+?)${ZH_LEAVES.replace('(?:', '(?<leaves>')}[,，:：;；。]?)?(?:请)?(?:把|将)?(?<from>.*?)(?:名下|手上|手里|手头)?的?(?:所有|全部)?客户(?:都|全部|全)*(?:平均地?|均匀地?|平)?(?:(?<rules>按(?:照)?(?:分配)?规则(?:来)?(?:重新)?分配?|(?:分|分给|分配给)(?:团队|大家|其他人|其余人|(?:同组|组里|团队|团队里)的?(?:其他)?(?:人|同事)|同事们?))|${ZH_GIVE}(?<to>.+))`,
    reassign,
  ),

  command(
    `(?:${GIVE}|${SPREAD}) (?:all )?(?:the )?${CUSTOMERS} (?:of|from) (?<from>.+?) (?:over )?(?:to|between|among) (?<to>.+)`,
    reassign,
  ),
  command(
    `(?<to>.+?) (?:takes(?: over)?|gets|inherits) (?:everything|all)(?: that)? (?<from>.+?) (?:has|had)`,
    reassign,
  ),
  command(
    `(?<to>.+?) (?:takes(?: over)?|gets|inherits|is to (?:get|take(?: over)?)) (?:all (?:of )?)?(?<from>.+?['’]s?) ${CUSTOMERS}`,
    reassign,
  ),
  command(`(?:由|让)?(?<to>.+?)(?:来)?(?:接手|接管)(?<from>.+?)的(?:所有|全部)?客户`, reassign),
  command(
    `(?:把|将)?(?<from>.+?)(?:名下|手上|手里|手头)的(?:所有|全部)?(?:都|全部|全|统统)*${ZH_GIVE}(?<to>.+)`,
    reassign,
  ),
  command(`${GIVE} (?<who>.+?) (?:over )?to (?<to>.+)`, handOver),
  command(`${GIVE} (?<who>.+?) (?<rules>${BY_RULES})`, handOver),
  command(`take (?:over )?(?<who>.+?) and ${GIVE} (?:them|those|these)(?: all)? to (?<to>.+)`, handOver),
  command(`(?:请)?(?:把|将)?(?<who>.+?)(?:都|全部|全)?(?:转给|转交给?|移交给?|分配给)(?<to>.+)`, handOver),
  command(
    `(?:make|let) (?<to>.+?) (?:(?:be )?(?:the )?(?:new )?owner of|look after|take over|handle|own|responsible for) (?<who>.+)`,
    handOver,
  ),
  command(`put (?<to>.+?) in charge of (?<who>.+)`, handOver),
  command(
    `(?<to>.+?) (?:takes over|should (?:take over|look after|handle|get)|will (?:take over|look after|handle)|gets) (?<who>.+?)(?: from now on| now)?`,
    handOver,
  ),
  command(
    `(?!(?:which|what|how|who|whose|are|is|do|does) )(?:all )?(?<who>.+?) (?:(?:should|must|shall|will|are to) )?(?:(?:be )?taken over by|(?:(?:are|be) )?(?:handled|looked after|managed) by|are for|belong to|go to|be (?:given|handed(?: over)?|moved|assigned) to) (?<to>.+?)(?: from now on| now)?`,
    handOver,
  ),
  command(`(?:请)?(?:把|将)(?<who>.+?)(?:都|全部|全)?${ZH_GIVE}(?<to>.+?)(?:来)?(?:负责|跟进|管理?|接手)?`, handOver),
  command(`(?:以后|今后|从现在起)?(?:由|让|改由)(?<to>.+?)(?:来|以后|今后)*(?:负责|接手|接管)(?<who>.+)`, handOver),
  command(
    `(?<who>.+?)(?:以后|今后|从现在起|都)*(?:改?由|归|改归|交由)(?<to>.+?)(?:来)?(?:负责|接手|跟进|管)?`,
    handOver,
  ),

  command(
    `(?:assign|distribute|share(?: out)?|split(?: up)?|hand out|spread) (?:the |all )?(?:customers (?:without (?:an )?owner|with no owner|nobody has|that nobody has|whom nobody has)|(?:unowned|unassigned) ${CUSTOMERS})(?: out)?(?: ${BY_RULES}| (?:over|among|amongst|to|between|across) (?:the|my|our)(?: whole)? (?:team|reps|others))?|assign customers(?: ${BY_RULES})?|(?:find|choose|pick|get) (?:an |new )?owners? for (?:every|each|all|the|all the) (?:${CUSTOMERS}|customer|account|client)s? (?:(?:who|that|which) (?:has|have)|with|without) (?:none|no owner|an owner|nobody|any)`,
    () => assign(),
  ),
  command(
    `(?:把|将)?(?:没有?负责人|无人负责|没人负责|没有?人(?:管|跟|跟进)|无主|未分配)的?客户(?:都|全部)*(?:平均|均匀|平)?(?:分|分给|分配给)(?:一下|大家|团队|同事们?|销售们?)+|(?:给|为)(?:没有?负责人|无人负责|没人负责|没有?人(?:管|跟|跟进)|无主|未分配)的?客户(?:都|全部)?(?:按规则)?(?:分配|安排|指定|找)(?:一个|个)?(?:负责人)?|(?:按(?:照)?(?:分配)?规则)?分配(?:没有?负责人|无人负责|没人负责|未分配)的?客户|(?:按(?:照)?(?:分配)?规则)?分配客户`,
    () => assign(),
  ),
  command(
    `${SHOW}(?:${OUR} )?(?:customer )?assignment rules?(?: (?:do we have|are there|(?:there )?are|(?:that )?we have|hold|apply|are (?:set|saved|in place)))?`,
    listed,
  ),
  command(
    `(?:how|by (?:which|what) rules?) (?:(?:are|will|do|should|would) ${NEW_CUSTOMERS} (?:get |be )?(?:being )?${ASSIGNED}|(?:do|does|will) (?:we|you|it|the bot|rapport) (?:assign|distribute|allocate|share out) ${NEW_CUSTOMERS})(?: to .+)?`,
    listed,
  ),
  command(`(?:who|which (?:rep|colleague|team)) (?:gets|receives|takes|is given|will get) ${NEW_CUSTOMERS}`, listed),
  command(
    `${ZH_SHOW}(?:一下)?(?:我们|现在|目前|当前)*的?(?:客户|新客户)?的?分配规则(?:是?(?:什么|怎样的|怎么定的)|有哪些|列表)?`,
    listed,
  ),
  command(
    `(?:我们的?|现在|目前)*${ZH_NEW_CUSTOMERS}(?:会|都|是|要)*(?:怎么|如何|怎样|按(?:照)?(?:什么|哪些|哪条|啥)(?:规则)?)(?:来|自动)*(?:分配|分派|分)(?:的|给谁|负责人)*`,
    listed,
  ),
  command(
    `${ZH_NEW_CUSTOMERS}(?:会|都|是|要|应该)*(?:归|给|分给|分配给|由|交给)(?:谁|哪位|哪个人)(?:负责|跟进|管|的)*`,
    listed,
  ),
  ...SAYING_ASSIGNMENT_RULES,
];

function listed(): ToolCall {
  return { tool: 'list_assignment_rules', input: {} };
}

function assign(): ToolCall {
  return { tool: 'assign_customers', input: {} };
}

const THEIRS = /^(?:his|her|their|他|她|其|TA)的?$/iu;

/** Only of colleagues: customers of a country are given to nobody. */
async function reassign(
  { leaver, leaves, day, from = '', to, rules: byRules }: Pieces,
  read: CommandReader,
): Promise<ToolCall | null> {
  const spoken = from
    .replace(/['’]s?$/iu, '')
    .replace(/的$/u, '')
    .trim();
  const isLeavers = leaver !== undefined && (THEIRS.test(spoken) || spoken === '');
  const { name, later = day } = isLeavers ? await leaverOf(leaver, read) : { name: spoken };
  const [giver, taker] = [await read.staff(name), byRules === undefined ? await takersOf(to ?? '', read) : 'rules'];
  if (giver === null || (to === undefined && byRules === undefined)) return null;
  const at = [later, to].map((words) => laterDayIn(words ?? '', read)).find((each) => each !== undefined);
  if (at !== undefined) throw handedOverAtOnce(at);
  return {
    tool: 'reassign_customers',
    input: { from: giver, to: taker ?? unquoted(to!), ...(leaves !== undefined && { leaves: true }) },
  };
}

/** Who leaves, and when they do: 李薇下周五. */
async function leaverOf(words: string, read: CommandReader): Promise<{ name: string; later?: string }> {
  const head = await read.colleagueAtHead(words);
  return head === null || head.rest === '' ? { name: words } : { name: head.owner, later: head.rest };
}

/** The coming day with which some words end; what is to be done today is done at once. */
function laterDayIn(words: string, read: CommandReader): string | undefined {
  const stretch = read.days(words).find(({ to }) => /^[\s要会将就]*$/u.test(words.slice(to)));
  const day = stretch && words.slice(stretch.from, stretch.to).trim();
  return day === undefined || /^(?:today|now|right now|今天|今日|现在|马上)$/iu.test(day) ? undefined : day;
}

function handedOverAtOnce(day: string): DomainError {
  return new DomainError('invalid_input', {
    en: `Customers are handed over as soon as that is confirmed, and cannot wait for “${day}”. Say it then, or without the day to do it now.`,
    zh: `客户移交在确认后立即生效，不能定在“${day}”。请到时再说；如要现在移交，请去掉时间。`,
  });
}

/** Some customers: one by name, those of a colleague that are …, or any in words. Only where it is to colleagues. */
async function handOver({ who = '', to = '', rules: byRules }: Pieces, read: CommandReader): Promise<ToolCall | null> {
  const taker = byRules === undefined ? await takersOf(to, read) : 'rules';
  if (taker === null) return null;
  if (isAssignmentRule(who, read)) return null;
  const given = who.replace(/^(?:all (?:of )?|the |所有)/iu, '').trim();
  const customer = await read.customer(given);
  if (customer !== null) return reassigned({ rule: { customers: [customer] }, to: taker });
  const named = await customersOf(given, read);
  if (named !== null) return reassigned({ rule: { customers: named }, to: taker });
  const whose = /^(?<owner>.+?)(?:['’]s?|名下的?|手上的?|负责的|的) ?(?<rest>.+)$/u.exec(given)?.groups;
  const from = whose === undefined ? null : await read.staff(whose.owner!);
  const rule = await read.who(from === null ? given : whose!.rest!);
  return rule === null ? null : reassigned({ rule, ...(from !== null && { from }), to: taker });
}

function reassigned(input: object): ToolCall {
  return { tool: 'reassign_customers', input };
}

/** Several customers by their names; null where one of these is none. */
async function customersOf(words: string, read: CommandReader): Promise<string[] | null> {
  const names = namesIn(words);
  const customers = names.length < 2 ? [null] : await Promise.all(names.map((name) => read.customer(name)));
  return customers.some((each) => each === null) ? null : (customers as string[]);
}

function namesIn(words: string): string[] {
  return words.split(/,? and |, ?| & |、|，|和|与|跟/iu).map((each) => each.trim());
}

const ME = /^(?:me|myself|我|我自己)$/iu;

/** One colleague or several, as they are named; null where one of them is none. */
async function takersOf(words: string, read: CommandReader): Promise<string | string[] | null> {
  const one = async (name: string) => (ME.test(name) ? read.asker : read.staff(name));
  const spoken = unquoted(words.replace(/(?: from now on| please|吧|负责)$/iu, ''));
  const whole = await one(spoken);
  if (whole !== null) return whole;
  const names = namesIn(spoken);
  if (names.length < 2) return null;
  const takers = await Promise.all(names.map(one));
  return takers.some((each) => each === null) ? null : (takers as string[]);
}
