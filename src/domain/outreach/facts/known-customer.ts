/** What is on record of one customer as of a now, as far as messages may speak of it. Days are `YYYY-MM-DD` of the business time zone. */
export type KnownCustomer = {
  id: number;
  name: string | null;
  kind: string;
  gender: string | null;
  language: string | null;
  country: string | null;
  birthOn: string | null;
  ownerId: number | null;
  ownerName: string | null;
  refusesProfiling: boolean;
  orders: number;
  firstOrderOn: string | null;
  lastOrderOn: string | null;
  lastOrder: { product: string | null; totalMinor: number; usualMinor: number | null } | null;
  points: { balance: number; expiring: number; expiresOn: string | null } | null;
  /** The largest of the opportunities that are open. */
  deal: { name: string | null } | null;
  complaint: { subject: string | null; resolvedOn: string | null; isOpen: boolean } | null;
  /** Of the last survey that was answered. */
  score: { kind: string; score: number; on: string } | null;
  anniversaries: readonly { kind: string; label: string | null; onDay: string; yearly: boolean }[];
};
