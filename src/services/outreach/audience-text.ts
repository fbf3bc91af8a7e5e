import { allOf, createBinder } from '../../db/sql.ts';
import type { Audience } from '../../domain/outreach/outreach.ts';
import { companyViewpoint } from '../population/company-viewpoint.ts';
import { populationConditions } from '../population/population.ts';
import type { Reader } from '../population/reader.ts';
import { getSegment } from '../segments/find-segment.ts';
import { resolveConditions } from '../values/resolve-conditions.ts';
import { resolvedRuleText } from '../values/resolved-rule-text.ts';

const MOST_NAMED = 5;

/** Whom an outreach is for, in the reader's language: a list, of whom those in sight are named, a segment with its version, or the rule. */
export async function audienceText(audience: Audience, reader: Reader): Promise<string> {
  const { locale, database, now } = reader;
  const isChinese = locale === 'zh';
  if ('segment' in audience) {
    const { name } = await getSegment(database, audience.segment);
    return isChinese
      ? `分群“${name.zh}”（第 ${audience.version} 版）`
      : `the segment "${name.en}" (version ${audience.version})`;
  }
  if ('customers' in audience) return namesOf(audience.customers, reader);
  // Its values are those of the author's own customers, which its reader may have none of.
  const resolved = await resolveConditions(await companyViewpoint(database, now), { rule: audience.rule });
  return resolvedRuleText(resolved, reader).rule ?? '';
}

async function namesOf(ids: readonly string[], reader: Reader): Promise<string> {
  const isChinese = reader.locale === 'zh';
  const shown = await findNamed(ids, reader);
  const count = ids.length.toLocaleString('en');
  if (shown.length === 0) return isChinese ? `指定的 ${count} 位客户` : `${count} named customers`;
  const texts = shown.map(({ id, name }) => {
    if (name === null) return id;
    return isChinese ? `${name}（${id}）` : `${name} (${id})`;
  });
  const rest = ids.length - shown.reduce((sum, { listed }) => sum + listed, 0);
  const all = texts.join(isChinese ? '、' : ', ');
  if (rest === 0) return all;
  return isChinese ? `${all}等 ${count} 位` : `${all} and ${rest.toLocaleString('en')} more`;
}

/** The first of a list whom the reader sees, as they are by now: ids that were merged are one, `listed` so many times. */
function findNamed(ids: readonly string[], { database, asker, now }: Reader) {
  const binder = createBinder();
  const listed = binder.bind(ids, 'text[]');
  return database.query<{ id: string; name: string | null; listed: number }>(
    `select c.external_id as id, c.name, count(*)::int as listed
      from unnest(${listed}) with ordinality as l(id, place) join customers w on w.external_id = l.id
      join customers c on c.id = coalesce(w.merged_into_id, w.id)
      where ${allOf(populationConditions({ asker, now }, binder))}
      group by c.id order by min(place) limit ${binder.bind(MOST_NAMED, 'int')}`,
    binder.values,
  );
}
