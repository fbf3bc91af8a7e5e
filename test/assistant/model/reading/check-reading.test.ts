import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkReading } from '../../../../src/assistant/model/reading/check-reading.ts';
import { createSlots } from '../../../../src/assistant/model/slots.ts';
import type { Locale } from '../../../../src/domain/locale.ts';
import { createTestDatabase } from '../../../support/test-database.ts';
import { HONEST_EN, HONEST_ZH } from './honest-readings.ts';
import { slotsOfResults } from './reading-scene.ts';

const QUESTION = {
  en: 'Who are my top 5 customers, and how do France, Germany and Britain compare?',
  zh: '前5名客户是谁？法国、德国和英国比较如何？',
} as const;

const database = await createTestDatabase();
afterAll(() => database.close());

beforeAll(async () => {
  for (const [id, name] of [
    ['C1', 'Sophie Durand'],
    ['C2', '王小明'],
    ['C3', '欧阳娜娜'],
    ['C4', '客户'],
    ['C5', 'Revenue'],
    ['C6', 'Amazonia'],
  ])
    await database.execute('insert into customers (external_id, name) values ($1, $2)', [id, name]);
});

function check(text: string, locale: Locale = 'en', question: string = QUESTION[locale]) {
  return checkReading(text, slotsOfResults(locale), { question, locale, database });
}

describe('honest readings pass', () => {
  test.each(HONEST_EN)('%s', async (text) => {
    expect(await check(text)).toHaveProperty('reading');
  });
  test.each(HONEST_ZH)('%s', async (text) => {
    expect(await check(text, 'zh')).toHaveProperty('reading');
  });
  test('there are enough of them', () => {
    expect(HONEST_EN.length).toBeGreaterThanOrEqual(40);
    expect(HONEST_ZH.length).toBeGreaterThanOrEqual(40);
  });
});

test('slots are filled with what people read', async () => {
  expect(await check('{t1.r1.country} brought in {t1.r1.revenue} ({t1.r1.share}).')).toEqual({
    reading: 'France brought in £1,234.50 (50%).',
  });
});

