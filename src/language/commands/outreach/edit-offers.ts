import type { ToolCall } from '../../../domain/answer.ts';
import { type Locale, localeOf } from '../../../domain/locale.ts';
import type { SaveOfferInput } from '../../../tools/save-offer.ts';
import { type Command, type CommandReader, command, type Pieces, unquoted } from '../command.ts';
import { readOfferTerms } from './read-offer-terms.ts';

const NAME = `(?<name>"[^"]+"|“[^”]+”|.+?)`;
const OFFER = `(?:the )?(?:offer ${NAME}|(?<named>"[^"]+"|.+?) offer)`;
const ZH_NAME = '(?<name>["“「《][^"”」》]+["”」》]|.+?)';
const ZH_NEW = '(?:新增|添加|新建|创建|增加|加)(?:一个|一项)?(?:新的?)?优惠';

/** Listing offers, and adding, changing and archiving them by words. */
export const OFFER_COMMANDS: readonly Command[] = [
  command(
    `(?:(?:list|show|what are|which are|what|which|give)(?: me)?(?: all)?(?: of)?(?: the| our| my)? )?(?:all |our |the |current )?(?:offers|discounts|promotions)(?: (?:do we have|are there|exist|apply|can (?:we|i) (?:make|give)|(?:are )?running))?`,
    () => list({}),
  ),
  command(`(?:any|are there any) (?:offers|discounts|promotions)(?: (?:running|on|now|at the moment))?`, () =>
    list({}),
  ),
  command(`(?:list|show)(?: me)?(?: the| all)? archived offers`, () => list({ archived: true })),
  command(
    `(?:列出|显示|看看|查看|有|都有|我们|目前|现在)*(?:所有|全部|我们的|哪些|什么|现有的?|目前的?|当前的?)*(?:优惠|折扣|促销)(?:活动)?(?:都?有哪些|列表|清单|一览)?`,
    () => list({}),
  ),
  command(`(?:列出|显示|查看)?(?:已)?(?:归档|停用)的优惠(?:有哪些)?`, () => list({ archived: true })),
  command(`(?:show|open|describe|explain|display|see|tell me about|what is)(?: me)? ${OFFER}`, show),
  command(`(?:show )?(?:the )?(?:versions|history|details|terms) of ${OFFER}`, show),
  command(`${ZH_NAME}优惠(?:是什么|的?(?:内容|详情))`, show),
  command(`(?:查看|显示|看看|介绍|打开)(?:一下)?优惠${ZH_NAME}(?:的(?:历史|历史版本|版本|详情|内容))?`, show),
  command(
    `(?:add|create|make|save) (?:a |an |the )?(?:new )?offer(?: (?:called|named))? ?(?<name>"[^"]+"|“[^”]+”|[^:]+) ?: ?(?<terms>.+)`,
    add,
  ),
  command(`(?:add|create|make|save) (?:a |an |the )?(?:new )?offer(?: of)?[ :]+(?<terms>.+)`, add),
  command(
    `(?:new|create an|make an|add an?) (?:new )?(?:offer|discount)(?: (?:of|with))?:? ?(?<terms>.+)|(?:new|create an?|make an?|add an?) (?<short>\\d.*) (?:offer|discount)(?<rest> .+)?`,
    ({ short, rest = '', terms = `${short}${rest}` }, read) => add({ terms }, read),
  ),
  command(`新优惠[:,](?<terms>.+)`, add),
  command(`${ZH_NEW}(?<name>["“「《][^"”」》]+["”」》]|[^:]+?)[:,](?<terms>.+)`, add),
  command(`${ZH_NEW}[:,]?(?<terms>.+)`, add),
  command(`(?:change|set|update|extend) ${OFFER} (?:to|until|till)[ :]+(?<terms>.+)`, changeTerms),
  command(
    `(?:make|change|set) (?:the )?(?<name>.+?)(?: offer)?(?: to)? (?<terms>\\d+(?:\\.\\d+)? ?%(?: off)?)`,
    changeTerms,
  ),
  command(`(?:把|将)?优惠${ZH_NAME}(?:改为|改成|设为|调整为|延长到|延长至)(?<terms>.+)`, changeTerms),
  command(`(?:把|将)?${ZH_NAME}优惠(?:改为|改成|设为|调整为|延长到|延长至)(?<terms>.+)`, changeTerms),
  command(`(?:end|stop|pause) (?:the )?(?<name>.+?) offer`, (pieces) => save(nameOf(pieces), { archived: true })),
  command(`(?:把|将)?${ZH_NAME}优惠(?:停掉|停用|归档|停了|下架|结束)`, (pieces) =>
    save(nameOf(pieces), { archived: true }),
  ),
  command(`(?:把|将)优惠${ZH_NAME}(?:改为|改成|设为|调整为|延长到|延长至)(?<terms>.+)`, changeTerms),
  command(`(?:archive|retire|deactivate|stop) ${OFFER}`, (pieces) => save(nameOf(pieces), { archived: true })),
  command(`(?:restore|reactivate|unarchive|bring back) ${OFFER}`, (pieces) =>
    save(nameOf(pieces), { archived: false }),
  ),
  command(`(?:把|将)?(?:归档|停用)优惠${ZH_NAME}`, (pieces) => save(nameOf(pieces), { archived: true })),
  command(`(?:恢复|启用|重新启用)优惠${ZH_NAME}`, (pieces) => save(nameOf(pieces), { archived: false })),
];

function list(input: object): ToolCall {
  return { tool: 'list_offers', input };
}

function save(name: string, input: Partial<SaveOfferInput>): ToolCall {
  return { tool: 'save_offer', input: { offer: name, ...input } };
}

function nameOf({ named = '', name = named }: Pieces): string {
  return unquoted(name);
}

function show(pieces: Pieces): ToolCall {
  return list({ offer: nameOf(pieces) });
}

/** An offer without a name is called what it gives. */
function add({ name, terms: words = '' }: Pieces, read: CommandReader): ToolCall | null {
  const found = readOfferTerms(words, read);
  if (found === null || found.terms.gives === undefined) return null;
  const plain = unquoted(name ?? found.gift ?? '');
  const locale: Locale = localeOf(plain);
  return { tool: 'save_offer', input: { name: { [locale]: plain }, ...found.terms } };
}

/** "until" and its like stand before a bare day. */
function changeTerms(pieces: Pieces, read: CommandReader): ToolCall | null {
  const words = pieces.terms ?? '';
  const until = read.comingDay(words);
  const terms = until === null ? readOfferTerms(words, read)?.terms : { until };
  return terms === undefined ? null : save(nameOf(pieces), terms);
}
