import type { ToolCall } from '../../../domain/answer.ts';
import { localeOf } from '../../../domain/locale.ts';
import type { SavePlaybookInput } from '../../../tools/save-playbook.ts';
import { type Command, type CommandReader, command, type Pieces, unquoted } from '../command.ts';
import { playbookOfWords } from './outreach-words.ts';

const NAME = `(?<name>"[^"]+"|“[^”]+”|.+?)`;
const OF = `(?:the )?(?:playbook )?${NAME}(?:(?<= )playbook|'s)?(?: playbook)?`;
const PLAYBOOK = `(?:the )?(?:playbook ${NAME}|(?<named>"[^"]+"|.+?) playbook)`;
const SHOW = '(?:show|open|describe|explain|display|see|tell me about|what is|what does)(?: me)?';
const SET = '(?:set|change|make|put|update)';
const PART = "(?<part>offer|channel|segment|do-?not|do not|don’t|don't|taboo)s?";
const ZH = '(?:打法|策略|运营策略|客户策略)';
const ZH_NAME = '(?<name>["“「《][^"”」》]+["”」》]|.+?)';
const ZH_SET = '(?:改为|改成|设为|设置为|设成|调整为|调到|定为)';
const ZH_PART = '(?<part>优惠|渠道|分群|客群|禁忌|禁止事项|注意事项)';

