import { createBinder } from '../../../db/sql.ts';
import { EVENT_KIND_TABLE } from '../../../domain/catalogue/event-kinds.ts';
import type { Bilingual } from '../../../domain/locale.ts';
import { messageKindOf } from '../../../domain/outreach/message-kind.ts';
import type { Playbook } from '../../../domain/outreach/playbook.ts';
import type { Viewpoint } from '../../population/viewpoint.ts';

type Matter = { followUp: number | null; text: string | null; nextStep: string | null };

const OPPORTUNITIES = EVENT_KIND_TABLE.opportunities;
const MOST = 3;

/** What is open with the one customer of a personal message, for its writer to take up: the text itself quotes no staff notes. Null: nothing. */
export async function openMatters(
  { database, now, asker }: Viewpoint,
  customerIds: readonly number[],
  playbook: Playbook,
): Promise<Bilingual | null> {
  const [customerId, ...others] = customerIds;
  const kind = messageKindOf(playbook);
  if (customerId === undefined || others.length > 0) return null;
  if (kind !== 'deal_follow_up' && kind !== 'plain_service') return null;
  const { bind, values } = createBinder();
  const [at, id] = [bind(now, 'timestamptz'), bind(customerId, 'int')];
  const matters = await database.query<Matter>(
    `(select f.id as "followUp", f.reason as text, null as "nextStep" from follow_ups f
        where f.customer_id = ${id} and f.state = 'open' and f.owner_id = ${bind(asker.staffId, 'int')} order by f.due_on, f.id limit ${MOST})
      union all
      (select null, e.name, e.next_step from ${OPPORTUNITIES.from}
        where e.customer_id = ${id} and ${OPPORTUNITIES.at} < ${at} and ${OPPORTUNITIES.texts.state.sql({ now: at })} = 'open'
        order by e.amount_minor desc, e.id limit 1)`,
    values,
  );
  if (matters.length === 0) return null;
  return {
    en: `Open with them: ${matters.map((each) => matterText(each).en).join('; ')}.`,
    zh: `与该客户有关的待办：${matters.map((each) => matterText(each).zh).join('；')}。`,
  };
}

function matterText({ followUp, text, nextStep }: Matter): Bilingual {
  if (followUp !== null) return { en: `follow-up ${followUp} “${text}”`, zh: `跟进${followUp}“${text}”` };
  const [en, zh] = text === null ? ['an opportunity', '商机'] : [`opportunity “${text}”`, `商机“${text}”`];
  return nextStep === null ? { en, zh } : { en: `${en}, next step “${nextStep}”`, zh: `${zh}，下一步“${nextStep}”` };
}
