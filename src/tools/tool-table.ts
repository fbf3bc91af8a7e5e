import { approveOutreachTool } from './approve-outreach.ts';
import { archiveSegmentTool } from './archive-segment.ts';
import { assignCustomersTool } from './assign-customers.ts';
import { calendarFeedTool } from './calendar-feed.ts';
import { cancelFollowUpTool } from './cancel-follow-up.ts';
import { cancelOutreachTool } from './cancel-outreach.ts';
import { changeSubscriptionTool } from './change-subscription.ts';
import { closeFollowUpTool } from './close-follow-up.ts';
import { compareSegmentsTool } from './compare-segments.ts';
import { contactRightsTool } from './contact-rights.ts';
import { copyOutreachTool } from './copy-outreach.ts';
import { createFollowUpTool } from './create-follow-up.ts';
import { dailyListTool } from './daily-list.ts';
import { dataFreshnessTool } from './data-freshness.ts';
import { describeCustomerTool } from './describe-customer.ts';
import { draftOutreachTool } from './draft-outreach.ts';
import { eraseCustomerTool } from './erase-customer.ts';
import { explainMembershipTool } from './explain-membership.ts';
import { exportAudienceTool } from './export-audience.ts';
import { findCustomersTool } from './find-customers.ts';
import { findProductsTool } from './find-products.ts';
import { freezeScoreCutsTool } from './freeze-score-cuts.ts';
import { jobsTool } from './jobs.ts';
import { listAbsencesTool } from './list-absences.ts';
import { listAssignmentRulesTool } from './list-assignment-rules.ts';
import { listFollowUpSlasTool } from './list-follow-up-slas.ts';
import { listFollowUpsTool } from './list-follow-ups.ts';
import { listOffersTool } from './list-offers.ts';
import { listOutreachTool } from './list-outreach.ts';
import { listPlaybooksTool } from './list-playbooks.ts';
import { listScoreSchemesTool } from './list-score-schemes.ts';
import { listSegmentsTool } from './list-segments.ts';
import { listSubscriptionsTool } from './list-subscriptions.ts';
import { listWorkflowsTool } from './list-workflows.ts';
import { markNotUsefulTool } from './mark-not-useful.ts';
import { markOutreachSentTool } from './mark-outreach-sent.ts';
import { measureTool } from './measure.ts';
import { membersOnTool } from './members-on.ts';
import { mergeCustomersTool } from './merge-customers.ts';
import { modelRequestsTool } from './model-requests.ts';
import { modelUsageTool } from './model-usage.ts';
import { noteFollowUpTool } from './note-follow-up.ts';
import { outreachEffectTool } from './outreach-effect.ts';
import { predictTool } from './predict.ts';
import { previewSegmentTool } from './preview-segment.ts';
import { productFeedbackTool } from './product-feedback.ts';
import { purchaseRhythmTool } from './purchase-rhythm.ts';
import { reassignCustomersTool } from './reassign-customers.ts';
import { reassignFollowUpTool } from './reassign-follow-up.ts';
import { recommendProductsTool } from './recommend-products.ts';
import { recordConsentTool } from './record-consent.ts';
import { recordContactTool } from './record-contact.ts';
import { reminderHistoryTool } from './reminder-history.ts';
import { reminderSettingsTool } from './reminder-settings.ts';
import { requestApprovalTool } from './request-approval.ts';
import { retryJobTool } from './retry-job.ts';
import { reviseOutreachTool } from './revise-outreach.ts';
import { saveAssignmentRulesTool } from './save-assignment-rules.ts';
import { saveContactPolicyTool } from './save-contact-policy.ts';
import { saveFollowUpSlaTool } from './save-follow-up-sla.ts';
import { saveOfferTool } from './save-offer.ts';
import { savePlaybookTool } from './save-playbook.ts';
import { saveReminderSettingsTool } from './save-reminder-settings.ts';
import { saveScoreSchemeTool } from './save-score-scheme.ts';
import { saveSegmentTool } from './save-segment.ts';
import { saveTierLadderTool } from './save-tier-ladder.ts';
import { saveWorkflowTool } from './save-workflow.ts';
import { segmentChangesTool } from './segment-changes.ts';
import { segmentMatrixTool } from './segment-matrix.ts';
import { segmentProfileTool } from './segment-profile.ts';
import { segmentReportTool } from './segment-report.ts';
import { segmentReviewTool } from './segment-review.ts';
import { segmentSummaryTool } from './segment-summary.ts';
import { showFollowUpTool } from './show-follow-up.ts';
import { showOutreachTool } from './show-outreach.ts';
import { showWorkflowTool } from './show-workflow.ts';
import { snoozeFollowUpTool } from './snooze-follow-up.ts';
import { createSubscribeTool } from './subscribe.ts';
import { suggestSegmentsTool } from './suggest-segments.ts';
import { switchWorkflowTool } from './switch-workflow.ts';
import { tagCustomersTool } from './tag-customers.ts';
import { teamActivityTool } from './team-activity.ts';
import type { AnyTool } from './tool.ts';
import { undoMergeTool } from './undo-merge.ts';
import { unsubscribeTool } from './unsubscribe.ts';
import { weeklyDigestTool } from './weekly-digest.ts';
import { workloadTool } from './workload.ts';

