import type { CustomerFacts, EventFacts } from '../customer-facts.ts';

/** Days for which a complaint or a survey answer counts as feedback (SEMANTICS.md, "Behaviour type"). */
export const FEEDBACK_DAYS = 365;

const WINDOW_MS = FEEDBACK_DAYS * 86_400_000;

/** Whether a record lies in the last 365 × 24 hours. */
function inFeedbackWindow({ at }: EventFacts, now: Date): boolean {
  return at < now && at.getTime() >= now.getTime() - WINDOW_MS;
}

/** The same of an SQL instant. Hours and not days, which the session's time zone would stretch. */
export function inFeedbackWindowSql(at: string, now: string): string {
  return `${at} < ${now} and ${at} >= ${now} - interval '${FEEDBACK_DAYS * 24} hours'`;
}

/** Complaints of a customer in 365 days. */
export function complaintCount({ events }: Pick<CustomerFacts, 'events'>, now: Date): number {
  return events.cases.filter((each) => each.texts.type === 'complaint' && inFeedbackWindow(each, now)).length;
}

/** Complaints and survey answers of a customer in 365 days. */
export function feedbackCount(facts: Pick<CustomerFacts, 'events'>, now: Date): number {
  return complaintCount(facts, now) + facts.events.surveys.filter((each) => inFeedbackWindow(each, now)).length;
}

/** A SELECT of `customer_id`, one row a feedback item; of one customer where `customer` names them. */
export function feedbackItemsSql(now: string, customer?: string): string {
  const ofOne = customer === undefined ? '' : ` and e.customer_id = ${customer}`;
  return `select e.customer_id from cases e where e.type = 'complaint' and ${inFeedbackWindowSql('e.opened_at', now)}${ofOne}
      union all select e.customer_id from survey_responses e where ${inFeedbackWindowSql('e.at', now)}${ofOne}`;
}
