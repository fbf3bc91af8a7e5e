import type { Queryable } from '../../db/database.ts';
import { escapePattern } from '../../domain/escape-pattern.ts';
import { listSpokenNames } from '../commands/naming/find-colleague.ts';

/** Words of which a colleague may be the owner. */
const OWNED_EN = '(?:customers?|clients?|accounts?|buyers?|vips?|revenue|sales|turnover|portfolio)';
const OWNED_ZH = '(?:客户|顾客|会员|买家|VIP|销售额|业绩|收入|营收)';

/** A name of the colleague, with the words around it that make them the owner; the group is what stands before the name. */
const OWNERS: readonly ((name: string) => string)[] = [
  // "Emma's best customers in Germany"
  (name) => `(?<before>)(?<![A-Za-z])${name}(?:['’]s?)(?= (?:[\\p{L}\\d-]+ ){0,4}${OWNED_EN}\\b)`,
  // "how many customers does Emma have", "the clients that Emma looks after"
  (name) =>
    `(?<before>\\b${OWNED_EN}\\b(?: [\\p{L}\\d-]+){0,6}?)(?: (?:that|which|who|whom))?(?: (?:does|do|did|is|has))? ${name} (?:(?:currently|now|actually) )?(?:have|has|got|owns?|looks? after|looking after|manages?|managing|handles?|handling|serves?|(?:is )?responsible for|(?:is )?in charge of|takes? care of)(?! to\\b)`,
  // "customers owned by Emma", "the accounts of Emma"
  (name) =>
    `(?<before>\\b${OWNED_EN})(?: (?:that|which|who))?(?: are| is)? (?:of|with|(?:owned|managed|handled|looked after|served) by|belong(?:ing|s)? to|assigned to|under) ${name}(?:['’]s)?(?![A-Za-z])`,
  // 李薇名下的VIP客户, 李薇的客户今年的销售额, 李薇有多少客户
  (name) =>
    `(?<before>)(?<![A-Za-z])${name}(?:(?:现在|目前|手上|手头|手里|手下|名下|那边)+的?|(?:现在|目前|所)?(?:负责|管理|管着?|带着?|维护|跟进)的|的|(?=[^，。？]{2,6}的)|(?=(?:现在|目前)?(?:一共|总共)?有(?:多少|几|哪些|什么)))(?=.*${OWNED_ZH})`,
];

/** A question in which a colleague owns customers, with their whole name in place of those words. */
export type OwnerNamed = { owner: string; text: string };

/** Finds the one colleague whose customers or sales are asked about; null where nobody is named so. */
export async function nameOwner(database: Queryable, text: string): Promise<OwnerNamed | null> {
  const named = await listSpokenNames(database);
  for (const { name, member } of named) {
    const owner = member.name;
    const found = firstMatch(escapePattern(name), text);
    if (found === null) continue;
    const isShared = named.some(
      (other) => other.name.toLowerCase() === name.toLowerCase() && other.member.name !== owner,
    );
    if (isShared) return null;
    const rest = text.slice(found.index + found[0].length);
    return { owner, text: `${text.slice(0, found.index)}${found.groups!.before} ${owner} ${rest}` };
  }
  return null;
}

function firstMatch(name: string, text: string): RegExpExecArray | null {
  for (const owner of OWNERS) {
    const found = new RegExp(owner(name), 'iu').exec(text);
    if (found !== null) return found;
  }
  return null;
}
