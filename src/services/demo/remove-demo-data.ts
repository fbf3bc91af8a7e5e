import type { Transaction } from '../../db/database.ts';
import { DEMO_EMAIL_DOMAIN } from '../../domain/demo/staff.ts';

/**
 * Empties the database of all customers, orders, products, outreach, follow-ups and what was said of them, of the staff of the demo company, and of what was computed
 * from them; currency, time zone and rules of contact are again those of a new database.
 */
export async function removeDemoData(transaction: Transaction): Promise<void> {
  await transaction.execute('update metrics_state set as_of = null, score_run_id = null, touched_since_run = 0');
  await transaction.execute('delete from score_runs');
  await transaction.execute('delete from prediction_runs');
  await transaction.execute(
    `truncate customer_metrics, customer_predictions, interactions, events, cases, survey_responses, opportunities, points_entries,
      important_dates, consents, segment_members, segment_events, segment_touches, merges, order_lines, orders, products, customers,
      outreach, outreach_drafts, outreach_recipients, outreach_approvals, outreach_events, suppressions, audience_exports,
      follow_ups, follow_up_events, notices, notice_items, list_feedback, workflow_firings, customer_changes`,
  );
  await transaction.execute('delete from contact_policy');
  // Their thresholds are the demo company's; the next data gets presets of its own.
  await transaction.execute("delete from segments where preset and version = 1 and status = 'active'");
  await transaction.execute(
    `update segments set built_version = null, built_as_of = null, built_basis = null, built_touch_id = 0, build_started_at = null, failure = null,
      member_count = 0`,
  );
  await transaction.execute('update deployment set currency = default, time_zone = default where id = 1');
  await transaction.execute('delete from staff where email like $1', [`%@${DEMO_EMAIL_DOMAIN}`]);
}
