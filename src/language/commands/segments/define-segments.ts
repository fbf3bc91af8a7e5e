import type { ToolCall } from '../../../domain/answer.ts';
import { type Locale, localeOf } from '../../../domain/locale.ts';
import type { Rule } from '../../../domain/rule/schema.ts';
import { namelessSegment } from '../../problems.ts';
import { type Command, type CommandReader, command, type Pieces, unquoted } from '../command.ts';

const NEW =
  '(?:create|make|add|save|set up|build|define|start)(?: me)? (?:a |an |the )?(?:new )?(?:customer )?(?:segment|group)';
const NAMED = '(?: (?:called|named))?(?: ?[,:] ?| )';
const OF = '(?: ?[:=] ?|[ ,]+(?:of|for|as|from|containing|where|who are|being|with) )';
const NAME = `"[^"]+"|'[^']+'`;
const ZH_SEGMENT = '(?:客户)?(?:分群|客群|群组|细分)';
const ZH_NEW = `(?:新建|创建|建立|建|定义|新增|保存|设立|做)(?:一个|个)?(?:新的?)?${ZH_SEGMENT}`;
const ZH_NAME = '["“「《\'][^"”」》\']+["”」》\']';
const ZH_NAMED = '[,，]?(?:(?:名字|名称)?叫做?|名为|取名|起名|命名为|:)?';