/** Listing playbooks, asking which is for whom, and changing one by words. */
export const PLAYBOOK_COMMANDS: readonly Command[] = [
  command(
    `(?:(?:list|show|what are|which are|what|which|give)(?: me)?(?: all)?(?: of)?(?: the| our| my)? )?(?:all |our |the )?playbooks(?: (?:do we have|are there|exist|can (?:i|we) use))?`,
    () => list({}),
  ),
  command(`(?:list|show)(?: me)?(?: the| all)? archived playbooks`, () => list({ archived: true })),
  command(
    `(?:列出|显示|看看|查看|有|都有|我们)*(?:所有|全部|我们的|哪些|什么|现有的?)*${ZH}(?:都?有哪些|列表|清单|一览)?`,
    () => list({}),
  ),
  command(`(?:列出|显示|查看)?(?:已)?(?:归档|停用)的${ZH}(?:有哪些)?`, () => list({ archived: true })),
  command(
    `(?:which|what) playbook (?:is (?:there |right |best |made )?for|is|fits|suits|(?:do|should) (?:we|i) use (?:for|with)|applies to|for) (?<whom>.+?)(?: for)?`,
    whom,
  ),
  command(`(?:the |show (?:me )?the )?playbook for (?<whom>.+)`, whom),
  command(`how (?:do|should) (?:we|i) treat (?<whom>.+)`, whom),
  command(`what (?:do|should|can) (?:we|i) do (?:with|for|about) (?<whom>.+)`, whom),
  command(`(?<whom>.+?)(?:应该|该|要)?(?:怎么|如何|怎样)(?:维护|对待|服务|运营|经营|跟进)`, whom),
  command(`(?<whom>.+?)(?:应该|该|要)?(?:用|使用|适用|适合|采用)(?:什么|哪个|哪种|哪套|哪些)${ZH}`, whom),
  command(`(?:什么|哪个|哪种|哪套)${ZH}(?:适合|适用于|适用|针对)(?<whom>.+)`, whom),
  command(`(?<whom>.+?)(?:的|适用的)${ZH}(?:是(?:什么|哪个))?`, whom),
  command(`(?:怎么|如何|怎样|应该怎么|该怎么)(?:对待|服务|维护|运营)(?<whom>.+)`, whom),
  command(`${SHOW} ${PLAYBOOK}(?: say)?`, show),
  command(`(?:the )?playbook ${NAME}`, show),
  command(`(?:${SHOW} )?(?:the )?(?:versions|history) of ${PLAYBOOK}`, show),
  command(`(?:${SHOW} )?(?:the )?version (?<version>\\d+) of ${PLAYBOOK}`, show),
  command(`(?:查看|显示|看看)?${ZH}${ZH_NAME}的?第 ?(?<version>\\d+) ?版`, show),
  command(`(?:查看|显示|看看|介绍|打开)(?:一下)?${ZH}${ZH_NAME}(?:的(?:历史|历史版本|版本|详情|内容))?`, show),
  command(`${ZH}${ZH_NAME}的?(?:历史|历史版本|版本|详情|内容)`, show),
  command(`${SET} (?:the )?(?:cadence|interval) of ${OF} to (?<days>\\d+) days?`, cadence),
  command(`${SET} (?:the )?(?<name>.+?) (?:cadence|interval) to (?<days>\\d+) days?`, cadence),
  command(`(?:the )?(?<name>.+?) playbook:? (?:at most )?(?:once )?every (?<days>\\d+) days?`, cadence),
  command(`${ZH_NAME}${ZH}的?(?:联系|触达|发送)?(?:间隔|频率|周期)?${ZH_SET} ?每?(?<days>\\d+) ?天(?:一次)?`, cadence),
  command(`(?:把|将)${ZH_NAME}${ZH}的?(?:联系|触达|发送)?(?:间隔|频率|周期)${ZH_SET} ?(?<days>\\d+) ?天`, cadence),
  command(`add (?:a |an )?${PART} to ${OF} ?: ?(?<words>.+)`, (pieces) => change(pieces, 'add')),
  command(`assign (?:the )?(?:playbook )?(?<name>.+?) to (?:the )?(?:segment )?(?<segment>.+)`, assign),
  command(`${ZH_NAME}${ZH}(?:再)?(?:加上?|加入|添加|增加)(?:一[条个项])?${ZH_PART}:?(?<words>.+)`, (pieces) =>
    change(pieces, 'add'),
  ),
  command(`(?:从)?${ZH_NAME}${ZH}(?:里|中)?(?:移除|删除|去掉|删掉)${ZH_PART}:?(?<words>.+)`, (pieces) =>
    change(pieces, 'remove'),
  ),
  command(`(?:查看|看看|显示|打开)?(?<named>.+?)${ZH}`, showBuiltIn),
  command(`(?:把|将)?${ZH}?${ZH_NAME}的(?:联系|触达|发送)?(?:间隔|频率|周期)${ZH_SET} ?(?<days>\\d+) ?天`, cadence),
  command(`${SET} the (?<text>goal|tone) of ${OF} to[ :]+(?<words>.+)`, text),
  command(`(?:把|将)?${ZH}?${ZH_NAME}的(?<text>目标|语气)${ZH_SET}:?(?<words>.+)`, text),
  command(
    `${SET} the service level of ${OF} to (?<level>dedicated|personal|standard|low[- ]touch)`,
    ({ name = '', level = '' }) => save(name, { serviceLevel: level.replace(/[- ]/, '_') as Level }),
  ),
  command(`rename ${PLAYBOOK} (?:to|as|into) (?<words>.+)`, rename),
  command(`(?:把|将)?${ZH}${ZH_NAME}(?:改名|重命名|更名)(?:为|成)?:?(?<words>.+)`, rename),
  command(`add (?:the |a |an )?${PART}[: ]+(?<words>.+) to ${OF}`, (pieces) => change(pieces, 'add')),
  command(`add (?<words>.+) to the ${PART} of ${OF}`, (pieces) => change(pieces, 'add')),
  command(`(?:remove|delete|drop) (?:the )?${PART}[: ]+(?<words>.+) from ${OF}`, (pieces) => change(pieces, 'remove')),
  command(`(?:remove|delete|drop) (?<words>.+) from the ${PART} of ${OF}`, (pieces) => change(pieces, 'remove')),
  command(`(?:在|给|为)${ZH}?${ZH_NAME}(?:中|里)?(?:加入|添加|增加|加上|新增)${ZH_PART}:?(?<words>.+)`, (pieces) =>
    change(pieces, 'add'),
  ),
  command(`(?:从)${ZH}?${ZH_NAME}(?:中|里)?(?:移除|删除|去掉|删掉)${ZH_PART}:?(?<words>.+)`, (pieces) =>
    change(pieces, 'remove'),
  ),
  command(`(?:archive|retire|deactivate) ${PLAYBOOK}`, (pieces) => save(nameOf(pieces), { archived: true })),
  command(`(?:restore|reactivate|unarchive|bring back) ${PLAYBOOK}`, (pieces) =>
    save(nameOf(pieces), { archived: false }),
  ),
  command(`(?:把|将)?(?:归档|停用)${ZH}${ZH_NAME}`, (pieces) => save(nameOf(pieces), { archived: true })),
  command(`(?:恢复|启用|重新启用)${ZH}${ZH_NAME}`, (pieces) => save(nameOf(pieces), { archived: false })),
  command(`(?:the )?(?<named>\\S+(?: \\S+)?) playbook`, show),
];

