import type { Playbook } from '../playbook.ts';

/** A playbook that every company starts with and may change. */
export type PresetPlaybook = Omit<Playbook, 'version'>;
