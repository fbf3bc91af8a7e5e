/** How a member of staff wants the daily reminder, as stored. */
export type ReminderSchedule = {
  enabled: boolean;
  /** Local `HH:mm`. */
  hour: string;
  /** ISO: 1 Monday … 7 Sunday. */
  workDays: number[];
  /** Of holidays; null: none. */
  calendar: string | null;
  /** Whether a day with nobody to contact is said in one line. */
  whenEmpty: 'say' | 'silent';
};

/** Of whoever has said nothing else. */
export const DEFAULT_SCHEDULE: Omit<ReminderSchedule, 'enabled'> = {
  hour: '08:30',
  workDays: [1, 2, 3, 4, 5],
  calendar: null,
  whenEmpty: 'say',
};
