import type { TableAnswer } from '../../domain/answer.ts';
import { fieldOf } from '../../domain/catalogue/fields.ts';
import type { Reader } from '../population/reader.ts';
import { resolvedRuleText } from '../values/resolved-rule-text.ts';
import type { TagRequest } from './tag-request.ts';
import { TAG_WORDS } from './tag-words.ts';
import { findTagged, IS_CHANGED } from './tagged-sql.ts';

const MOST_SAMPLES = 5;

type Sample = {
  customerId: string;
  name: string | null;
  before: string[];
  after: string[];
  total: number;
  changed: number;
};

/** What tagging would change: how many customers, and the first of them with their tags before and after. */
export async function previewTags(
  request: TagRequest,
  reader: Reader,
): Promise<{ text: string; answer?: TableAnswer }> {
  const { change, resolved, binder, sql } = await findTagged(request, reader);
  const { locale } = reader;
  const words = TAG_WORDS[locale];
  const [count] = await reader.database.query<{ total: number; changed: number }>(
    `select count(*) as total, count(*) filter (where ${IS_CHANGED}) as changed from (${sql}) t`,
    binder.values,
  );
  const samples = await reader.database.query<Sample>(
    `select external_id as "customerId", name, before, after from (${sql}) t where ${IS_CHANGED}
      order by length(external_id), external_id collate "C" limit ${MOST_SAMPLES}`,
    binder.values,
  );
  const { total, changed } = count!;
  const who = resolvedRuleText(resolved, reader).rule ?? '';
  const text = words.preview({ ...change, who, changed, alike: total - changed });
  if (samples.length === 0) return { text };
  const answer: TableAnswer = {
    kind: 'table',
    title: words.sampleTitle,
    columns: [
      { key: 'customer_id', label: fieldOf('customer_id').label[locale], type: 'text' },
      { key: 'name', label: fieldOf('name').label[locale], type: 'text' },
      { key: 'before', label: words.before, type: 'text' },
      { key: 'after', label: words.after, type: 'text' },
    ],
    rows: samples.map(({ customerId, name, before, after }) => [
      customerId,
      name,
      before.join(words.comma),
      after.join(words.comma),
    ]),
    total: changed,
  };
  return { text, answer };
}
