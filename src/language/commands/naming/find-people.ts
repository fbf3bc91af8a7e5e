import type { Viewpoint } from '../../../services/population/viewpoint.ts';
import { unquoted } from '../command.ts';
import { findColleague, findColleagueIn } from './find-colleague.ts';
import { findNamedPlace, findSpokenCustomers } from './find-spoken-customer.ts';

/** The customer whose whole name stands in a text, the colleague who is named in what is left, and the rest. */
export async function findPeople(
  text: string,
  viewpoint: Viewpoint,
): Promise<{ customer?: string; owner?: string; rest: string }> {
  const named = await findNamedPlace(text, viewpoint);
  const unnamed = named === null ? text : `${text.slice(0, named.from)} ${text.slice(named.to)}`;
  const colleague = await findColleagueIn(viewpoint.database, unnamed);
  return {
    ...(named !== null && { customer: named.customer }),
    ...(colleague !== null && { owner: colleague.owner }),
    rest: colleague?.rest ?? unnamed,
  };
}

/** Whom some words are as a whole: a customer by id, name or a part of it, or a colleague; null for other words. */
export async function findPerson(
  words: string,
  viewpoint: Viewpoint,
): Promise<{ customer: string } | { owner: string } | null> {
  const name = unquoted(words).replace(/^(?:customer |client |客户)|['’]s$/giu, '');
  const [customer, ...others] = await findSpokenCustomers(name, viewpoint);
  if (customer !== undefined) return { customer: others.length === 0 ? customer.customerId : name };
  const owner = await findColleague(viewpoint.database, name);
  return owner === null ? null : { owner };
}
