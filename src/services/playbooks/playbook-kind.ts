import { type Playbook, Strategy } from '../../domain/outreach/playbook.ts';
import type { Versioned, VersionedKind } from '../versioned/versioned.ts';

export const PLAYBOOKS: VersionedKind<Strategy> = {
  noun: { en: 'playbook', zh: '打法' },
  nameless: 'playbook',
  table: 'playbooks',
  versionTable: 'playbook_versions',
  keyColumn: 'playbook_key',
  contentColumn: 'strategy',
  parse: (stored) => Strategy.parse(stored),
};

export function toPlaybook({ key, name, version, content }: Versioned<Strategy>): Playbook {
  return { key, name, version, strategy: content };
}