/** Saving, changing, previewing, archiving a segment. */
export const DEFINING: readonly Command[] = [
  // "New segment" alone may be the RFM segment of that name.
  command(`(?:${NEW}|new segment)${NAMED}(?<name>${NAME}|[^:=]+?)(?: ?[:=] ?| - )(?<who>.+)`, save),
  command(
    `${NEW}${OF}(?<who>.+?)(?:,? (?:and )?(?:called|named|call it|name it)|,? (?:under|with) the name)[ :]+(?<name>.+)`,
    save,
  ),
  command(`${NEW}${NAMED}(?<name>${NAME}|.+?)${OF}(?<who>.+)`, save),
  command(`${ZH_NEW}${ZH_NAMED}(?<name>${ZH_NAME}|[^:=]+?)[:=]\\s*(?<who>.+)`, save),
  command(`${ZH_NEW}${ZH_NAMED}(?<name>${ZH_NAME}|.+?)[,、]\\s*(?<who>.+)`, save),
  command(
    `(?:save|store|keep) (?:them|these|this|those|it|that)(?: customers| people| list| group)? as (?:a |the )?(?:new )?(?:customer )?(?:segment )?(?:called |named )?(?<name>.+?)(?: segment)?`,
    saveThem,
  ),
  command(
    `(?:把|将)?(?:他们|她们|它们|这些客户|这批客户|这些人|这个名单)(?:保存|存|设|定义)(?:为|成)(?:一个)?${ZH_SEGMENT}?(?:叫|名为|:)?(?<name>.+?)(?:分群|客群)?`,
    saveThem,
  ),
  command(
    `(?:把|将)(?<who>.+)(?:(?:保存|(?<!保)存|定义)(?:为|成)|(?:设|建|做)(?:为|成)(?=.*${ZH_SEGMENT}))(?:一个)?(?:新的?)?(?:${ZH_SEGMENT})?${ZH_NAMED}(?<name>.+?)(?:分群|客群)?`,
    save,
  ),
  command(`定义(?:分群|客群)?(?<name>${ZH_NAME}|[^:=]+?)(?:分群|客群)?[为是][:]?\\s*(?<who>.+)`, save),
  command(`define (?:segment )?(?<name>${NAME}|.+?) as (?<who>.+)`, save),
  command(`save (?<who>.+) as (?:a |the )?(?:new )?(?:customer )?segment(?: called| named)? (?<name>.+)`, save),
  command(`rename (?:the )?(?:segment )?(?<segment>.+?)(?: segment)? (?:to|as|into) (?<name>.+)`, rename),
  command(
    `(?:把|将)?(?:分群|客群)?(?<segment>.+?)(?:这个)?(?:分群|客群)?(?:的名称|的名字)?(?:改名|重命名|更名)(?:为|成)?[:]?(?<name>.+)`,
    rename,
  ),
  command(
    `(?:change|edit|update|modify|set|redefine) (?:the )?(?:segment )?(?<segment>.+?)(?: segment)?(?:'s rule)? (?:to|as|so that it is|into)[ :]+(?<who>.+)`,
    change,
  ),
  command(
    `(?:change|edit|update|modify|set) (?:the )?(?:rule|conditions?|definition) of (?:the )?(?:segment )?(?<segment>.+?)(?: segment)? (?:to|as|into)[ :]+(?<who>.+)`,
    change,
  ),
  command(`(?:change|edit|update|modify|redefine) (?:the )?segment (?<segment>[^:=]+?) ?[:=] ?(?<who>.+)`, change),
  command(
    `(?:修改|更新|更改|调整)(?:分群|客群)?(?<segment>.+?)(?:分群|客群)?(?:的规则|的条件|的定义)[为成:到]+(?<who>.+)`,
    change,
  ),
  command(
    `(?:把|将)(?:分群|客群)?(?<segment>.+?)(?:这个)?(?:分群|客群)?(?:的规则|的条件|的定义)?(?:改为|改成|修改为|更新为|调整为)[:]?(?<who>.+)`,
    change,
  ),
  command(`preview (?:a |the )?(?:new )?(?:segment|rule)?(?: of| for| with)?[ :]*(?<who>.+)`, preview),
  command(`who would be in (?:a |the )?segment(?: of| with| for)?[ :]+(?<who>.+)`, preview),
  command(
    `(?:what would|how big would|how large would|how many (?:customers )?would be in) (?:a |the )?segment (?:of|with|for|from|containing) (?<who>.+?)(?: (?:look like|be|have))?`,
    preview,
  ),
  command(`预览(?:一下)?(?:分群|客群|规则)?[:]?\\s*(?<who>.+)(?:的客户群|的客群|的分群|客户群)`, preview),
  command(`预览(?:一下)?(?:分群|客群|规则)?[:]?\\s*(?<who>.+)`, preview),
  command(
    `(?:如果)?(?:把|将)(?<who>.+)(?:做成|建成|作为|设为|存为)(?:一个)?${ZH_SEGMENT},?(?:会有|有|会是|大概|会)?(?:多少人|多少客户|多大|怎样|怎么样|什么样)`,
    preview,
  ),
  command(
    `what would (?:change|happen) if (?:the )?(?:segment )?(?<segment>.+?)(?: segment)? (?:was|were|became|is|meant|had)[ :]+(?<who>.+)`,
    previewChange,
  ),
  command(
    `如果(?:把|将)(?:分群|客群)?(?<segment>.+?)(?:分群|客群)?(?:改为|改成|变成)[:]?(?<who>.+?)(?:会怎样|会怎么样|会有什么变化|会怎么变)?`,
    previewChange,
  ),
  command(`(?:archive|retire|deactivate) (?:the )?(?:segment )?(?<segment>.+?)(?: segment)?`, (pieces, read) =>
    status(pieces, read, false),
  ),
  command(
    `(?:restore|reactivate|unarchive|bring back) (?:the )?(?:segment )?(?<segment>.+?)(?: segment)?`,
    (pieces, read) => status(pieces, read, true),
  ),
  command(`bring (?:the )?(?:segment )?(?<segment>.+?)(?: segment)? back`, (pieces, read) =>
    status(pieces, read, true),
  ),
  command(`(?:把|将)?(?:归档|停用)(?:分群|客群)?(?<segment>.+?)(?:分群|客群)?`, (pieces, read) =>
    status(pieces, read, false),
  ),
  command(`(?:把|将)(?<segment>.+?)(?:分群|客群)?(?:归档|停用)`, (pieces, read) => status(pieces, read, false)),
  command(`(?:恢复|启用|重新启用)(?:分群|客群)?(?<segment>.+?)(?:分群|客群)?`, (pieces, read) =>
    status(pieces, read, true),
  ),
  command(`tag (?<who>.+) (?:as|with) (?:the )?(?:tag )?(?<tag>.+)`, (pieces, read) => tag(pieces, read, 'add')),
  command(`(?:add|give) (?:the )?tag (?<tag>.+?) to (?<who>.+)`, (pieces, read) => tag(pieces, read, 'add')),
  command(`(?:remove|take|drop) (?:the )?tag (?<tag>.+?) (?:from|off) (?<who>.+)`, (pieces, read) =>
    tag(pieces, read, 'remove'),
  ),
  command(`untag (?<who>.+) (?:as|from) (?<tag>.+)`, (pieces, read) => tag(pieces, read, 'remove')),
  // The last verb of the sentence: 加 and 打 are also parts of names (新加坡).
  command(
    `(?:给|为|把|将)(?<who>.+)(?:打上|贴上|加上|添加|打|贴|(?<!添)加)(?:一个|个)?标签[:]?(?<tag>${ZH_NAME}|.+)`,
    (pieces, read) => tag(pieces, read, 'add'),
  ),
  command(
    `(?:给|为|把|将)(?<who>.+)(?:打上|贴上|加上|添加)(?!标签)(?<tag>${ZH_NAME}|.+?)(?:的?标签)?`,
    (pieces, read) => tag(pieces, read, 'add'),
  ),
  command(
    `(?<who>(?!给|为|把|将).+(?:客户|顾客|会员|买家))(?:都|全部|全|一律|统统)?(?:打上|贴上|加上|添加|打|贴|加)(?:标签[:]?(?<tag>${ZH_NAME}|.+)|(?<label>${ZH_NAME}|.+?)的?标签)`,
    (pieces, read) => tag(pieces, read, 'add'),
  ),
  command(
    `(?:给|为|把|将)(?<who>.+)(?:去掉|移除|删除|取消|删掉)(?:标签[:]?(?<tag>${ZH_NAME}|.+)|(?<label>${ZH_NAME}|.+?)的?标签)`,
    (pieces, read) => tag(pieces, read, 'remove'),
  ),
  command(`(?:去掉|移除|删除|取消)(?<who>.+)的(?:标签)?[:]?(?<tag>${ZH_NAME}|.+?)(?:标签)?`, (pieces, read) =>
    tag(pieces, read, 'remove'),
  ),
  // Whatever else asks for a new segment lacks something.
  command(`(?:${NEW}|${ZH_NEW}).*`, () => {
    throw namelessSegment();
  }),
];

