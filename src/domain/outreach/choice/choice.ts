import type { Bilingual } from '../../locale.ts';
import type { Playbook } from '../playbook.ts';

/** A playbook, and in a sentence why this one. */
export type PlaybookChoice = { playbook: Playbook; reason: Bilingual };

/** A segment as reasons name it. */
export type NamedSegment = { key: string; name: Bilingual };

/** What the choice is made by where nothing else speaks: it promises least. */
export const FALLBACK_KEY = 'low_touch';
