/** Named readings of files that many people have. */
export const IMPORT_PROFILES = ['online-retail'] as const;
export type ImportProfile = (typeof IMPORT_PROFILES)[number];
