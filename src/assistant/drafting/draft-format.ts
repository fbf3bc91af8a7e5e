/** How strictly a provider is asked for JSON: from the strictest to what every one takes. */
export const DRAFT_FORMATS = ['json_schema', 'json_object', 'text'] as const;
export type DraftFormat = (typeof DRAFT_FORMATS)[number];
