import type { ReportAnswer } from '../../domain/answer.ts';
import type { Strategy } from '../../domain/outreach/playbook.ts';
import { strategyParts } from '../../domain/outreach/strategy-parts.ts';
import type { Reader } from '../population/reader.ts';
import { getVersioned } from '../versioned/get-versioned.ts';
import { laidDown } from '../versioned/laid-down.ts';
import { readVersions } from '../versioned/read-versions.ts';
import { versionsTable } from '../versioned/versions-table.ts';
import { PLAYBOOKS } from './playbook-kind.ts';
import { readStrategyNames } from './read-strategy-names.ts';

/**
 * A playbook with its strategy, do-nots and versions; an archived one too, and an earlier version where it is asked for.
 * @throws {DomainError} 'not_found' with the nearest names
 */
export async function playbookReport(
  { playbook: spoken, version: asked }: { playbook: string; version?: number | undefined },
  reader: Reader,
): Promise<{ answer: ReportAnswer; rows: number }> {
  const { database, locale } = reader;
  const { key, name, version, archivedAt, content } = await getVersioned(database, PLAYBOOKS, spoken, asked);
  const [names, versions] = await Promise.all([readStrategyNames(database), readVersions(database, PLAYBOOKS, key)]);
  const partsOf = (strategy: Strategy) => strategyParts(strategy, names);
  const state = archivedAt === null ? '' : WORDS[locale].archived;
  const answer: ReportAnswer = {
    kind: 'report',
    title: `${WORDS[locale].title(name[locale], version)}${state}`,
    parts: [
      { kind: 'text', text: laidDown(partsOf(content), locale).join('\n') },
      versionsTable(versions, partsOf, reader),
    ],
  };
  return { answer, rows: versions.length };
}

const WORDS = {
  en: {
    title: (name: string, version: number) => `Playbook ${name}, version ${version}`,
    archived: ' (archived)',
  },
  zh: { title: (name: string, version: number) => `打法“${name}”，第 ${version} 版`, archived: '（已归档）' },
} as const;