type Level = NonNullable<SavePlaybookInput['serviceLevel']>;

function list(input: object): ToolCall {
  return { tool: 'list_playbooks', input };
}

function save(name: string, input: Partial<SavePlaybookInput>): ToolCall {
  return { tool: 'save_playbook', input: { playbook: unquoted(name), ...input } };
}

function nameOf({ named = '', name = named }: Pieces): string {
  return unquoted(name);
}

async function whom({ whom: words = '' }: Pieces, read: CommandReader): Promise<ToolCall | null> {
  const segment = read.segment(words);
  if (segment !== null) return list({ segment });
  const customer = await read.customer(words);
  return customer === null ? null : list({ customer });
}

function show(pieces: Pieces): ToolCall {
  const { version } = pieces;
  return list({ playbook: nameOf(pieces), ...(version !== undefined && { version: Number(version) }) });
}

/** Which a built-in's own words name: any other might be anything. */
function showBuiltIn(pieces: Pieces): ToolCall | null {
  const key = playbookOfWords(nameOf(pieces));
  return key === null ? null : list({ playbook: key });
}

/** Only a saved segment is assigned to a playbook: a person may be, to something else. */
function assign({ name = '', segment = '' }: Pieces, read: CommandReader): ToolCall | null {
  const key = read.segment(segment);
  return key === null ? null : save(name, { add: { segments: [key] } });
}

function cadence({ name = '', days = '' }: Pieces): ToolCall {
  return save(name, { cadenceDays: Number(days) });
}

function text({ name = '', text: part = '', words = '' }: Pieces): ToolCall {
  return save(name, { [/goal|目标/iu.test(part) ? 'goal' : 'tone']: said(words) });
}

function rename(pieces: Pieces): ToolCall {
  return save(nameOf(pieces), { name: said(pieces.words ?? '') });
}

function change({ name = '', part = '', words = '' }: Pieces, how: 'add' | 'remove'): ToolCall | null {
  const key = LISTS.find(({ is }) => is.test(part))!.key;
  if (key !== 'doNots') return save(name, { [how]: { [key]: namesIn(words) } });
  if (how === 'add') return save(name, { add: { doNots: [said(words)] } });
  const place = /^(?:number |no\.? ?|第 ?)?(\d+) ?(?:条|项)?$/iu.exec(unquoted(words))?.[1];
  return place === undefined ? null : save(name, { remove: { doNots: [Number(place)] } });
}

const LISTS = [
  { key: 'offers', is: /offer|优惠/iu },
  { key: 'channels', is: /channel|渠道/iu },
  { key: 'segments', is: /segment|分群|客群/iu },
  { key: 'doNots', is: /./u },
] as const;

function namesIn(words: string): string[] {
  return words
    .split(/\s*(?:[,，、;；]|\band\b|和|与)\s*/iu)
    .map(unquoted)
    .filter(Boolean);
}

function said(words: string): { en: string } | { zh: string } {
  const plain = unquoted(words);
  return localeOf(plain) === 'zh' ? { zh: plain } : { en: plain };
}
