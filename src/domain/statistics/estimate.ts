/** A figure with its 95 % interval. */
export type Estimate = { value: number; low: number; high: number };
