import { describe, expect, test } from 'vitest';
import { countryName, countryNames, isoCountryOf } from '../../src/domain/country-names.ts';

describe('a country by any of its names', () => {
  test.each([
    ['GB', ['UK', 'Britain', 'United Kingdom', '英国', 'great britain']],
    ['IE', ['EIRE', 'Ireland', '爱尔兰']],
    ['US', ['USA', 'U.S.', 'America', 'the United States', '美国']],
    ['ZA', ['RSA', 'South Africa', '南非']],
    ['NL', ['Holland', 'the Netherlands', '荷兰']],
    ['CZ', ['Czech Republic', 'Czechia', '捷克']],
    ['KR', ['Korea', 'South Korea', '韩国']],
    ['HK', ['Hong Kong', '香港', '中国香港']],
    ['TW', ['Taiwan', '台湾']],
    ['MO', ['Macau', 'Macao', '澳门']],
    ['AE', ['UAE', 'United Arab Emirates', '阿联酋']],
    ['CI', ["Cote d'Ivoire", 'Côte d’Ivoire', 'Ivory Coast']],
  ])('%s', (code, names) => {
    expect(names.map(isoCountryOf)).toEqual(names.map(() => code));
  });

  test.each(['Channel Islands', 'European Community', 'Unspecified', 'Wakanda', '亚特兰蒂斯', ''])(
    '%j is no country',
    (name) => {
      expect(isoCountryOf(name)).toBeUndefined();
    },
  );

  test('is shown by its usual name in the language of the reader', () => {
    expect(['EIRE', 'UK', 'USA', 'RSA', 'Hong Kong'].map((value) => countryName(value, 'zh'))).toEqual([
      '爱尔兰',
      '英国',
      '美国',
      '南非',
      '香港',
    ]);
    expect(['EIRE', '英国', 'USA'].map((value) => countryName(value, 'en'))).toEqual([
      'Ireland',
      'United Kingdom',
      'United States',
    ]);
    expect(countryName('Channel Islands', 'zh')).toBe('Channel Islands');
  });

  test('has names only where it is one', () => {
    expect(countryNames('DE')).toEqual(expect.arrayContaining(['Germany', '德国']));
    expect(countryNames('EU')).toEqual([]);
  });
});
