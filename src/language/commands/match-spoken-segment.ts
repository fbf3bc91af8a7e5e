import { matchSegment } from '../../services/segments/find-segment.ts';
import type { SegmentRow } from '../../services/segments/segment-row.ts';
import { normalise, tokenise } from '../text/tokens.ts';
import { unquoted } from './command.ts';

/** What people leave out of a segment's name, or say beside it. */
const BESIDE =
  /^(?:(?:the|our|a|an|rfm|segments?) )+|(?: (?:segments?|customers?|buyers?|people|group))+$|^(?:rfm|分群|客群)|(?:这个)?(?:分群|客群|群体|客户群|群)$|(?:里|中)$/gu;

/** The noun that names of segments end with. */
const NOUN = /(?: ?(?:customers?|buyers?)|客户|顾客|买家)$/u;

/**
 * The segment that somebody means by some words: its key or name, else the one whose name is the same but for number, articles and the words
 * customers, segment or RFM ("champions", "key accounts", 高价值). Nothing when several fit.
 */
export function matchSpokenSegment(segments: readonly SegmentRow[], spoken: string): SegmentRow | undefined {
  const exact = matchSegment(segments, unquoted(spoken));
  if (exact !== undefined) return exact;
  const wanted = loose(unquoted(spoken));
  if (wanted === '') return undefined;
  const named = segments.filter(({ key, name }) =>
    [key.replaceAll('_', ' '), name.en, name.zh].some((each) => loose(each) === wanted),
  );
  const active = named.filter(({ status }) => status === 'active');
  const [found, ...others] = active.length > 0 ? active : named;
  return others.length === 0 ? found : undefined;
}

function loose(name: string): string {
  const bare = normalise(name).replace(BESIDE, '').replace(BESIDE, '');
  return tokenise(bare.replace(NOUN, '') || bare)
    .map(({ stem }) => stem)
    .join(' ');
}
