import { allOf, createBinder } from '../../db/sql.ts';
import type { Asker } from '../../domain/asker.ts';
import { customerText } from '../../domain/customer-text.ts';
import { DomainError } from '../../domain/errors.ts';
import { populationConditions } from '../population/population.ts';
import type { Viewpoint } from '../population/viewpoint.ts';
import { askerOf } from '../staff/asker-of.ts';
import { getStaffByName } from '../staff/get-staff-by-name.ts';
import { listStaff, type StaffMember } from '../staff/list-staff.ts';

const MOST_SUGGESTED = 5;

type About = {
  customerKey: number;
  customerId: string;
  name: string | null;
  /** The one that changes hands; without it one is made. */
  followUp?: { id: number; ownerId: number | null };
};

/**
 * The colleague who gets a follow-up by an asker's word: `me`, an e-mail address or a name. Nobody gets one about a customer whom they do
 * not see, and a manager gives none beyond their team.
 * @throws {DomainError} as `getStaffByName`; 'forbidden' with who may have it
 */
export async function chooseOwner(viewpoint: Viewpoint, about: About, spoken: string): Promise<StaffMember> {
  const member = await getStaffByName(viewpoint.database, spoken === 'me' ? viewpoint.asker.email : spoken);
  if (!isWithinReach(viewpoint.asker, member)) throw await refused(viewpoint, about, member, BEYOND_TEAM);
  if (await seesCustomer(viewpoint, member, about.customerKey)) return member;
  throw await refused(viewpoint, about, member, UNSEEN);
}

/** A manager gives to their own team; whom others may give to is only a matter of who sees the customer. */
function isWithinReach(asker: Asker, member: StaffMember): boolean {
  return (
    asker.role !== 'manager' || member.id === asker.staffId || (member.team !== null && member.team === asker.team)
  );
}

async function seesCustomer({ database, now }: Viewpoint, member: StaffMember, customer: number): Promise<boolean> {
  const binder = createBinder();
  const asker = askerOf(member);
  const conditions = [`c.id = ${binder.bind(customer, 'int')}`, ...populationConditions({ asker, now }, binder)];
  const rows = await database.query(`select 1 from customers c where ${allOf(conditions)}`, binder.values);
  return rows.length > 0;
}

/** Says who of the asker's own team may have it: administrators see everybody, and are nobody's first choice. */
async function refused(
  viewpoint: Viewpoint,
  about: About,
  { name }: StaffMember,
  why: typeof UNSEEN,
): Promise<DomainError> {
  const { followUp } = about;
  const able: StaffMember[] = [];
  for (const each of (await listStaff(viewpoint.database)).toReversed()) {
    const isNear = each.role !== 'admin' && isWithinReach(viewpoint.asker, each) && each.team === viewpoint.asker.team;
    const hasIt = each.id === followUp?.ownerId;
    if (isNear && !hasIt && (await seesCustomer(viewpoint, each, about.customerKey))) able.push(each);
  }
  const few = able.slice(0, MOST_SUGGESTED).map((each) => each.name);
  return new DomainError(
    'forbidden',
    why(name, customerText(about), few),
    followUp === undefined
      ? []
      : few.map((each) => ({
          en: `Reassign follow-up ${followUp.id} to ${each}`,
          zh: `把跟进${followUp.id}转给${each}`,
        })),
  );
}

const UNSEEN = (who: string, customer: string, able: readonly string[]) => ({
  en: `${who} does not see customer ${customer}. Give it to whoever does${able.length === 0 ? '' : ` (${able.join(', ')})`}, or make ${who} the customer’s owner first.`,
  zh: `${who} 看不到客户 ${customer}。请交给可以看到该客户的同事${able.length === 0 ? '' : `（${able.join('、')}）`}，或先把该客户分配给 ${who}。`,
});

const BEYOND_TEAM: typeof UNSEEN = (who, customer) => ({
  en: `${who} is not of your team, so the follow-up for ${customer} cannot go to them. Choose somebody of your team.`,
  zh: `${who} 不在您的团队，${customer} 的跟进不能转交给该同事。请选择您团队中的同事。`,
});
