import { matchSegment } from '../../../services/segments/find-segment.ts';
import type { SegmentRow } from '../../../services/segments/segment-row.ts';
import { normalise, tokenise } from '../../text/tokens.ts';
import { unquoted } from '../command.ts';

/** What people leave out of a segment's name, or say beside it. */
const BESIDE =
  /^(?:(?:the|our|my|a|an|all|any|every|rfm|segments?) )+|^(?:所有|全部)的?|(?: (?:segments?|customers?|buyers?|people|group))+$|^(?:rfm|分群|客群)|(?:这个)?(?:分群|客群|群体|客户群|群)$|(?:里|中)$/gu;

/** The noun that names of segments end with. */
const NOUN = /(?: ?(?:customers?|buyers?)|客户|顾客|买家)$/u;

/** Words before a name that say that all of them are meant. */
const ALL = /^(?:(?:the|our|my|a|an|all|any|every) )+|^(?:所有|全部)的?/u;

/**
 * The segment that somebody means by some words: its key or name, else the one whose name is the same but for number and articles, else but for
 * the words customers, segment or RFM as well ("champions", "key accounts", 高价值). Nothing when several fit.
 */
export function matchSpokenSegment(segments: readonly SegmentRow[], spoken: string): SegmentRow | undefined {
  const exact = matchSegment(segments, unquoted(spoken));
  if (exact !== undefined) return exact;
  const named = NEARER_FIRST.map((stems) => {
    const wanted = stems(unquoted(spoken));
    return segments.filter(
      ({ key, name }) =>
        wanted !== '' && [key.replaceAll('_', ' '), name.en, name.zh].some((each) => stems(each) === wanted),
    );
  }).find(({ length }) => length > 0);
  const active = named?.filter(({ status }) => status === 'active') ?? [];
  const [found, ...others] = active.length > 0 ? active : (named ?? []);
  return others.length === 0 ? found : undefined;
}

const NEARER_FIRST = [close, loose];

function close(name: string): string {
  return stemsOf(normalise(name).replace(ALL, ''));
}

function loose(name: string): string {
  const bare = normalise(name).replace(BESIDE, '').replace(BESIDE, '');
  return stemsOf(bare.replace(NOUN, '') || bare);
}

function stemsOf(words: string): string {
  return tokenise(words)
    .map(({ stem }) => stem)
    .join(' ');
}
