import type { Temporal } from 'temporal-polyfill';
import type { DomainError } from '../../../domain/errors.ts';
import type { Bilingual } from '../../../domain/locale.ts';

/** A stretch of the day as people name it. */
export type DayPart = 'small_hours' | 'morning' | 'noon' | 'afternoon' | 'evening' | 'night' | 'day_end';

/** What one phrase says about a coming time. */
export type DuePiece =
  /**
   * The first of these days whose hour has not passed; an edge is the last or first day of a stretch, "before" it includes it. "After" it is
   * after its end, where it goes on. A bare weekday is one, and tells the weekday of a date beside it. Of an unclear one a weekday beside it
   * must say which of the days is meant.
   */
  | {
      kind: 'day';
      days: readonly Temporal.PlainDate[];
      ends?: readonly Temporal.PlainDate[];
      isEdge?: boolean;
      weekday?: number;
      unclear?: DomainError;
      remark?: Bilingual | undefined;
    }
  /** `usual`: minutes of the day where no hour is said beside it, if not those of the part. */
  | { kind: 'part'; part: DayPart; usual?: number }
  /** Minutes of the day, up to 24 h; exact where nobody can mean the other half of the day. */
  | { kind: 'clock'; minutes: number; isExact: boolean; remark?: Bilingual }
  /** The hour that it is now, of the day beside it. */
  | { kind: 'same_hour' }
  /** So many minutes from now. */
  | { kind: 'length'; minutes: number }
  /** From whose clock the hour is said. */
  | { kind: 'zone'; timeZone: string }
  | { kind: 'before' };

export type DayPiece = Extract<DuePiece, { kind: 'day' }>;

/**
 * A sticky pattern and the pieces that its match says; null when it says none after all. A weak one (一点, "9.30") says a time only beside a
 * stronger one, or at the head of what is read.
 */
export type DuePhrase = {
  pattern: RegExp;
  read: (match: RegExpExecArray, today: Temporal.PlainDate) => readonly DuePiece[] | null;
  isWeak?: boolean;
};

/** A phrase, without regard to case. */
export function phrase(source: string, read: DuePhrase['read'], isWeak = false): DuePhrase {
  return { pattern: new RegExp(source, 'iuy'), read, ...(isWeak && { isWeak }) };
}

export const BEFORE_LUNCH: DuePiece = { kind: 'part', part: 'morning', usual: 11 * 60 + 30 };

/** The one day that a phrase names. */
export function dayPiece(on: Temporal.PlainDate, remark?: Bilingual): DayPiece[] {
  return [{ kind: 'day', days: [on], remark }];
}

/** The first or last day of a stretch, or its middle; with the end of a stretch that is named as a whole. */
export function edgePiece(on: Temporal.PlainDate, end = on): DayPiece[] {
  return [{ kind: 'day', days: [on], ends: [end], isEdge: true }];
}
