import type { ToolCall } from '../../../domain/answer.ts';
import type { ExportPlatform } from '../../../domain/outreach/audience-export/platform.ts';
import { type Command, type CommandReader, command, type Pieces } from '../command.ts';

const PLATFORM =
  '(?<platform>google(?: ads?)?|meta|facebook|instagram|tik ?tok|tencent(?: ads?)?|any platform|a platform)';
const ZH_PLATFORM =
  '(?<platform>谷歌|google|meta|facebook|脸书|instagram|tik ?tok|腾讯|其他平台|通用)(?: ?ads?|广告|平台)?';

/** Erasing a customer for good, and giving hashed contact data to advertising platforms. */
export const PERSONAL_DATA: readonly Command[] = [
  command(
    `(?:erase|forget|delete|remove|wipe) (?:all )?(?:the )?(?:personal )?(?:data|details|information|everything) (?:of|about|on|for|we (?:have|know) (?:of|about|on)) (?<customer>.+)`,
    erase,
  ),
  command(
    `(?:gdpr )?(?:erase|forget|anonymi[sz]e|delete|remove|wipe) (?:the )?(?:customer )?(?<customer>.+?)(?:(?:'s|’s) (?:personal )?(?:data|record|details))?`,
    erase,
  ),
  command(
    `(?<customer>.+?) (?:wants|asks|asked|asks us|asked us) (?:to be (?:forgotten|erased|deleted)|(?:to have )?(?:their|her|his) data (?:deleted|erased|removed)|us to (?:delete|erase|forget) (?:them|her|him|their data|her data|his data))`,
    erase,
  ),
  command(
    `(?:彻底)?(?:删除|删掉|抹除|清除|擦除)(?:客户)?(?<customer>.+?)的?(?:所有|全部)?(?:个人)?(?:资料|数据|信息)`,
    erase,
  ),
  command(`(?:彻底)?(?:遗忘|匿名化|删除|删掉|抹除|清除)(?:客户)?(?<customer>.+)`, erase),
  command(
    `(?:客户)?(?<customer>.+?)(?:要求|申请|请求|想)(?:我们)?(?:删除|抹除|清除)(?:他的?|她的?)?(?:所有|全部)?(?:个人)?(?:资料|数据|信息)`,
    erase,
  ),
  command(
    `(?:把|将)(?:客户)?(?<customer>.+?)的?(?:所有|全部)?(?:个人)?(?:资料|数据|信息)(?:全部?|都)?(?:删除|删掉|删了|抹除|清除)(?:掉|了)?`,
    erase,
  ),
  command(
    `export (?:the )?(?:segment )?(?<who>.+?) (?:for|to|as an audience for) ${PLATFORM}(?: advertising)?`,
    exportAudience,
  ),
  command(
    `(?:make|create|build) (?:a |an )?(?:custom )?audience of (?<who>.+?) (?:for|on|in) ${PLATFORM}`,
    exportAudience,
  ),
  command(
    `(?:upload|send|push|share) (?:the )?(?:segment )?(?<who>.+?) (?:to|with|on) ${PLATFORM}(?: advertising)?`,
    exportAudience,
  ),
  command(
    `(?:make |create |build )?(?:a |an )?(?:(?:custom|lookalike|ad) )?audience (?:of|from|out of) (?<who>.+?) (?:for|on|in) ${PLATFORM}`,
    exportAudience,
  ),
  command(`${PLATFORM} audience (?:of|from|with) (?<who>.+)`, exportAudience),
  command(`(?:audience )?export (?:of )?(?<who>.+?) ${PLATFORM}`, exportAudience),
  command(`export (?<who>.+?) (?:for|as an?) (?:advertising|ads?|audience|ad platforms?)`, exportAudience),
  command(`(?!把|将)(?<who>.+?)(?:导出|上传|投放)(?:到|给|至)${ZH_PLATFORM}(?:投放|使用)?`, exportAudience),
  command(
    `(?:把|将)(?:分群|客群)?(?<who>.+?)(?:上传|投放|推送)(?:到|给|至)${ZH_PLATFORM}(?:投放|使用)?`,
    exportAudience,
  ),
  command(
    `(?:导出|输出)(?:分群|客群)?(?<who>.+?)(?:用于|用作|做|作为|投)(?:广告)(?:投放|受众|人群包?)?`,
    exportAudience,
  ),
  command(`(?:生成|制作|做)(?:一个)?(?<who>.+?)的${ZH_PLATFORM}(?:人群包|受众|人群)`, exportAudience),
  command(
    `(?:导出|输出)(?:分群|客群)?(?<who>.+?)(?:用于|用作|给|到|至|投放到?|供)${ZH_PLATFORM}(?:投放|使用)?`,
    exportAudience,
  ),
  command(`(?:把|将)(?:分群|客群)?(?<who>.+?)(?:导出)(?:用于|给|到|至|供)${ZH_PLATFORM}(?:投放|使用)?`, exportAudience),
];

/** Nobody is erased by a part of a name: the whole name or the id. */
async function erase({ customer = '' }: Pieces, read: CommandReader): Promise<ToolCall | null> {
  const id = await read.customer(customer);
  return id === null ? null : { tool: 'erase_customer', input: { customer: id } };
}

const PLATFORMS: readonly (readonly [ExportPlatform, RegExp])[] = [
  ['google', /google|谷歌/iu],
  ['meta', /meta|facebook|instagram|脸书/iu],
  ['tiktok', /tik ?tok/iu],
  ['tencent', /tencent|腾讯/iu],
];

async function exportAudience({ who = '', platform = '' }: Pieces, read: CommandReader): Promise<ToolCall | null> {
  const rule = await read.who(who);
  if (rule === null) return null;
  const named = PLATFORMS.find(([, pattern]) => pattern.test(platform))?.[0] ?? 'generic';
  const whom = 'segment' in rule ? { segment: rule.segment } : { rule };
  return { tool: 'export_audience', input: { ...whom, platform: named } };
}
