import type { Mapping } from './import-column.ts';
import { createChoiceParser } from './parse-choice.ts';
import { NO_DATES } from './parse-instant.ts';
import { refuse } from './refusal.ts';
import { cellOf, type RowReader } from './row-reader.ts';
import { STAFF_LOCALES, STAFF_ROLES } from './staff-columns.ts';
import { parseTimeZoneName } from './time-zone-name.ts';

export const STAGED_STAFF_COLUMNS = {
  email: 'text',
  name: 'text',
  role: 'text',
  team: 'text',
  time_zone: 'text',
  locale: 'text',
} as const;

const EMAIL = /^[^\s@]+@[^\s@]+$/;

/** Rows of a staff file. */
export function createStaffReader(mapping: Mapping): RowReader<keyof typeof STAGED_STAFF_COLUMNS> {
  const roleOf = createChoiceParser(STAFF_ROLES);
  const localeOf = createChoiceParser(STAFF_LOCALES);
  return {
    dates: NO_DATES,
    read(cells) {
      const at = (key: string) => cellOf(cells, mapping.get(key));
      const [email, name, role, locale, timeZone] = [
        at('email'),
        at('name'),
        at('role'),
        at('locale'),
        at('time_zone'),
      ];
      if (email === null || name === null || role === null) return refuse('no_value', [email, name, role].join(', '));
      if (!EMAIL.test(email)) return refuse('bad_email', email);
      const known = { role: roleOf(role), locale: locale === null ? null : localeOf(locale) };
      if (known.role === undefined) return refuse('unknown_choice', `role: ${role}`);
      if (known.locale === undefined) return refuse('unknown_choice', `locale: ${locale}`);
      const zone = timeZone === null ? null : knownZone(timeZone);
      if (zone === undefined) return refuse('unknown_choice', `time_zone: ${timeZone}`);
      return {
        email: email.toLowerCase(),
        name,
        role: known.role,
        team: at('team'),
        time_zone: zone,
        locale: known.locale,
      };
    },
  };
}

function knownZone(name: string): string | undefined {
  try {
    return parseTimeZoneName(name);
  } catch {
    return undefined;
  }
}
