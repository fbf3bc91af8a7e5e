import type { WorkflowPerson } from '../../../domain/workflows/workflow.ts';
import { type CommandReader, unquoted } from '../command.ts';

const ME = /^(?:me|myself|我|我自己)$/iu;
const OWNER =
  /^(?:(?:the |their |its |his |her )?(?:new |account |customer['’]s )?(?:owner|rep|sales rep|account manager)|(?:客户的?|新的?|他的?|她的?|其)?(?:负责人|销售|客户经理))$/iu;
const MANAGER =
  /^(?:(?:the |their |our |his |her )?(?:owner['’]s |rep['’]s |team |team['’]s |sales )?(?:manager|boss|team lead)|(?:(?:负责人|销售|团队|客户|他|她|其)的?)?(?:经理|主管|上级|领导))$/iu;
/** An address, words in capitals, or a few characters of a Chinese name. */
const A_NAME = /^(?:\S+@\S+|\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}|(?:(?![的和与我天])\p{Script=Han}){2,4})$/u;

/** Whom words mean; null for words that are nobody's name ("tomorrow", 新的通知) and for a customer. A name that no colleague has stays, to be refused by it. */
export async function spokenPerson(words: string, read: CommandReader): Promise<WorkflowPerson | null> {
  const plain = unquoted(words).trim();
  if (ME.test(plain)) return { staff: read.asker };
  if (OWNER.test(plain)) return 'owner';
  if (MANAGER.test(plain)) return 'manager';
  if ((await read.staff(plain)) !== null) return { staff: plain };
  return A_NAME.test(plain) && !isCustomer(await read.person(plain)) ? { staff: plain } : null;
}

function isCustomer(person: Awaited<ReturnType<CommandReader['person']>>): boolean {
  return person !== null && 'customer' in person;
}
