/** Cities by what they are called in Chinese. */
const CITIES: Readonly<Record<string, string>> = {
  北京: 'Asia/Shanghai',
  上海: 'Asia/Shanghai',
  广州: 'Asia/Shanghai',
  深圳: 'Asia/Shanghai',
  香港: 'Asia/Hong_Kong',
  台北: 'Asia/Taipei',
  东京: 'Asia/Tokyo',
  首尔: 'Asia/Seoul',
  新加坡: 'Asia/Singapore',
  迪拜: 'Asia/Dubai',
  伦敦: 'Europe/London',
  巴黎: 'Europe/Paris',
  柏林: 'Europe/Berlin',
  莫斯科: 'Europe/Moscow',
  纽约: 'America/New_York',
  芝加哥: 'America/Chicago',
  洛杉矶: 'America/Los_Angeles',
  悉尼: 'Australia/Sydney',
};
/** What is called otherwise than in the list of zones. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  beijing: 'Asia/Shanghai',
  utc: 'UTC',
  gmt: 'UTC',
  delhi: 'Asia/Kolkata',
};

/** The time zone that some words name: its own name, or a city of it in either language; null for others. */
export function timeZoneOfWords(words: string): string | null {
  const wanted = words
    .trim()
    .replace(/(?: time| 时间|时间)$/iu, '')
    .replaceAll(' ', '_')
    .toLowerCase();
  const zones = Intl.supportedValuesOf('timeZone');
  const whole = zones.find((zone) => zone.toLowerCase() === wanted);
  return (
    whole ??
    zones.find((zone) => zone.toLowerCase().endsWith(`/${wanted}`)) ??
    CITIES[wanted] ??
    OTHER_NAMES[wanted] ??
    null
  );
}
