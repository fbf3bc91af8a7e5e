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

/** Whom one can be in the playground: some of each role, administrators first; without any staff, the console administrator. */
export async function listLocalPeople(database: Database, locale: Locale): Promise<Person[]> {
  const staff = await database.prisma.staff.findMany({ where: { active: true }, orderBy: { id: 'asc' } });
  const chosen = chooseOfEachRole(staff);
  if (chosen.length === 0) return [{ ...describePerson(0, ROLE_TITLES.admin[locale], CONSOLE_EMAIL, locale, null) }];
  return chosen.map(({ id, name, email, role, team, locale: own, timeZone }) => ({
    ...describePerson(id, name, email, own === 'zh' ? 'zh' : 'en', timeZone),
    title: [ROLE_TITLES[role as keyof typeof ROLE_TITLES]?.[own === 'zh' ? 'zh' : 'en'] ?? role, team]
      .filter(Boolean)
      .join(' · '),
  }));
}

/** In turn one of each role, so that a long list of one leaves room for the others. */
function chooseOfEachRole<Member extends { role: string }>(staff: readonly Member[]): Member[] {
  const byRole = ['admin', 'manager', 'rep'].map((role) => staff.filter((each) => each.role === role));
  const inTurn = byRole.flatMap((each) => each.map((member, turn) => ({ member, turn })));
  const chosen = new Set(
    inTurn
      .sort((one, other) => one.turn - other.turn)
      .slice(0, MOST_PEOPLE)
      .map(({ member }) => member),
  );
  return byRole.flat().filter((each) => chosen.has(each));
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
