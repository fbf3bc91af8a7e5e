import { DomainError } from '../../domain/errors.ts';
import type { Reader } from '../population/reader.ts';
import { listStaff } from '../staff/list-staff.ts';

/**
 * The eyes that a digest is for: the asker's own, or for an administrator those of a team's manager.
 * @throws {DomainError} 'forbidden' for another manager's team, 'not_found' for an unknown one
 */
export async function readerOfTeam(spoken: string | undefined, reader: Reader): Promise<Reader> {
  const { asker, database } = reader;
  const isSame = (a: string | null, b: string) => a?.toLowerCase() === b.toLowerCase();
  if (spoken === undefined || (asker.role === 'manager' && isSame(asker.team, spoken))) return reader;
  if (asker.role !== 'admin') throw otherTeam();
  const teams = [...new Set((await listStaff(database)).flatMap(({ team }) => team ?? []))].toSorted();
  const team = teams.find((each) => isSame(each, spoken));
  if (team === undefined) throw unknownTeam(spoken, teams);
  return { ...reader, asker: { ...asker, staffId: null, role: 'manager', team } };
}

function otherTeam(): DomainError {
  return new DomainError('forbidden', {
    en: 'A manager sees the digest of their own team; an administrator any team’s.',
    zh: '经理只能查看本团队的简报；管理员可以查看任何团队。',
  });
}

function unknownTeam(spoken: string, teams: readonly string[]): DomainError {
  return new DomainError(
    'not_found',
    { en: `There is no team “${spoken}”.`, zh: `没有名为“${spoken}”的团队。` },
    teams.map((team) => ({ en: `Weekly digest of team ${team}`, zh: `${team}团队的周报` })),
  );
}
