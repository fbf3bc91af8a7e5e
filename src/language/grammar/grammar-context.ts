import type { Temporal } from 'temporal-polyfill';

/** What the grammar depends on beside the words: the day of now, and whether periods may be joined to a range. */
export type GrammarContext = {
  today: Temporal.PlainDate;
  /** Two things are compared: "Q2 and Q3" is then no range, "Germany and France" no set. */
  isComparison: boolean;
  /** In Chinese a period stands before its verb. */
  isChinese: boolean;
};
