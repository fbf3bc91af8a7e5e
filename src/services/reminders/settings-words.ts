import type { Locale } from '../../domain/locale.ts';
import { absencesText } from '../../domain/reminders/absences-text.ts';
import { workDaysText } from '../../domain/reminders/work-days-text.ts';
import type { Reminded } from './find-reminded.ts';

/** What can be set of a reminder. */
export type ReminderSettings = Pick<
  Reminded,
  'enabled' | 'absences' | 'hour' | 'workDays' | 'whenEmpty' | 'calendar' | 'timeZone' | 'locale'
>;
export type SettingKey = keyof ReminderSettings;

export const SETTING_LABELS: Record<SettingKey, Record<Locale, string>> = {
  enabled: { en: 'Daily reminder', zh: '每日提醒' },
  absences: { en: 'Away', zh: '休假' },
  hour: { en: 'Hour', zh: '时间' },
  workDays: { en: 'Working days', zh: '工作日' },
  whenEmpty: { en: 'On empty days', zh: '名单为空时' },
  calendar: { en: 'Holidays', zh: '节假日日历' },
  timeZone: { en: 'Time zone', zh: '时区' },
  locale: { en: 'Language', zh: '语言' },
};

/** The value of a setting in words. */
export function settingText(settings: ReminderSettings, key: SettingKey, locale: Locale): string {
  const words = WORDS[locale];
  switch (key) {
    case 'enabled':
      return settings.enabled ? words.on : words.off;
    case 'absences':
      return absencesText(settings.absences, locale) || words.none;
    case 'workDays':
      return workDaysText(settings.workDays, locale);
    case 'whenEmpty':
      return settings.whenEmpty === 'say' ? words.say : words.silent;
    case 'calendar':
      return settings.calendar ?? words.none;
    case 'locale':
      return settings.locale === 'zh' ? '中文' : 'English';
    default:
      return settings[key];
  }
}

const WORDS = {
  en: { on: 'on', off: 'off', say: 'one line', silent: 'nothing', none: 'none' },
  zh: { on: '开启', off: '关闭', say: '发送一行说明', silent: '不发送', none: '无' },
} as const;
