import { needed, type PlaybookTexts } from '../playbook-texts.ts';

/** Wishes for a birthday. */
export const BIRTHDAY: PlaybookTexts = {
  en: {
    bridge: 'And a little something from us:',
    subjects: { formal: 'Many happy returns', casual: 'Happy birthday!' },
    long: {
      formal: [
        [
          needed('On behalf of all of us, I wish you a very happy birthday.', 'birthday'),
          'May the year ahead bring you good health and happiness.',
        ],
        ['Have a wonderful day.'],
      ],
      casual: [
        [
          needed('Happy birthday from all of us!', 'birthday'),
          'I hope you get to spend the day just as you like it, and that there is cake.',
        ],
        ['Have a lovely day, and a very good year ahead.'],
      ],
    },
    short: {
      formal: [
        needed('I wish you a very happy birthday.', 'birthday'),
        'May the year ahead bring you health and happiness.',
      ],
      casual: [needed('Happy birthday from all of us!', 'birthday'), 'Have a lovely day and a very good year.'],
    },
    spoken: [
      needed('I am calling to wish you a very happy birthday.', 'birthday'),
      'I hope that you have a lovely day, and a very good year ahead.',
    ],
  },
  zh: {
    bridge: '另外，我们备了一份小心意：',
    subjects: { formal: '恭祝生日快乐', casual: '生日快乐！' },
    long: {
      formal: [
        [needed('谨代表全体同仁祝您生日快乐。', 'birthday'), '愿您身体康健、诸事顺遂。'],
        ['愿您今天过得舒心。'],
      ],
      casual: [
        [needed('祝您生日快乐，一切顺心！', 'birthday'), '愿您生日这天过得开心自在。'],
        ['新的一岁，健康平安，天天有好心情。'],
      ],
    },
    short: {
      formal: [needed('恭祝您生日快乐。', 'birthday'), '愿您身体康健、诸事顺遂。'],
      casual: [needed('生日快乐！', 'birthday'), '愿您新的一岁健康自在，天天好心情。'],
    },
    spoken: [needed('今天特意打电话来，祝您生日快乐！', 'birthday'), '祝您身体健康，万事顺心。'],
  },
};
