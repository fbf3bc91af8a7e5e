/** What a group of customers is worth and how it fares in a period and in the one before; money in minor units. */
export type GroupFigures = {
  customers: number;
  /** Of all time. */
  orders: number;
  revenueMinor: number;
  /** Of the period. */
  recentOrders: number;
  recentMinor: number;
  /** Of the period before. */
  beforeOrders: number;
  beforeMinor: number;
  /** Satisfied (4 or 5 of 5) and all CSAT answers of a year. */
  satisfied: number;
  answers: number;
  complaints: number;
  complaintsBefore: number;
};

/** The share of a whole, 0–1; null of nothing. */
export function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
