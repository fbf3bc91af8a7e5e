import type { Playbook } from '../playbook.ts';
import type { NamedSegment, PlaybookChoice } from './choice.ts';

/** The playbook that is made for a segment; of several the one that is made for the fewest. Null where there is none. */
export function chooseForSegment(playbooks: readonly Playbook[], { key, name }: NamedSegment): PlaybookChoice | null {
  const [playbook] = playbooksFor(playbooks, key);
  if (playbook === undefined) return null;
  return {
    playbook,
    reason: { en: `It is made for the segment ${name.en}.`, zh: `该打法专为分群“${name.zh}”制定。` },
  };
}

/** All playbooks that name a segment, the one that names the fewest first. */
export function playbooksFor(playbooks: readonly Playbook[], segmentKey: string): Playbook[] {
  return playbooks
    .filter(({ strategy }) => strategy.segments.includes(segmentKey))
    .toSorted((a, b) => a.strategy.segments.length - b.strategy.segments.length || (a.key < b.key ? -1 : 1));
}
