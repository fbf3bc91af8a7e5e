import { distance } from 'fastest-levenshtein';

/** Share of letters that may differ before two words are no longer near. */
const FARTHEST = 0.5;

/** The candidates most like a text, nearest first; those that share too little with it are left out. */
export function nearest<Candidate>(
  text: string,
  candidates: readonly Candidate[],
  namesOf: (candidate: Candidate) => readonly string[],
  most: number,
): Candidate[] {
  const wanted = text.normalize('NFKC').toLowerCase();
  const ranked = candidates.map((candidate) => ({
    candidate,
    share: Math.min(...namesOf(candidate).map((name) => differing(wanted, name.normalize('NFKC').toLowerCase()))),
  }));
  return ranked
    .filter(({ share }) => share <= FARTHEST)
    .toSorted((a, b) => a.share - b.share)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

/** 0 for the same, 1 for nothing in common; a part of a name is nearer than its letters alone say. */
function differing(wanted: string, name: string): number {
  const share = distance(wanted, name) / Math.max(wanted.length, name.length, 1);
  const isPart = wanted.length > 1 && name.length > 1 && (name.includes(wanted) || wanted.includes(name));
  return isPart ? Math.min(share, FARTHEST / 2) : share;
}
