/** So long after its hour something is still worth saying; later it is skipped, and told. */
export const LATE_WINDOW_MS = 4 * 3_600_000;
