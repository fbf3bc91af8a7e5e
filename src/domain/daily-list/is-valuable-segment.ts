import type { RecordSource } from '../catalogue/field.ts';

/** Of the segments that every company starts with: those that somebody would be sorry to see a customer leave. */
const VALUABLE_PRESETS: readonly string[] = [
  ...['vip', 'high_value', 'big_spender', 'key_account', 'existing', 'long_standing', 'loyal', 'frequent', 'steady'],
];

/** Whether a customer about to leave a segment by the passing of time is worth a contact: a company's own segments where they are about orders. */
export function isValuableSegment(
  { key, preset }: { key: string; preset: boolean },
  records: ReadonlySet<RecordSource>,
): boolean {
  if (!records.has('orders')) return false;
  return preset ? VALUABLE_PRESETS.includes(key) : true;
}
