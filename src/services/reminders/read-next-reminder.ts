import { DomainError } from '../../domain/errors.ts';
import { readHolidays } from '../holidays/read-holidays.ts';
import type { Viewpoint } from '../population/viewpoint.ts';
import { findReminded } from './find-reminded.ts';
import { nextOfReminded } from './next-of-reminded.ts';

/** When the asker's own next daily reminder comes; null where none does, also for who is no active member of the staff. */
export async function readNextReminder(viewpoint: Viewpoint): Promise<Date | null> {
  try {
    const [own] = await findReminded(viewpoint, {});
    return nextOfReminded(own!, await readHolidays(viewpoint.database), viewpoint.now)?.at ?? null;
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}
