import type { Database } from './db/database.ts';
import type { Locale } from './domain/locale.ts';
import type { LocalSlackOptions } from './local-slack/start-local-slack.ts';

type Person = LocalSlackOptions['people'][number];

/** Enough to try every role; a longer list would be no choice. */
const MOST_PEOPLE = 12;

/** Of the one who may ask in a playground without staff. */
export const CONSOLE_EMAIL = 'administrator@localhost';

const ROLE_TITLES = {
  admin: { en: 'Administrator', zh: '管理员' },
  manager: { en: 'Manager', zh: '经理' },
  rep: { en: 'Sales representative', zh: '销售代表' },
} as const;

/** Whom one can be in the playground: members of staff, administrators first; without any, the console administrator. */
export async function listLocalPeople(database: Database, locale: Locale): Promise<Person[]> {
  const staff = await database.prisma.staff.findMany({ where: { active: true }, orderBy: { id: 'asc' } });
  const [first = [], ...others] = (['admin', 'manager', 'rep'] as const).map((role) =>
    staff.filter((each) => each.role === role),
  );
  const chosen = [...first, ...others.flat()].slice(0, MOST_PEOPLE);
  if (chosen.length === 0) return [{ ...describePerson(0, ROLE_TITLES.admin[locale], CONSOLE_EMAIL, locale, null) }];
  return chosen.map(({ id, name, email, role, team, locale: own, timeZone }) => ({
    ...describePerson(id, name, email, own === 'zh' ? 'zh' : 'en', timeZone),
    title: [ROLE_TITLES[role as keyof typeof ROLE_TITLES]?.[own === 'zh' ? 'zh' : 'en'] ?? role, team]
      .filter(Boolean)
      .join(' · '),
  }));
}

function describePerson(id: number, name: string, email: string, locale: Locale, timeZone: string | null): Person {
  return {
    id: `ULOCAL${String(id).padStart(4, '0')}`,
    name,
    email,
    locale: locale === 'zh' ? 'zh-CN' : 'en-US',
    timeZone: timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
}
