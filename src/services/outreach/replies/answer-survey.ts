import type { Database } from '../../../db/database.ts';
import { DomainError } from '../../../domain/errors.ts';
import { isOnScale } from '../../../domain/survey-scales.ts';
import type { CustomerChange } from './announce-changes.ts';
import { findSurvey } from './find-survey.ts';

export type SurveyAnswer = { score: number; comment: string | null };

/**
 * Keeps a customer's answer; the changes to announce. A second one takes the place of the first, so that nobody counts twice.
 * @throws {DomainError} 'not_found' without such a survey; 'conflict' when it is over; 'invalid_input' for a score off its scale
 */
export async function answerSurvey(
  database: Database,
  token: string,
  { score, comment }: SurveyAnswer,
  now: Date,
): Promise<{ changes: CustomerChange[] }> {
  return database.transaction(async (transaction) => {
    const survey = await findSurvey(transaction, token, now);
    if (survey === null) throw new DomainError('not_found', { en: 'there is no such survey', zh: '没有这份问卷' });
    if ('isOver' in survey) throw new DomainError('conflict', { en: 'the survey is over', zh: '问卷已结束' });
    const { message, kind } = survey;
    if (!isOnScale(kind, score))
      throw new DomainError('invalid_input', { en: `${score} is no score of it`, zh: `${score} 不是有效的分数` });
    const [kept] = await transaction.query<{ isNew: boolean }>(
      `insert into survey_responses (customer_id, external_id, kind, score, at, comment) values ($1, $2, $3, $4, $5, $6)
       on conflict (external_id) do update set score = excluded.score, comment = excluded.comment, at = excluded.at
         where (survey_responses.score, survey_responses.comment) is distinct from (excluded.score, excluded.comment)
       returning xmax = 0 as "isNew"`,
      [message.customerId, `survey ${message.token}`, kind, score, now, comment],
    );
    if (kept === undefined) return { changes: [] };
    await transaction.execute(
      `insert into outreach_events (outreach_id, customer_id, kind, at, external_id, details) values ($1, $2, 'survey_answered', $3, $4, $5)
       on conflict (external_id) do update set details = excluded.details`,
      [message.outreachId, message.customerId, now, `survey ${message.token}`, JSON.stringify({ kind, score })],
    );
    const cause = kept.isNew ? 'own_event' : 'data_corrected';
    return { changes: [{ customerId: message.customerId, cause, records: ['surveys'] }] };
  });
}
