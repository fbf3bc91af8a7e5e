import type { Choice } from '../catalogue/field.ts';
import type { ImportColumn } from './import-column.ts';

export const STAFF_ROLES: readonly Choice[] = [
  {
    value: 'rep',
    label: { en: 'Rep', zh: '销售' },
    synonyms: { en: ['sales rep', 'salesperson', 'representative', 'sales'], zh: ['销售代表', '业务员', '客户经理'] },
  },
  {
    value: 'manager',
    label: { en: 'Manager', zh: '经理' },
    synonyms: { en: ['team lead', 'lead', 'sales manager'], zh: ['主管', '销售经理', '组长'] },
  },
  {
    value: 'admin',
    label: { en: 'Admin', zh: '管理员' },
    synonyms: { en: ['administrator'], zh: ['系统管理员'] },
  },
];

export const STAFF_LOCALES: readonly Choice[] = [
  { value: 'en', label: { en: 'English', zh: '英文' }, synonyms: { en: ['en-US', 'en-GB'], zh: ['英语'] } },
  {
    value: 'zh',
    label: { en: 'Chinese', zh: '中文' },
    synonyms: { en: ['zh-CN', 'zh-Hans', 'mandarin'], zh: ['汉语', '简体中文'] },
  },
];

export const STAFF_COLUMNS: readonly ImportColumn[] = [
  {
    key: 'email',
    label: { en: 'E-mail', zh: '邮箱' },
    synonyms: { en: ['email address', 'mail'], zh: ['电子邮件', '电子邮箱', '邮件地址'] },
  },
  { key: 'name', label: { en: 'Name', zh: '姓名' }, synonyms: { en: ['full name'], zh: ['名字', '员工姓名'] } },
  {
    key: 'role',
    label: { en: 'Role', zh: '角色' },
    synonyms: { en: ['position'], zh: ['职位', '权限'] },
    choices: STAFF_ROLES,
  },
  {
    key: 'team',
    label: { en: 'Team', zh: '团队' },
    synonyms: { en: ['group', 'department'], zh: ['小组', '部门', '组'] },
  },
  { key: 'time_zone', label: { en: 'Time zone', zh: '时区' } },
  { key: 'locale', label: { en: 'Language', zh: '语言' }, synonyms: { en: ['locale'] }, choices: STAFF_LOCALES },
];
