import type { Bilingual, Locale } from '../../../domain/locale.ts';
import type { WorkflowPerson } from '../../../domain/workflows/workflow.ts';
import type { ActionScene, FiredCustomer } from './action-scene.ts';

export type FoundPerson = { staffId: number; timeZone: string; locale: Locale };

/** Refused: why nobody is found. */
export type NoPerson = { refused: Bilingual };

type Candidate = {
  id: number;
  email: string;
  role: string;
  team: string | null;
  timeZone: string | null;
  locale: Locale;
};

/**
 * Whom a rule means: the owner, else whoever switched it on; the manager of the owner's team, else the same; or somebody by e-mail, who must
 * see the customer.
 */
export async function findPerson(
  who: WorkflowPerson,
  customer: FiredCustomer | null,
  { reader, actor }: ActionScene,
): Promise<FoundPerson | NoPerson> {
  const staff = await reader.database.query<Candidate>(
    `select id, email, role, team, time_zone as "timeZone", case locale when 'zh' then 'zh' else 'en' end as locale from staff where active order by id`,
  );
  const wanted = candidateOf(who, customer, staff) ?? staff.find(({ id }) => id === actor.asker.staffId)!;
  if (typeof who === 'object' && wanted.email !== who.staff) return { refused: NOT_ACTIVE };
  if (customer !== null && !sees(wanted, customer)) return { refused: OUT_OF_SIGHT };
  return { staffId: wanted.id, timeZone: wanted.timeZone ?? reader.settings.timeZone, locale: wanted.locale };
}

function candidateOf(
  who: WorkflowPerson,
  customer: FiredCustomer | null,
  staff: readonly Candidate[],
): Candidate | undefined {
  if (typeof who === 'object') return staff.find(({ email }) => email === who.staff);
  if (who === 'owner') return staff.find(({ id }) => id === customer?.ownerId);
  const team = customer?.ownerTeam ?? null;
  return team === null ? undefined : staff.find((each) => each.role === 'manager' && each.team === team);
}

/** As population/scope-sql.ts has it. */
function sees({ id, role, team }: Candidate, { ownerId, ownerTeam, isNobodys }: FiredCustomer): boolean {
  if (role === 'admin') return true;
  if (role === 'manager') return isNobodys || (team !== null && ownerTeam === team);
  return ownerId === id;
}

const NOT_ACTIVE: Bilingual = {
  en: 'The person that the rule names is not among the active staff.',
  zh: '规则指定的人员已不在职。',
};
const OUT_OF_SIGHT: Bilingual = {
  en: 'The person that the rule names does not see this customer.',
  zh: '规则指定的人员无权查看该客户。',
};
