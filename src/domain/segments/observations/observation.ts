import type { RecordSource } from '../../catalogue/field.ts';
import type { Bilingual } from '../../locale.ts';
import type { GroupFigures } from '../group-figures.ts';

/** Customers who came into or went from a segment for one reason, each once. */
export type SegmentMove = {
  entered: boolean;
  /** As the segment's history writes it: ageing, own_event, rule_edited … */
  cause: string;
  customers: number;
  /** What they ever spent. */
  revenueMinor: number;
  /** Whole days since the latest order of any of them; null where none has ordered. */
  fewestDaysSinceOrder: number | null;
};

export type ObservedSegment = {
  key: string;
  name: Bilingual;
  figures: GroupFigures;
  moves: readonly SegmentMove[];
  /** What its rule looks at: a figure of those records is no finding, it is why its members are in. */
  dependsOn: ReadonlySet<RecordSource>;
};

/** Everything that observations follow from. */
export type Observed = {
  segments: readonly ObservedSegment[];
  everybody: GroupFigures;
  currency: string;
  /** Whether the period is as long as the one before: otherwise more or less of something says nothing. */
  comparable: boolean;
};

export type ObservedFigure = { label: Bilingual; value: number; unit: 'count' | 'money' | 'ratio' | 'days' };

/** A sentence that follows from figures, with those figures; money in minor units. */
export type Observation = {
  /** Null: it is about the whole company. */
  segment: string | null;
  text: Bilingual;
  figures: readonly ObservedFigure[];
  /** Share of the company's revenue that it is about, 0–1: the larger, the sooner it is said. */
  stake: number;
};

export type ObservationRule = {
  /** When it speaks, for the receipt. */
  says: Bilingual;
  find: (observed: Observed) => Observation[];
};
