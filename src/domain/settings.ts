/** What holds for the whole deployment. */
export type Settings = {
  /** ISO 4217. */
  currency: string;
  /** Business time zone, IANA. */
  timeZone: string;
  holdsDemoData: boolean;
  /** Grows with every committed change of customer data; keys caches. */
  dataVersion: number;
};
