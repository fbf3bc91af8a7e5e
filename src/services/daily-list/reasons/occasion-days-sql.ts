import { occasionSql } from '../../outreach/care/occasion-sql.ts';
import type { ReasonSql } from '../list-scene.ts';

/** Birthdays, or anniversaries, as care finds them, lunar ones too; of each customer the next. */
export function occasionDaysSql(occasion: 'birthday' | 'anniversary'): ReasonSql {
  return ({ population: { clock }, policy }, binder) => `select mine.id,
      jsonb_build_object('on', min(x.until_on), 'inDays', min(x.until_on) - ${binder.bind(clock.today, 'date')})
    from mine join (${occasionSql(occasion, policy, clock, binder)}) x(customer_id, ref, until_on) on x.customer_id = mine.id
    group by mine.id`;
}
