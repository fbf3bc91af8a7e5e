import { findCustomerByName } from '../../../services/customers/find-customer-by-name.ts';
import type { Viewpoint } from '../../../services/population/viewpoint.ts';
import { blank } from '../../text/blank.ts';
import { findNamedPlace, findSpokenCustomers, ID, type NamedPlace } from './find-spoken-customer.ts';

const JOINS = /[,;&]|\b(?:and|then)\b|[和与跟及、，；再]|还有|然后/iu;
/** Between two names, the times that stand there taken out. */
const JOINT = /^[\s,，]*(?:,|&|and|和|与|跟|以?及|、|，|还有)\s*(?:(?:给|跟|和|to|with)\s*)?$/iu;
/** Each with something to be done of its own. */
const CLAUSE_JOINT =
  /^[\s,，]*(?:,|，|;|；|&|and|then|和|再|然后|还有)[\s,，]*(?:(?:and|then|and then|再|然后) ?)?(?:给|联系|回访|拜访|跟进|致电|打给|打电话给|(?:call|ring|phone|visit|meet|contact|e-?mail|text|message|chase)(?: back)?)\s*$/iu;
const PARTS = /(\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)?) (?:and|&) (\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)?)/gu;
const MOST_NAMES = 6;

/** Several customers that are named one after the other ("Acme and Dupont", C10、C11和C12); `text` without its times, which keep their length. */
export async function findJoinedCustomers(text: string, viewpoint: Viewpoint): Promise<NamedPlace[]> {
  if (!JOINS.test(text)) return [];
  const places = [...(await byWholeName(text, viewpoint)), ...(await byId(text, viewpoint))];
  const inOrder = places.toSorted((one, other) => one.from - other.from);
  const end = inOrder.findIndex((each, at) => {
    const next = inOrder[at + 1];
    const between = text.slice(each.to, next?.from);
    return next === undefined || !(JOINT.test(between) || CLAUSE_JOINT.test(between));
  });
  const joined = inOrder.slice(0, end + 1);
  const found = joined.length > 1 ? joined : inOrder.length > 0 ? [] : await byParts(text, viewpoint);
  return new Set(found.map(({ customer }) => customer)).size > 1 ? found : [];
}

/** Whether two names are joined as clauses, by the text between them without its times. */
export function isClauseJoint(between: string): boolean {
  return CLAUSE_JOINT.test(between);
}

async function byWholeName(text: string, viewpoint: Viewpoint): Promise<NamedPlace[]> {
  const found: NamedPlace[] = [];
  let left = text;
  while (found.length < MOST_NAMES) {
    const place = await findNamedPlace(left, viewpoint);
    if (place === null) break;
    found.push({ ...place, customer: text.slice(place.from, place.to) });
    left = blank(left, place);
  }
  return found;
}

async function byId(text: string, viewpoint: Viewpoint): Promise<NamedPlace[]> {
  const found: NamedPlace[] = [];
  for (const { 0: id, index: from } of [...text.matchAll(ID)].slice(0, MOST_NAMES)) {
    const match = await findCustomerByName(viewpoint, id);
    if (match?.by === 'id') found.push({ customer: id, from, to: from + id.length });
  }
  return found;
}

/** By a part of each name, unless both are one name. */
async function byParts(text: string, viewpoint: Viewpoint): Promise<NamedPlace[]> {
  for (const { 0: both, 1: one = '', 2: other = '', index } of text.matchAll(PARTS)) {
    const [whole, first, second] = await Promise.all(
      [both, one, other].map((each) => findSpokenCustomers(each, viewpoint)),
    );
    if (whole!.length > 0 || first!.length === 0 || second!.length === 0) continue;
    const end = index + both.length;
    return [
      { customer: one, from: index, to: index + one.length },
      { customer: other, from: end - other.length, to: end },
    ];
  }
  return [];
}
