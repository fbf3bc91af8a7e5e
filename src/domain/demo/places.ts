/** Where the customers of the demo company live. `weight` is how many of a thousand; Chinese place names are in Chinese as customers write them. */
export type DemoPlace = {
  country: string;
  weight: number;
  language: string;
  names: 'chinese' | 'western' | 'japanese';
  cities: readonly (readonly [region: string, city: string, weight: number])[];
};

export const DEMO_PLACES: readonly DemoPlace[] = [
  {
    country: 'China',
    weight: 640,
    language: 'zh',
    names: 'chinese',
    cities: [
      ['上海', '上海', 20],
      ['北京', '北京', 16],
      ['广东', '深圳', 12],
      ['广东', '广州', 11],
      ['广东', '佛山', 3],
      ['浙江', '杭州', 13],
      ['浙江', '宁波', 4],
      ['江苏', '南京', 7],
      ['江苏', '苏州', 8],
      ['四川', '成都', 9],
      ['重庆', '重庆', 5],
      ['湖北', '武汉', 6],
      ['陕西', '西安', 4],
      ['福建', '厦门', 4],
      ['福建', '福州', 2],
      ['山东', '青岛', 3],
      ['湖南', '长沙', 3],
      ['天津', '天津', 3],
      ['辽宁', '大连', 2],
      ['云南', '昆明', 2],
    ],
  },
  {
    country: 'Malaysia',
    weight: 35,
    language: 'zh',
    names: 'chinese',
    cities: [
      ['Kuala Lumpur', 'Kuala Lumpur', 3],
      ['Penang', 'George Town', 1],
    ],
  },
  {
    country: 'Singapore',
    weight: 45,
    language: 'en',
    names: 'chinese',
    cities: [['Central', 'Singapore', 1]],
  },
  {
    country: 'Japan',
    weight: 45,
    language: 'ja',
    names: 'japanese',
    cities: [
      ['東京都', 'Tokyo', 4],
      ['大阪府', 'Osaka', 2],
      ['京都府', 'Kyoto', 1],
    ],
  },
  {
    country: 'United Kingdom',
    weight: 60,
    language: 'en',
    names: 'western',
    cities: [
      ['England', 'London', 6],
      ['England', 'Manchester', 2],
      ['Scotland', 'Edinburgh', 1],
    ],
  },
  {
    country: 'Germany',
    weight: 45,
    language: 'de',
    names: 'western',
    cities: [
      ['Berlin', 'Berlin', 3],
      ['Bavaria', 'Munich', 2],
      ['Hamburg', 'Hamburg', 2],
    ],
  },
  {
    country: 'France',
    weight: 35,
    language: 'fr',
    names: 'western',
    cities: [
      ['Île-de-France', 'Paris', 4],
      ['Auvergne-Rhône-Alpes', 'Lyon', 1],
    ],
  },
  {
    country: 'United States',
    weight: 50,
    language: 'en',
    names: 'western',
    cities: [
      ['California', 'San Francisco', 2],
      ['California', 'Los Angeles', 2],
      ['New York', 'New York', 3],
      ['Washington', 'Seattle', 1],
    ],
  },
  {
    country: 'Australia',
    weight: 30,
    language: 'en',
    names: 'western',
    cities: [
      ['New South Wales', 'Sydney', 2],
      ['Victoria', 'Melbourne', 2],
    ],
  },
];
