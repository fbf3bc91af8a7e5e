import type { Database } from '../../../db/database.ts';
import { DomainError } from '../../../domain/errors.ts';
import type { Bilingual } from '../../../domain/locale.ts';
import { getPlaybook } from '../../playbooks/get-playbook.ts';
import type { Reader } from '../../population/reader.ts';
import { foldName } from '../../products/name-words.ts';
import type { StaffMember } from '../../staff/list-staff.ts';
import { getOutreachInSight } from '../outreach-in-sight.ts';
import { readPlan } from '../plan/read-plan.ts';
import { findApprovers } from './find-approvers.ts';
import { refuseNoDraft } from './refuse-no-draft.ts';

/** What a member of staff is told, with questions that a click asks. */
type Notice = { text: Bilingual; questions: readonly Bilingual[] };

/** Tells a member of staff something where they work; false where they cannot be reached. */
export type Notify = (person: { email: string; locale: 'en' | 'zh' | null }, notice: Notice) => Promise<boolean>;

const MOST_NAMED = 5;

/**
 * Asks a member of staff to approve a draft; without one, or where they cannot be reached, who may and how.
 * @throws {DomainError} 'not_found', 'conflict' for no draft, 'forbidden' where the one who is named may not approve it
 */
export async function askApprover(
  { outreach: id, approver }: { outreach: number; approver?: string | undefined },
  reader: Reader & { database: Database; notify?: Notify | undefined },
): Promise<{ answer: { kind: 'text'; text: string }; rows: number }> {
  const { database, locale, asker, notify } = reader;
  const outreach = await getOutreachInSight(reader, id);
  refuseNoDraft(outreach);
  const { decisions } = await readPlan(database, id);
  const approvers = await findApprovers(reader, outreach, decisions.send);
  if (approver === undefined)
    return { answer: { kind: 'text', text: whoMay(id, approvers)[locale] }, rows: approvers.length };
  const chosen = choose(approver, approvers, id);
  const { name: playbook } = await getPlaybook(database, outreach.playbookKey, outreach.playbookVersion);
  const told = await notify?.(chosen, noticeOf({ id, playbook, from: asker.name, customers: decisions.send }));
  const text = told === true ? wasAsked(chosen) : tellThem(id, chosen);
  return { answer: { kind: 'text', text: text[locale] }, rows: 1 };
}

function choose(spoken: string, approvers: readonly StaffMember[], id: number): StaffMember {
  const wanted = foldName(spoken);
  const named = approvers.filter(({ name, email }) => [name, email].some((each) => foldName(each) === wanted));
  if (named.length === 1) return named[0]!;
  const suggestions = approvers.slice(0, MOST_NAMED).map(({ name, email }) => {
    const said = approvers.filter((each) => each.name === name).length > 1 ? email : name;
    return { en: `Ask ${said} to approve outreach ${id}`, zh: `请${said}审批触达${id}` };
  });
  if (named.length > 1) {
    throw new DomainError(
      'ambiguous',
      { en: `Several people are called ${spoken}.`, zh: `有多位同事叫${spoken}。` },
      suggestions,
    );
  }
  throw new DomainError(
    'forbidden',
    { en: `${spoken} is nobody who may approve outreach ${id}.`, zh: `${spoken}不能审批触达 ${id}。` },
    suggestions,
  );
}

function whoMay(id: number, approvers: readonly StaffMember[]): Bilingual {
  if (approvers.length === 0) {
    return { en: `Nobody on the staff may approve outreach ${id}.`, zh: `没有人可以审批触达 ${id}。` };
  }
  const shown = approvers.slice(0, MOST_NAMED).map(({ name, email }) => `${name} (${email})`);
  const rest = approvers.length - shown.length;
  return {
    en: `Outreach ${id} may be approved by ${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}. They say: approve outreach ${id}`,
    zh: `可审批触达 ${id} 的有：${shown.join('、')}${rest > 0 ? `等，另有 ${rest} 人` : ''}。请对方输入：批准触达${id}`,
  };
}

function noticeOf({
  id,
  playbook,
  from,
  customers,
}: {
  id: number;
  playbook: Bilingual;
  from: string;
  customers: number;
}): Notice {
  return {
    text: {
      en: `${from} asks you to approve outreach ${id}, "${playbook.en}", to ${customers} ${customers === 1 ? 'customer' : 'customers'}.`,
      zh: `${from}请您审批触达 ${id}“${playbook.zh}”，将发送给 ${customers} 位客户。`,
    },
    questions: [
      { en: `Show outreach ${id}`, zh: `查看触达${id}` },
      { en: `Approve outreach ${id}`, zh: `批准触达${id}` },
    ],
  };
}

function wasAsked({ name }: StaffMember): Bilingual {
  return { en: `${name} was asked by a direct message.`, zh: `已通过私信请${name}审批。` };
}

function tellThem(id: number, { name, email }: StaffMember): Bilingual {
  return {
    en: `${name} cannot be reached from here. They approve it by: rapport ask "approve outreach ${id}" --as ${email}`,
    zh: `无法从这里联系${name}。对方可运行：rapport ask "批准触达${id}" --as ${email}`,
  };
}
