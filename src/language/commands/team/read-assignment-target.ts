import type { AssignmentTarget } from '../../../domain/assignment/assignment-rule.ts';
import type { CommandReader } from '../command.ts';
import { spokenPerson } from '../workflows/spoken-person.ts';

const TURN = /\b(?:in turn|in rotation|round[ -]robin|evenly|equally)\b|轮流|轮着|依次|平均|均匀/giu;
const LOAD = /\bby (?:work)?load\b|按?(?:负荷|工作量)(?:最[低少])?/giu;
const FEWEST =
  /^(?:whoever|who|the (?:rep|person|one|colleague)(?: who)?) (?:has|have|with) the (?:fewest|least)(?: (?:customers|accounts|work))? (?:in|of|on|from) (?<team>.+)$|^(?:whoever|the (?:rep|one)) (?:in|of|on|from) (?<team>.+?) (?:who )?(?:has|with) the (?:fewest|least)(?: (?:customers|accounts|work))?$|^(?<team>.+?)(?:里|中|内)?的?(?:客户|工作|负荷)最[少低]的?(?:人|同事|销售|那个人)?$/iu;
const TEAM =
  /^(?:(?:the )?(?:reps|people|members) (?:of|in) )?(?:(?:the )?team (?<name>.+?)|(?:the |our )?(?<name>.+?) team)$|^(?<name>.+?)(?:团队|小组|组)(?:的?(?:人|同事|销售)|里|成员)*$/iu;

/** Who gets customers by an assignment rule: a colleague, or a team in turn or by load; null for words that are nobody. */
export async function readAssignmentTarget(words: string, read: CommandReader): Promise<AssignmentTarget | null> {
  const fewest = FEWEST.exec(words.trim())?.groups?.team;
  const isByLoad = fewest !== undefined || words.search(LOAD) >= 0;
  const plain = (fewest ?? words).replace(LOAD, ' ').replace(TURN, ' ').replace(/\s+/g, ' ').trim();
  const team = TEAM.exec(plain)?.groups?.name;
  if (team !== undefined) return { to: isByLoad ? 'least_loaded' : 'round_robin', team: team.replace(/["“”]/gu, '') };
  const person = await spokenPerson(plain, read);
  return person !== null && typeof person === 'object' && plain === words.trim() ? { to: 'staff', ...person } : null;
}
