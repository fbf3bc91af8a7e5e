import { describe, expect, test } from 'vitest';
import { type Greeted, greetingName } from '../../../../src/domain/outreach/message/greeting-name.ts';

const greet = (name: string | null, about: Partial<Greeted> = {}) =>
  greetingName({ name, kind: 'individual', gender: null, language: 'en', formality: 'casual', ...about });

const FORMAL = { formality: 'formal' } as const;
const ZH = { language: 'zh' } as const;

describe('people in English', () => {
  test.each<[string, Partial<Greeted>, string]>([
    ['Emma Clarke', {}, 'Emma'],
    ['Emma Clarke', { gender: 'female', ...FORMAL }, 'Ms Clarke'],
    ['Emma Clarke', { gender: 'other', ...FORMAL }, 'Emma Clarke'],
    ['Mr. John Smith', { gender: 'male', ...FORMAL }, 'Mr Smith'],
    ['dr. jane doe', FORMAL, 'Dr Doe'],
    ['CLARKE, EMMA', {}, 'Emma'],
    ["SEAN O'NEILL", { gender: 'male', ...FORMAL }, "Mr O'Neill"],
    ['Ludwig van Beethoven', { gender: 'male', ...FORMAL }, 'Mr van Beethoven'],
    ['Robert Downey Jr.', { gender: 'male', ...FORMAL }, 'Mr Downey'],
    ['J. Smith', {}, 'J. Smith'],
    ['Cher', { gender: 'female', ...FORMAL }, 'Cher'],
    ['Zhang Wei', { gender: 'male', ...FORMAL }, 'Zhang Wei'],
    ['Lily 🌸', {}, 'Lily'],
    ['Emma\r\nBcc: x', {}, 'Emma'],
    ['王小明', { gender: 'male' }, '王小明'],
    ['محمد بن سلمان', {}, 'محمد'],
  ])('%s %o', (name, about, expected) => expect(greet(name, about)).toBe(expected));
});

describe('people in Chinese', () => {
  test.each<[string, Partial<Greeted>, string]>([
    ['王小明', { gender: 'male' }, '王先生'],
    ['王芳', { gender: 'female' }, '王女士'],
    ['王小明', {}, '王小明'],
    ['欧阳娜娜', { gender: 'female' }, '欧阳女士'],
    ['王先生', { gender: 'male' }, '王先生'],
    ['张总', { gender: 'male' }, '张总'],
    ['艾米丽·克拉克', { gender: 'female' }, '艾米丽·克拉克'],
    ['Emma Clarke', { gender: 'female' }, 'Clarke女士'],
    ['Emma Clarke', {}, 'Emma Clarke'],
  ])('%s %o', (name, about, expected) => expect(greet(name, { ...ZH, ...about })).toBe(expected));
});

describe('companies', () => {
  test.each<[string, Partial<Greeted>, string]>([
    ['Harbour Hotels Ltd', { kind: 'business' }, 'Harbour Hotels team'],
    ['Harbour Hotels Pty Ltd.', {}, 'Harbour Hotels team'],
    ['Acme Co., Ltd.', {}, 'Acme team'],
    ['Design Team', { kind: 'business' }, 'Design Team'],
    ['上海东湖酒店管理有限公司', ZH, '上海东湖酒店管理公司团队'],
    ['Harbour Hotels', { kind: 'business', ...ZH }, 'Harbour Hotels团队'],
    ['市图书馆', { kind: 'government', ...ZH }, '市图书馆团队'],
  ])('%s %o', (name, about, expected) => expect(greet(name, about)).toBe(expected));
});

test.each([
  null,
  '',
  '   ',
  'E',
  'X.',
  'xxxx',
  'aaaa',
  '🌸🌸🌸',
  '12345',
  '138 0013 8000',
  'emma99',
  'emma@example.com',
  'www.example',
  'test',
  'Test User',
  'unknown',
  'N/A',
  'null',
  'Guest',
  '{name}',
  '[name]',
  '<b>Emma</b>',
  '$& $1',
  '客户',
  '客户12',
  '匿名用户',
  '微信用户',
  '先生',
  '___',
  `Acme ${'Import Export '.repeat(5)}Ltd`,
])('nobody is greeted as %o', (name) => {
  expect(greet(name)).toBeNull();
  expect(greet(name, ZH)).toBeNull();
});
