import { MESSAGE_KINDS, type MessageKind, messageKindOf } from '../../../src/domain/outreach/message-kind.ts';
import type { Needs } from '../../../src/domain/outreach/needs/needs.ts';
import { needsOf } from '../../../src/domain/outreach/needs/needs-of.ts';
import type { Playbook } from '../../../src/domain/outreach/playbook.ts';
import { PRESET_PLAYBOOKS } from '../../../src/domain/outreach/playbooks/playbooks.ts';

/** A playbook whose messages are of a kind: the built-in one, or a company's own without occasion and survey. */
function playbookOfKind(kind: MessageKind): Playbook {
  const preset = PRESET_PLAYBOOKS.find((playbook) => messageKindOf(playbook) === kind);
  if (preset !== undefined) return { ...preset, version: 1 };
  const { strategy } = PRESET_PLAYBOOKS.find(({ key }) => key === 'low_touch')!;
  const purpose = kind === 'plain_service' ? ('service' as const) : ('marketing' as const);
  return { key: `own_${kind}`, name: { en: 'Our own', zh: '自有' }, version: 1, strategy: { ...strategy, purpose } };
}

/** Kinds that need no consent to marketing. */
export const SERVICE_KINDS: ReadonlySet<MessageKind> = new Set(
  MESSAGE_KINDS.filter((kind) => playbookOfKind(kind).strategy.purpose === 'service'),
);

export function needsOfKind(kind: MessageKind): Needs {
  return needsOf(playbookOfKind(kind));
}
