import type { ReportAnswer, TableAnswer } from '../../domain/answer.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Reader } from '../population/reader.ts';
import { readVersioned } from '../versioned/read-versioned.ts';
import { playbookFor } from './playbook-for.ts';
import { PLAYBOOKS } from './playbook-kind.ts';
import { playbookReport } from './playbook-report.ts';
import { playbooksTable } from './playbooks-table.ts';
import { readStrategyNames } from './read-strategy-names.ts';

export type PlaybooksRequest = {
  playbook?: string | undefined;
  version?: number | undefined;
  segment?: string | undefined;
  customer?: string | undefined;
  archived?: boolean | undefined;
};

/**
 * All playbooks; or one with its versions; or the one for a segment or customer, and why.
 * @throws {DomainError} 'invalid_input' for several at once; as `playbookReport` and `playbookFor`
 */
export async function listPlaybooks(
  { playbook, version, segment, customer, archived = false }: PlaybooksRequest,
  reader: Reader,
): Promise<{ answer: TableAnswer | ReportAnswer; rows: number }> {
  if ([playbook, segment, customer].filter((each) => each !== undefined).length > 1) throw onlyOne();
  if (playbook !== undefined) return playbookReport({ playbook, version }, reader);
  if (segment !== undefined || customer !== undefined) return playbookFor({ segment, customer }, reader);
  const [all, names] = await Promise.all([
    readVersioned(reader.database, PLAYBOOKS),
    readStrategyNames(reader.database),
  ]);
  const shown = all.filter(({ archivedAt }) => archived || archivedAt === null);
  return { answer: playbooksTable(shown, names, reader), rows: shown.length };
}

function onlyOne(): DomainError {
  return new DomainError('invalid_input', {
    en: 'Name either a playbook, a segment or a customer.',
    zh: '请只指定一个打法、一个分群或一位客户。',
  });
}
