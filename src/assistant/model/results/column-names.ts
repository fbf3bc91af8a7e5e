import type { Column } from '../../../domain/answer.ts';
import { FIELDS } from '../../../domain/catalogue/fields.ts';
import { GROUPINGS } from '../../../domain/catalogue/groupings.ts';
import { MEASURES } from '../../../domain/catalogue/measures.ts';

/** Keys of columns and facts that the code of services names beside the catalogue's; a test looks for new ones. */
const FURTHER_KEYS = `
  actions actual after alive_probability allowed also answers as_of asker at audience author away because before
  birthday_soon bought buyers cached_tokens cadence calls came category cause cells change changes channels code
  complaint_rate complaints completion condition contacted conversion cost created_at csat customers details differs
  done due due_in due_this_week entered expected_on expected_orders expected_share f_cuts f_scale failures figure
  fired follow_up from frozen gives granted group groups growth handled high holds holidays hour hours idle in_all
  in_segments input_tokens interval jaccard key language last last_activity last_file last_fired last_order_on last_run left
  lift listed longest_gap low low_scores low_share m_cuts m_scale median_seconds members minimum_order model month_ago
  moved movement name nearest net newest next_at next_run number offer offers on_day on_time open order_days ordered
  ordered_share ordered_share_ago orders outcome output_tokens outreach outreach_count overdue overdue_by owned owner
  pair people per_customer period person place playbook points precision priority product purchase_interval purpose
  quarter_ago question r r_cuts r_scale reach reachable real_orders real_share reason recall recent_revenue recipients
  refused remedy reminder repeats revenue revenue_per_person revenue_share role rule run rung saved_at schedule scheme
  score seconds segment segments sent_on sentence service_level share share_elsewhere share_here share_of_first
  share_of_second share_of_these share_of_those shared shortest_gap silhouette since sku slow_seconds source spread
  state states step subscription support target threshold time_zone topic total unknown until urgency uses usual_hour
  usual_weekday valid value value_in value_out verdict version went what when_empty where who whom why work_days
  workflow`.split(/\s+/);

const KNOWN_KEYS = new Set([
  ...FURTHER_KEYS,
  ...Object.keys(FIELDS),
  ...Object.keys(MEASURES),
  ...Object.keys(GROUPINGS),
]);

/** Two periods side by side; the scores of a grid; a definition of churn. */
const DERIVED_KEY = /^(?<of>.+)_(?:before|after|change)$|^[fm]\d$|^churn_[a-z0-9_]{1,20}$/;

/** Whether a key was written by code, so that its words are nobody's data. */
export function isCodeKey(key: string): boolean {
  if (KNOWN_KEYS.has(key)) return true;
  const derived = DERIVED_KEY.exec(key);
  return derived !== null && (derived.groups?.of === undefined || KNOWN_KEYS.has(derived.groups.of));
}

/** What columns or facts are called towards a model: their keys where code wrote them and they differ, else col1, col2. */
export function columnNames(columns: readonly Pick<Column, 'key'>[]): string[] {
  const keys = columns.map(({ key }) => key);
  return keys.map((key, at) => (isCodeKey(key) && keys.indexOf(key) === at ? key : `col${at + 1}`));
}
