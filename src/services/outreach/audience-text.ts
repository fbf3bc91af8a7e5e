import type { Audience } from '../../domain/outreach/outreach.ts';
import { companyViewpoint } from '../population/company-viewpoint.ts';
import type { Reader } from '../population/reader.ts';
import { getSegment } from '../segments/find-segment.ts';
import { resolveConditions } from '../values/resolve-conditions.ts';
import { resolvedRuleText } from '../values/resolved-rule-text.ts';

const MOST_NAMED = 5;

/** Whom an outreach is for, in the reader's language: the names of a list, a segment with its version, or the rule. */
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
  // The company's, as who drafted it wrote it: no value in it is unknown to its reader.
  const resolved = await resolveConditions(await companyViewpoint(database, now), { rule: audience.rule });
  return resolvedRuleText(resolved, reader).rule ?? '';
}

async function namesOf(ids: readonly string[], { database, locale }: Reader): Promise<string> {
  const shown = ids.slice(0, MOST_NAMED);
  const rows = await database.query<{ id: string; name: string | null }>(
    'select external_id as id, name from customers where external_id = any($1::text[])',
    [shown],
  );
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  const isChinese = locale === 'zh';
  const texts = shown.map((id) => {
    const name = names.get(id);
    if (!name) return id;
    return isChinese ? `${name}（${id}）` : `${name} (${id})`;
  });
  const rest = ids.length - shown.length;
  const all = texts.join(isChinese ? '、' : ', ');
  if (rest === 0) return all;
  return isChinese ? `${all}等 ${ids.length} 位` : `${all} and ${rest} more`;
}
