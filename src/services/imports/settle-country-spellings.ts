import type { Transaction } from '../../db/database.ts';
import { isoCountryOf } from '../../domain/country-names.ts';

/**
 * Gives one country one spelling in `staged_customers`: the one that customers already have, else the most frequent of the file. Groups,
 * known values and rules go by the stored text, so 中国 and 中国大陆 must not stand side by side. What is no country stays as it is.
 */
export async function settleCountrySpellings(transaction: Transaction): Promise<void> {
  const spellings = await transaction.query<{ country: string }>(
    `select country from (
       select country, true as is_known, count(*) as times from customers group by country
       union all select country, false, count(*) from staged_customers group by country) s
     where country is not null order by is_known desc, times desc, country collate "C"`,
  );
  const spellingOf = new Map<string, string>();
  const replaced = new Map<string, string>();
  for (const { country } of spellings) {
    const code = isoCountryOf(country);
    if (code === undefined) continue;
    const spelling = spellingOf.get(code) ?? country;
    spellingOf.set(code, spelling);
    if (spelling !== country) replaced.set(country, spelling);
  }
  if (replaced.size === 0) return;
  await transaction.execute(
    `update staged_customers s set country = r.spelling
     from unnest($1::text[], $2::text[]) as r (country, spelling) where s.country = r.country`,
    [[...replaced.keys()], [...replaced.values()]],
  );
}