/** THE table of tools, for every front, grammar and model; a key is the tool's file in snake_case. */
const TOOLS = {
  find_customers: findCustomersTool,
  measure: measureTool,
  describe_customer: describeCustomerTool,
  find_products: findProductsTool,
  segment_matrix: segmentMatrixTool,
  preview_segment: previewSegmentTool,
  save_segment: saveSegmentTool,
  archive_segment: archiveSegmentTool,
  save_tier_ladder: saveTierLadderTool,
  members_on: membersOnTool,
  explain_membership: explainMembershipTool,
  product_feedback: productFeedbackTool,
  segment_changes: segmentChangesTool,
  compare_segments: compareSegmentsTool,
  segment_summary: segmentSummaryTool,
  segment_report: segmentReportTool,
  list_segments: listSegmentsTool,
  list_score_schemes: listScoreSchemesTool,
  save_score_scheme: saveScoreSchemeTool,
  freeze_score_cuts: freezeScoreCutsTool,
  tag_customers: tagCustomersTool,
  merge_customers: mergeCustomersTool,
  undo_merge: undoMergeTool,
  record_consent: recordConsentTool,
  contact_rights: contactRightsTool,
  save_contact_policy: saveContactPolicyTool,
  erase_customer: eraseCustomerTool,
  export_audience: exportAudienceTool,
  suggest_segments: suggestSegmentsTool,
  segment_profile: segmentProfileTool,
  recommend_products: recommendProductsTool,
  purchase_rhythm: purchaseRhythmTool,
  predict: predictTool,
  model_usage: modelUsageTool,
  model_requests: modelRequestsTool,
  data_freshness: dataFreshnessTool,
  workload: workloadTool,
  team_activity: teamActivityTool,
  list_absences: listAbsencesTool,
  calendar_feed: calendarFeedTool,
  assign_customers: assignCustomersTool,
  reassign_customers: reassignCustomersTool,
  save_assignment_rules: saveAssignmentRulesTool,
  list_assignment_rules: listAssignmentRulesTool,
  jobs: jobsTool,
  retry_job: retryJobTool,
  approve_outreach: approveOutreachTool,
  cancel_outreach: cancelOutreachTool,
  copy_outreach: copyOutreachTool,
  mark_outreach_sent: markOutreachSentTool,
  request_approval: requestApprovalTool,
  draft_outreach: draftOutreachTool,
  revise_outreach: reviseOutreachTool,
  show_outreach: showOutreachTool,
  list_outreach: listOutreachTool,
  outreach_effect: outreachEffectTool,
  list_playbooks: listPlaybooksTool,
  save_playbook: savePlaybookTool,
  list_offers: listOffersTool,
  save_offer: saveOfferTool,
  subscribe: createSubscribeTool((name) => findTool(name)),
  list_subscriptions: listSubscriptionsTool,
  change_subscription: changeSubscriptionTool,
  unsubscribe: unsubscribeTool,
  weekly_digest: weeklyDigestTool,
  segment_review: segmentReviewTool,
  create_follow_up: createFollowUpTool,
  list_follow_ups: listFollowUpsTool,
  show_follow_up: showFollowUpTool,
  close_follow_up: closeFollowUpTool,
  record_contact: recordContactTool,
  snooze_follow_up: snoozeFollowUpTool,
  reassign_follow_up: reassignFollowUpTool,
  note_follow_up: noteFollowUpTool,
  cancel_follow_up: cancelFollowUpTool,
  save_follow_up_sla: saveFollowUpSlaTool,
  list_follow_up_slas: listFollowUpSlasTool,
  daily_list: dailyListTool,
  mark_not_useful: markNotUsefulTool,
  reminder_settings: reminderSettingsTool,
  save_reminder_settings: saveReminderSettingsTool,
  reminder_history: reminderHistoryTool,
  list_workflows: listWorkflowsTool,
  show_workflow: showWorkflowTool,
  save_workflow: saveWorkflowTool,
  switch_workflow: switchWorkflowTool,
} as const satisfies Record<string, AnyTool>;

type ToolName = keyof typeof TOOLS;

export const TOOL_NAMES = Object.keys(TOOLS) as ToolName[];

/** A tool by its name; undefined for any other text. */
export function findTool(name: string): AnyTool | undefined {
  return Object.hasOwn(TOOLS, name) ? TOOLS[name as ToolName] : undefined;
}
