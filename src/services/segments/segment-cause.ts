/**
 * Why somebody came or went, the strongest first: where several apply to a customer, the first one is given. A record of the customer's
 * own explains a change better than a correction, both better than what happened to others, and that better than the clock.
 */
export const CAUSES = [
  'rule_edited',
  'merged',
  'own_event',
  'consent_changed',
  'data_corrected',
  'manual',
  'cut_points_moved',
  'ageing',
] as const;
export type SegmentCause = (typeof CAUSES)[number];