describe('lies and dangers are void', () => {
  const lies: [reason: string, text: string, locale?: Locale][] = [
    ['empty', '  \n '],
    ['too_long', 'so '.repeat(300)],
    ...[
      'Revenue was 1234.',
      'Revenue was £12.50.',
      'Revenue was １２.',
      'Revenue was ١٢.',
      'Revenue was १२.',
      'x² as much',
      'Ⅳ of them',
      '① is best',
      'about ½ of it',
      'the top 5% of customers',
      'the top 5k customers',
      'the top -5 customers',
      'the top 55 customers',
      'the top 5,5 customers',
      'in 2011',
      'France has 5 orders.',
      'It grew by a factor of 5.',
    ].map((text): [string, string] => ['figure', text]),
    ...[
      'the top 5 million',
      'Twelve customers left.',
      'A dozen customers left.',
      'Revenue doubled.',
      'It is twice as much.',
      'Half of them left.',
      'A third of them left.',
      'The second is Germany.',
      'Revenue tripled.',
      'Two thirds left.',
      'They spent a million.',
      'only one customer',
      'one customer left',
      'a quarter of revenue',
      'three quarters of it',
      'a few percent more',
      'twenty-five orders',
      'twentyfive orders',
      'the majority left',
      'a tenfold rise',
      'zero customers',
      'fif-teen orders',
      'ni_ne orders',
      'mi*lli*on',
      'nïne',
      'The 5 customers spent five thousand.',
    ].map((text): [string, string] => ['number_word', text]),
    ...[
      '销售额是三倍。',
      '一半客户流失了。',
      '有两千位客户。',
      '有十二个客户。',
      '占百分之三十。',
      '只有一个客户。',
      '有一位客户。',
      '有十一个客户。',
      '有二十一个客户。',
      '八成客户流失。',
      '销售额翻番。',
      '大多数客户流失了。',
      '排第二的是德国。',
      '持续了一个月。',
      '有三百一样的客户。',
      '有叁佰个客户。',
      '有廿个客户。',
      '只剩一个客户。',
      '增长了一个点。',
      '用了十分钟。',
      '持续了一个季度。',
      '下降了十分之一。',
      '前五名客户。',
    ].map((text): [string, string, Locale] => ['number_word', text, 'zh']),
    ...[
      '{t3.value} million in revenue',
      '{t3.value}k in revenue',
      '{t3.value}% of revenue',
      '{t3.value} *percent* of revenue',
      '{t1.r1.orders} thousand orders from France',
      '{t3.value} dollars',
      '\u0024{t3.value}',
      '-{t3.value}',
      'minus {t3.value}',
      'Revenue: - {t3.value}',
      '{t3.value}{t3.value}',
      '{t3.value}.{t3.value}',
      '{t3.value},{t3.value}',
      '{t3.value} times more',
      '{t3.value}-fold',
      '{t3.value} days',
      '{t3.value}th',
      '{t2.total} years',
      '{t3.value} per customer',
      '{t3.value} a day',
      '{t3.value} each',
      '{t2.r1.name} thousand',
    ].map((text): [string, string] => ['beside_slot', text]),
    ...[
      '{t3.value}万',
      '{t3.value}亿元',
      '{t3.value}倍',
      '{t3.value}成',
      '{t3.value}个百分点',
      '{t2.total} 天',
      '负{t3.value}',
      '人民币{t3.value}',
      '{t2.total}折',
    ].map((text): [string, string, Locale] => ['beside_slot', text, 'zh']),
    ['unknown_slot', 'Revenue was {t9.value}.'],
    ['unknown_slot', 'Revenue was {t1.r4.revenue}.'],
    ['unknown_slot', 'Revenue was {t1.r1.__proto__}.'],
    ...[
      'See https://evil.example/x',
      'See www.evil.example',
      'See evil.com',
      'See {t2.r1.name}.com',
      'Write to a@b.example',
      'Ask @ann',
      '<!here> look',
      '<@U0123> look',
      '<#C0123> look',
      'see #general',
      '`rm`',
      '```\nx\n```',
      '![x](y)',
      '[click](y)',
      '[click]: y',
      '{t1.r1.revenue',
      '｛t1.r1.revenue｝',
      '{T1.value}',
      '~{t3.value}~',
      'javascript:alert',
      'see //evil',
      'see evil . com',
      'one | two',
    ].map((text): [string, string] => ['markup', text]),
    ...[
      'a\u200Bb',
      'a\u202Eb',
      'a\u2066b',
      'a\uFEFFb',
      'a\uFFFCb',
      'a\u0007b',
      'a💯b',
      'a🔟b',
      '🥇 France',
      '🇫🇷',
      'a\uFE0Fb',
      'a\u2028b',
      '5\u20E3',
    ].map((text): [string, string] => ['hidden_character', text]),
    ...[
      'Your best customer is Sophie.',
      'It was McDonald.',
      'Italy leads.',
      'Italian customers lead.',
      'They live in Paris.',
      'XII customers',
      'The plan is called "Operation Sunrise".',
      'It is called «sunrise».',
      'Rеvenue is fine.', // with a Cyrillic е
      'сто customers',
      'It has ǀǀ customers',
      't w e l v e customers',
      'It is 王小明.',
      'It is a 客户.',
    ].map((text): [string, string] => ['foreign_word', text]),
    ...[
      '最好的客户是 Sophie。',
      '意大利领先。',
      '销售额是 twelve。',
      '客户 zwölf 位',
      'Revenue is fine, nothing else changed.',
      '活动名为“日出行动”。',
      '她叫「日出」。',
    ].map((text): [string, string, Locale] => [/twelve/.test(text) ? 'number_word' : 'foreign_word', text, 'zh']),
    ['name', 'Amazonia bought most.'],
    ['name', 'so sophie durand bought most'],
    ['name', '最好的客户是王小明。', 'zh'],
    ['name', '欧阳娜娜消费最多。', 'zh'],
    ...[
      'Germany has {t1.r1.revenue}.',
      '{t1.r2.country} has {t1.r1.revenue}.',
      'Germany has {t1.r1.revenue} and France {t1.r2.revenue}.',
      'France has {t1.r2.revenue} and Germany {t1.r1.revenue}.',
      'Germany leads by far, with {t1.r1.revenue}.',
      'Germany leads. It has {t1.r1.revenue}.',
      'Germany, with {t1.r1.revenue}, leads France.',
      '{t1.r1.revenue} came from Germany.',
      'German customers spent {t1.r1.revenue}.',
      'France and Germany have {t1.r2.orders} and {t1.r1.orders} orders.',
      '{t2.r2.name} spent {t2.r1.revenue}.',
      'October brought {t4.r2.revenue}.',
      'In {t4.r1.month} it was {t4.r2.revenue}.',
      'November was best. October had {t4.r2.revenue}.',
      'In December it was {t4.r1.revenue}.',
      'In May it was {t4.r1.revenue}.',
      'Low value business customers: {t5.r1.customers}.',
      'High value individual customers: {t5.r1.customers}.',
      'high value business customers: {t5.r3.customers}.',
      'Britain and France: {t1.r3.revenue}, {t1.r2.revenue}',
    ].map((text): [string, string] => ['wrong_row', text]),
    ...[
      '德国的销售额是{t1.r1.revenue}。',
      '{t1.r2.country}以{t1.r1.revenue}领先。',
      '{t1.r1.revenue}来自德国。',
      '十月的销售额是{t4.r2.revenue}。',
      '低价值企业客户有{t5.r1.customers}位。',
      '法国和德国分别为{t1.r2.orders}和{t1.r1.orders}单。',
      '德国领先，达到{t1.r1.revenue}。',
    ].map((text): [string, string, Locale] => ['wrong_row', text, 'zh']),
  ];
  test.each(lies)('%s: %s', async (reason, text, locale) => {
    const checked = await check(text, locale);
    expect(checked).toHaveProperty('flaw');
    expect('flaw' in checked && checked.flaw).toMatch(new RegExp(`^${reason}`));
  });
});

