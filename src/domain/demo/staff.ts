/** Domain of the demo company's addresses, which can never be anybody's (RFC 2606). */
export const DEMO_EMAIL_DOMAIN = 'lantern.example';

export type DemoStaffMember = {
  email: string;
  name: string;
  role: 'rep' | 'manager' | 'admin';
  team: string | null;
  timeZone: string;
  locale: 'en' | 'zh';
};

const CHINA = { timeZone: 'Asia/Shanghai', locale: 'zh' } as const;
const ABROAD = { timeZone: 'Europe/London', locale: 'en' } as const;

/** The staff of the demo company: whoever tries Rapport may be any of them. */
export const DEMO_STAFF: readonly DemoStaffMember[] = [
  { email: at('grace.lin'), name: 'Grace Lin', role: 'admin', team: null, timeZone: 'Asia/Shanghai', locale: 'en' },
  { email: at('zhou.min'), name: '周敏', role: 'manager', team: 'China', ...CHINA },
  { email: at('daniel.hart'), name: 'Daniel Hart', role: 'manager', team: 'International', ...ABROAD },
  { email: at('li.wei'), name: '李薇', role: 'rep', team: 'China', ...CHINA },
  { email: at('chen.hao'), name: '陈昊', role: 'rep', team: 'China', ...CHINA },
  { email: at('wang.jing'), name: '王静', role: 'rep', team: 'China', ...CHINA },
  { email: at('emma.clarke'), name: 'Emma Clarke', role: 'rep', team: 'International', ...ABROAD },
  {
    email: at('jonas.beck'),
    name: 'Jonas Beck',
    role: 'rep',
    team: 'International',
    timeZone: 'Europe/Berlin',
    locale: 'en',
  },
  {
    email: at('mei.tan'),
    name: 'Mei Tan',
    role: 'rep',
    team: 'International',
    timeZone: 'Asia/Singapore',
    locale: 'en',
  },
];

function at(name: string): string {
  return `${name}@${DEMO_EMAIL_DOMAIN}`;
}
