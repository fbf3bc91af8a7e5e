import { addDays } from '../../../domain/calendar-day.ts';
import { BAD_SCORE_DAYS, BAD_SCORES } from '../../../domain/daily-list/reasons/bad-score.ts';
import { startOfDay } from '../../../domain/period.ts';
import type { ReasonSql } from '../list-scene.ts';
import { daysSinceSql } from './days-since-sql.ts';
import { noAnswerSinceSql } from './no-answer-since-sql.ts';

/** The latest bad score of each customer, where nobody turned to them since. */
export const badScoreSql: ReasonSql = ({ population: { clock } }, binder) => {
  const now = binder.bind(clock.now, 'timestamptz');
  const since = binder.bind(startOfDay(addDays(clock.today, -BAD_SCORE_DAYS), clock.timeZone), 'timestamptz');
  const isBad = Object.entries(BAD_SCORES).map(([kind, most]) => `(e.kind = '${kind}' and e.score <= ${most})`);
  return `select distinct on (mine.id) mine.id,
      jsonb_build_object('kind', e.kind, 'score', e.score, 'daysAgo', ${daysSinceSql('e.at', clock, binder)})
    from survey_responses e join mine on e.customer_id = mine.id
    where e.at >= ${since} and e.at < ${now} and (${isBad.join(' or ')}) and ${noAnswerSinceSql('mine.id', 'e.at', now)}
    order by mine.id, e.at desc, e.id desc`;
};
