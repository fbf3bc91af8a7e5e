/** The least and the most, as their makers define them: CSAT of one question, NPS (Reichheld 2003), CES 2.0 (CEB 2013). */
export const SURVEY_SCALES = {
  csat: [1, 5],
  nps: [0, 10],
  ces: [1, 7],
} as const satisfies Record<string, readonly [least: number, most: number]>;

/** Whether a score is one of a survey's. */
export function isOnScale(kind: keyof typeof SURVEY_SCALES, score: number): boolean {
  const [least, most] = SURVEY_SCALES[kind];
  return Number.isInteger(score) && score >= least && score <= most;
}
