import { addDays } from '../../../domain/calendar-day.ts';
import { REPLY_DAYS } from '../../../domain/daily-list/reasons/reply-waiting.ts';
import { startOfDay } from '../../../domain/period.ts';
import type { ReasonSql } from '../list-scene.ts';
import { daysSinceSql } from './days-since-sql.ts';
import { noAnswerSinceSql } from './no-answer-since-sql.ts';

/** What customers wrote and nobody answered, of each the oldest. Calls and visits were answered as they happened. */
export const replyWaitingSql: ReasonSql = ({ population: { clock } }, binder) => {
  const now = binder.bind(clock.now, 'timestamptz');
  const since = binder.bind(startOfDay(addDays(clock.today, -REPLY_DAYS), clock.timeZone), 'timestamptz');
  return `select distinct on (heard.id) heard.id,
      jsonb_build_object('channel', heard.channel, 'waitingDays', ${daysSinceSql('heard.at', clock, binder)})
    from (
      select mine.id, e.at, e.channel from interactions e join mine on e.customer_id = mine.id
        where e.direction = 'incoming' and e.channel in ('email', 'chat', 'social', 'form') and e.at >= ${since} and e.at < ${now}
      union all
      select mine.id, v.at, null from outreach_events v join mine on v.customer_id = mine.id
        where v.kind = 'replied' and v.at >= ${since} and v.at < ${now}
    ) heard
    where ${noAnswerSinceSql('heard.id', 'heard.at', now)}
    order by heard.id, heard.at, heard.channel nulls last`;
};
