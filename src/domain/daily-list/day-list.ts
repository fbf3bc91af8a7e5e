import type { Bilingual } from '../locale.ts';
import type { ListItem } from './list-item.ts';

/** Whom somebody should contact on a local day, how many there are beside them, and what is said of the list. */
export type DayList = {
  on: string;
  items: ListItem[];
  more: number;
  remarks: Bilingual[];
  /** Customers who stood on it and were taken out: they went to somebody else, or were erased. */
  gone?: number;
};