async function save({ name = '', who = '' }: Pieces, read: CommandReader): Promise<ToolCall | null> {
  if (NO_NAME.test(name)) throw namelessSegment();
  const rule = await read.who(who);
  return rule === null ? null : saveCall(unquoted(name), rule, read);
}

/** Words that begin a description: no name was said. */
const NO_NAME = /^(?:of|for|from|with|where|who|whose|containing) |的$|^(?:of|for|from|with|where)$/iu;

async function saveThem({ name = '' }: Pieces, read: CommandReader): Promise<ToolCall | null> {
  const rule = await read.who('them');
  return rule === null ? null : saveCall(unquoted(name), rule, read);
}

/** A name that is taken already means that segment. */
function saveCall(name: string, rule: Rule, read: CommandReader): ToolCall {
  const segment = read.segment(name);
  if (segment !== null) return { tool: 'save_segment', input: { segment, rule } };
  const locale: Locale = localeOf(name);
  return { tool: 'save_segment', input: { name: { [locale]: name }, rule } };
}

function rename({ segment = '', name = '' }: Pieces, read: CommandReader): ToolCall | null {
  const key = read.segment(segment);
  const as = unquoted(name);
  return key === null ? null : { tool: 'save_segment', input: { segment: key, name: { [localeOf(as)]: as } } };
}

async function change({ segment = '', who = '' }: Pieces, read: CommandReader): Promise<ToolCall | null> {
  const key = read.segment(segment);
  const rule = key === null ? null : await read.who(who);
  return rule === null ? null : { tool: 'save_segment', input: { segment: key, rule } };
}

async function preview({ who = '' }: Pieces, read: CommandReader): Promise<ToolCall | null> {
  const rule = await read.who(who);
  if (rule === null) return null;
  return { tool: 'preview_segment', input: 'segment' in rule ? { segment: rule.segment } : { rule } };
}

async function previewChange({ segment = '', who = '' }: Pieces, read: CommandReader): Promise<ToolCall | null> {
  const key = read.segment(segment);
  const rule = key === null ? null : await read.who(who);
  return rule === null ? null : { tool: 'preview_segment', input: { segment: key, rule } };
}

function status({ segment = '' }: Pieces, read: CommandReader, restore: boolean): ToolCall | null {
  const key = read.segment(segment);
  return key === null ? null : { tool: 'archive_segment', input: { segment: key, ...(restore && { restore }) } };
}

async function tag(
  { who = '', tag: said, label = '' }: Pieces,
  read: CommandReader,
  how: 'add' | 'remove',
): Promise<ToolCall | null> {
  const customer = await read.customer(who);
  const rule = customer === null ? await read.who(who) : { customers: [customer] };
  return rule === null ? null : { tool: 'tag_customers', input: { rule, [how]: [unquoted(said ?? label)] } };
}