test("a number word of the person's own is one beside the same word only", async () => {
  expect(await check('the customers who ordered twice', 'en', 'who ordered twice last year?')).toHaveProperty(
    'reading',
  );
  expect(await check('Revenue is twice as high.', 'en', 'who ordered twice last year?')).toHaveProperty('flaw');
  expect(await check('前十名客户如下。', 'zh', '前十名客户是谁')).toHaveProperty('reading');
  expect(await check('共有十位新客户。', 'zh', '前十名客户是谁')).toHaveProperty('flaw');
});

test('a country or month that no row has takes no figure of another', async () => {
  const question = 'and Italy in March?';
  expect(await check('Italy has {t1.r1.revenue}.', 'en', question)).toEqual({ flaw: 'wrong_row: t1.r1.revenue' });
  expect(await check('March had {t4.r1.revenue}.', 'en', question)).toEqual({ flaw: 'wrong_row: t4.r1.revenue' });
  expect(await check('Italy had {t3.value} in March.', 'en', question)).toHaveProperty('reading');
  expect(await check('It may be that {t4.r1.revenue} is a start.', 'en', question)).toHaveProperty('reading');
});

describe("the person's own words pass", () => {
  test.each([
    ['the top 12 customers', 'list my top 12 customers'],
    ['revenue in 2011', 'what was revenue in 2011?'],
    ['the top 5% of customers', 'the top 5% please'],
    ['customers over £1000', 'who spent over £1,000?'],
    ['customers who ordered twice', 'who ordered twice?'],
    ['Acme has the most', 'what about Acme?'],
    ['Italy has {t3.value}.', 'and Italy?'],
    ['"spring sale" brought {t3.value}.', 'what did the spring sale bring?'],
    ['сто is not known', 'what is сто?'],
    ['the ② plan', 'the ② plan'],
  ])('%s', async (text, question) => {
    expect(await check(text, 'en', question)).toHaveProperty('reading');
  });
  test.each([
    ['十二月的客户', '十二月有多少客户'],
    ['前十名客户的销售额', '前十名客户'],
    ['2011年的客户', '2011年有多少客户'],
    ['半年内的客户', '半年内有多少客户'],
    ['Acme 的销售额', 'Acme的销售额'],
  ])('%s', async (text, question) => {
    expect(await check(text, 'zh', question)).toHaveProperty('reading');
  });
});

