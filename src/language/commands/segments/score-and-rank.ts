import type { ToolCall } from '../../../domain/answer.ts';
import { type Locale, localeOf } from '../../../domain/locale.ts';
import { type Command, type CommandReader, command, type Pieces, unquoted } from '../command.ts';

const SCHEME = '(?<scheme>rapport-1|quintile|r-package|"[^"]+"|“[^”]+”)';

/** Freezing and thawing cut points, and tier ladders. */
export const SCORING: readonly Command[] = [
  command(
    `freeze (?:the )?(?:rfm |score |scoring )*(?:cut points?|cuts|scores?)(?: of (?:the )?${SCHEME}(?: scheme)?)?`,
    (pieces) => freeze(pieces, true),
  ),
  command(
    `(?:thaw|unfreeze) (?:the )?(?:rfm |score |scoring )*(?:cut points?|cuts|scores?)(?: of (?:the )?${SCHEME}(?: scheme)?)?`,
    (pieces) => freeze(pieces, false),
  ),
  command(`冻结(?:${SCHEME}(?:方案)?的?)?(?:RFM)?(?:评分|打分)?(?:切点|分界点|分数线|评分)`, (pieces) =>
    freeze(pieces, true),
  ),
  command(`(?:解冻|取消冻结)(?:${SCHEME}(?:方案)?的?)?(?:RFM)?(?:评分|打分)?(?:切点|分界点|分数线|评分)`, (pieces) =>
    freeze(pieces, false),
  ),
  command(
    `(?:create|make|add|save|define) (?:a |the )?(?:new )?tier ladder(?: (?:called|named))?[ :]+(?<name>"[^"]+"|.+?)(?: ?[:=] ?| (?:of|from|with) )(?<rungs>.+)`,
    saveLadder,
  ),
  command(
    `(?:新建|创建|建立|保存)(?:一个)?(?:等级阶梯|阶梯|客户等级)(?<name>["“「][^"”」]+["”」]|.+?)[:：]\\s*(?<rungs>.+)`,
    saveLadder,
  ),
];

function freeze({ scheme = 'rapport-1' }: Pieces, frozen: boolean): ToolCall {
  return { tool: 'freeze_score_cuts', input: { scheme: unquoted(scheme).toLowerCase(), frozen } };
}

/** Rungs are named from the highest down: "VIP > High value > Existing customer". */
function saveLadder({ name = '', rungs = '' }: Pieces, read: CommandReader): ToolCall | null {
  const keys = rungs.split(/\s*(?:[>＞,，、;；]|\band then\b|\bthen\b)\s*/u).map((rung) => read.segment(rung));
  if (keys.length < 2 || keys.includes(null)) return null;
  const plain = unquoted(name);
  const locale: Locale = localeOf(plain);
  return { tool: 'save_tier_ladder', input: { name: { [locale]: plain }, rungs: keys } };
}
