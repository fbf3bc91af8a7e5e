import { slotsIn } from '../../../written/slot-text.ts';
import { findWords } from '../../draft/checks/find-words.ts';
import type { DraftFlaw } from '../../draft/draft-flaw.ts';
import type { DraftPart } from '../../draft/draft-part.ts';

/** A greeting of nobody, a figure that is none, brackets around nothing: where a value should have stood. */
const EMPTY_PLACES: readonly RegExp[] = [
  /(?:^|\n)(?:dear|to the|尊敬的|亲爱的|敬爱的)\s*(?:[,，:：!！.。]|$)/imu,
  /\[object \p{L}+\]|[(（「【]\s*[)）」】]|“\s*”|"\s*"|\$\{|%s|%d/u,
  /(?:有效期至|截至|直到|满|额外获得)\s*(?:[，。；]|$)/mu,
];

/** What a value that is missing leaves behind. */
const STRANDED: readonly RegExp[] = [
  /[^\S\n]+[,.;:!?，。；：！？、](?=\s|$|\p{Script=Han})/u,
  /[,;:，；：、]\s*[,.;:，。；：、]|(?<!\.)\.\.(?!\.)|。[。，；]|[!?！？][.。,，]|[.。][!?！？]/u,
  /(?<=\S) {2,}/u,
  /(?:^|\n)[,，、；;：:。.]/u,
];

/** Slots that nothing filled, places where a value should have stood, and punctuation that is left of one. */
export function findEmptyPlaces(part: DraftPart): DraftFlaw[] {
  return [
    ...slotsIn(part.text).map((slot): DraftFlaw => ({ kind: 'placeholder', where: part.where, found: `{${slot}}` })),
    ...findWords(part, EMPTY_PLACES, 'placeholder'),
    ...findWords(part, STRANDED, 'punctuation'),
  ];
}
