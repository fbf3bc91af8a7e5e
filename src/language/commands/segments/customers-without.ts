import { FIELD_KEYS, type FieldKey, fieldOf } from '../../../domain/catalogue/fields.ts';
import { namesOf } from '../../../domain/catalogue/names-of.ts';
import type { Rule } from '../../../domain/rule/schema.ts';
import { type Command, command, type Pieces } from '../command.ts';

/** Lists of customers of whom something is not known: "customers without an owner", 没有邮箱也没有电话的客户. */
export const CUSTOMERS_WITHOUT: readonly Command[] = [
  command(
    `(?:(?:list|show|find|give)(?: me)? )?(?:all |the |our |which )*(?:customers|clients)(?: who| that| which)? (?:without|with no|with unknown|with missing|have no|lack|lacking|missing) (?<lacking>.+)`,
    without,
  ),
  command(
    `(?:列出|显示|查看|找出)?(?:所有|全部)?(?:没有|没|无|缺少|缺)(?<lacking>[^的]+)的(?:客户|人)(?:有哪些|名单)?`,
    without,
  ),
  command(`(?:有)?哪些客户(?:没有|没|无|缺少|缺)(?<lacking>[^的]+)`, without),
  command(
    '(?:(?:which|what|list|show(?: me)?|are there(?: any)?) )?(?:all |the )*(?:customers|clients|accounts)(?: that| who| whom| which)? (?:(?:has |does |is )?(?:nobody|no one)(?: is)? (?:owns?|has|looks? after|looked after|looking after|handl(?:es?|ed|ing)|tak(?:es?|ing) care of|taken care of|responsible for)|are (?:looked after|owned|handled) by (?:nobody|no one))(?: yet)?',
    unowned,
  ),
  command(
    '(?:列出|显示|查看|看看)?(?:所有|全部)?(?:还)?(?:没有?人|无人)(?:在)?(?:跟进|跟|管|负责|维护|对接|接手|照看)(?:着|过)?的(?:客户|人)(?:有哪些|有多少|名单)?|(?:有)?哪些客户(?:还)?(?:没有?人|无人)(?:在)?(?:跟进|跟|管|负责|维护|对接|接手)(?:着|的)?',
    unowned,
  ),
];

/** Whom such words mean, as a rule; null for other words. */
export function peopleWithout(words: string): Rule | null {
  const lacking = CUSTOMERS_WITHOUT.map(({ pattern }) => pattern.exec(words.trim())?.groups).find(Boolean);
  return lacking === undefined ? null : ruleOf(lacking);
}

const UNOWNED: Rule = { field: 'owner', is: 'missing' };
const ARTICLES = /^(?:an?|any|the|without|with|no|(?:also )?have no|没有|没|无|缺少|缺)\s*/iu;

function without(pieces: Pieces) {
  const rule = ruleOf(pieces);
  return rule === null ? null : { tool: 'find_customers', input: { rule } };
}

function unowned() {
  return { tool: 'find_customers', input: { rule: UNOWNED } };
}

function ruleOf({ lacking = '' }: Pieces): Rule | null {
  const fields = lacking.split(/ and | or |, ?|、|，|也|和|且/u).map(fieldIn);
  if (fields.some((field) => field === undefined)) return null;
  const parts = fields.map((field): Rule => ({ field: field!, is: 'missing' }));
  return parts.length === 1 ? parts[0]! : { all: parts };
}

/** The attribute that some words name; what orders and the like make of a customer is never missing in this sense. */
function fieldIn(words: string): FieldKey | undefined {
  const said = words.trim().replace(ARTICLES, '').replace(ARTICLES, '').toLowerCase().replace('e-mail', 'email');
  return FIELD_KEYS.find((key) => {
    const field = fieldOf(key);
    if (field.derivedFrom !== undefined || field.predicted) return false;
    return namesOf(field).some((each) => each.toLowerCase() === said);
  });
}