describe('whatever is around it, no lie gets through', () => {
  const LIES_EN = [
    '7',
    '３',
    '٣',
    '³',
    'Ⅶ',
    '⑦',
    'twelve',
    'a dozen',
    'twice',
    'doubled',
    'thirty',
    'percent',
    '{t3.value} million',
    '{t3.value}%',
    '-{t3.value}',
    '{t9.value}',
    'https://x.example',
    '@here',
    '`x`',
    'see Zanzibara',
    'сто',
    '王小明',
    '"secret plan"',
    'zero',
    '五',
    '½',
  ];
  const LIES_ZH = [
    '7',
    '３',
    '七位',
    '三倍',
    '一半',
    '两千',
    '百分之三',
    '{t3.value}万',
    '{t3.value}倍',
    '{t3.value}%',
    '负{t3.value}',
    '{t9.value}',
    'https://x.example',
    '@here',
    '`x`',
    'Zanzibara',
    '王小明',
    '“秘密计划”',
    '八成',
    '翻番',
    '①',
  ];
  const honest = { en: HONEST_EN, zh: HONEST_ZH };
  const lies = { en: LIES_EN, zh: LIES_ZH };

  test.each(['en', 'zh'] as const)('%s', async (locale) => {
    const slots = slotsOfResults(locale);
    const about = { question: QUESTION[locale], locale, database };
    const gap = locale === 'en' ? ' ' : '，';
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...honest[locale]),
        fc.constantFrom(...lies[locale]),
        fc.nat(),
        fc.constantFrom('', '*', '_', '(', ' '),
        async (text, lie, place, around) => {
          const pieces = text.split(/(?<=[\s，。、])/);
          pieces.splice(place % (pieces.length + 1), 0, `${gap}${around}${lie}${around}${gap}`);
          expect(await checkReading(pieces.join(''), slots, about)).toHaveProperty('flaw');
        },
      ),
      { numRuns: 1_500 },
    );
  });

  test.each(['en', 'zh'] as const)('a figure of another row, %s', async (locale) => {
    const slots = slotsOfResults(locale);
    const about = { question: QUESTION[locale], locale, database };
    const names = { en: ['France', 'Germany', 'the United Kingdom'], zh: ['法国', '德国', '英国'] }[locale];
    const frames = {
      en: [
        'N has F.',
        'F came from N.',
        'With F, N stands out.',
        'N leads, at F.',
        'Look at N. It has F.',
        'The revenue of N was F',
        'N: F',
        '*N* (F)',
      ],
      zh: ['N的销售额是F。', 'F来自N。', 'N领先，达到F。', '请看N。它有F。', 'N：F', 'N（F）'],
    }[locale];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...frames),
        fc.constantFrom(0, 1, 2),
        fc.constantFrom(0, 1, 2),
        fc.constantFrom('revenue', 'orders', 'share'),
        fc.boolean(),
        async (frame, named, meant, column, bySlot) => {
          const name = bySlot ? `{t1.r${named + 1}.country}` : names[named]!;
          const text = frame.replace('F', `{t1.r${meant + 1}.${column}}`).replace('N', name);
          expect(await checkReading(text, slots, about)).toHaveProperty(named === meant ? 'reading' : 'flaw');
        },
      ),
      { numRuns: 600 },
    );
  });

  test('random text never makes it throw, and what passes holds no number', async () => {
    const slots = slotsOfResults('en');
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.constantFrom('{t3.value}', '{', '}', ' ', 'France', '一', 'two'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 20 }), async (pieces) => {
        const checked = await checkReading(pieces.join(''), slots, { question: 'hello', locale: 'en', database });
        if ('reading' in checked) expect(checked.reading.replaceAll('£2,434.75', '')).not.toMatch(/\p{N}/u);
      }),
      { numRuns: 1_000 },
    );
  });
});

test('is quick on hostile text', async () => {
  const slots = createSlots();
  for (let row = 1; row <= 500; row += 1) slots.add(`t1.r${row}.name`, `n${row}`, `a a a a ${row}`, 'shown');
  const startedMs = performance.now();
  for (const piece of [
    'a ',
    '"',
    "'",
    '一',
    '[',
    '(',
    '-',
    ',',
    'France ',
    '{t1.r1.name} ',
    'x'.repeat(700),
    '.,',
    "a'",
  ]) {
    const text = piece.repeat(Math.ceil(700 / piece.length)).slice(0, 700);
    await checkReading(text, slots, { question: text.repeat(3), locale: 'en', database });
    await checkReading(text, slots, { question: '', locale: 'zh', database });
  }
  await checkReading('a'.repeat(5_000_000), slots, { question: '', locale: 'en', database });
  expect(performance.now() - startedMs).toBeLessThan(5_000);
});
