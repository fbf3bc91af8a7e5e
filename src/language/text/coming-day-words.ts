/** Words for a day that comes, and how many days ahead it is. */
export const DATE_WORD_DAYS: Readonly<Record<string, number>> = {
  today: 0,
  tonight: 0,
  'the day after tomorrow': 2,
  tomorrow: 1,
  今天: 0,
  明天: 1,
  后天: 2,
  大后天: 3,
};

const WEEKDAYS = [
  ['monday', '一'],
  ['tuesday', '二'],
  ['wednesday', '三'],
  ['thursday', '四'],
  ['friday', '五'],
  ['saturday', '六'],
  ['sunday', '日'],
] as const;

/** Weekdays by their ISO number, as people say them. */
export const WEEKDAY_NUMBERS: Readonly<Record<string, number>> = Object.fromEntries(
  WEEKDAYS.flatMap(([english, han], at) =>
    [english, `下周${han}`, `周${han}`, `下星期${han}`, `星期${han}`].map((word) => [word, at + 1] as const),
  ),
);
