import type { Occasion, Playbook } from '../playbook.ts';

/** The playbook of an occasion; a bad score is a complaint unless it has one of its own. */
export function playbookOfOccasion(playbooks: readonly Playbook[], occasion: Occasion): Playbook | undefined {
  const found = playbooks.find(({ strategy }) => strategy.occasion === occasion);
  return found ?? (occasion === 'bad_score' ? playbookOfOccasion(playbooks, 'complaint') : undefined);
}
