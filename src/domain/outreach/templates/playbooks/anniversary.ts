import { orElse, type PlaybookTexts } from '../playbook-texts.ts';

/** A special day of a customer, else the years that they have stayed; who has neither gets no message. */
export const ANNIVERSARY: PlaybookTexts = {
  en: {
    subjects: { formal: 'With our best wishes on your special day', casual: 'A special day' },
    long: {
      formal: [
        [
          orElse(
            'A special day is coming up for you: {anniversary}.',
            'You have been with us since {first_order_year}, and that is worth celebrating.',
          ),
          'We send you our very best wishes.',
        ],
        ['Thank you for the trust that you place in us.', 'May the time ahead be just as good to you.'],
      ],
      casual: [
        [
          orElse(
            'A special day is coming up: {anniversary}!',
            "You've been with us since {first_order_year}, and that's worth celebrating!",
          ),
          'All of us here wish you the very best.',
        ],
        ["Thank you for being there. It's a pleasure to work for you.", 'Enjoy your day.'],
      ],
    },
    short: {
      formal: [
        orElse(
          'A special day is coming up for you: {anniversary}.',
          'You have been with us since {first_order_year}, and that is worth celebrating.',
        ),
        'We send you our very best wishes.',
      ],
      casual: [
        orElse(
          'A special day is coming up: {anniversary}!',
          "You've been with us since {first_order_year}, and that's worth celebrating!",
        ),
        'All the best from all of us!',
      ],
    },
    spoken: [
      orElse(
        'I am calling because a special day is coming up for you: {anniversary}.',
        'I am calling because you have been with us since {first_order_year}, and that is worth celebrating.',
      ),
      'All of us here wish you the very best.',
      'Thank you for the trust that you place in us.',
    ],
  },
  zh: {
    subjects: { formal: '值此佳日，谨致祝福', casual: '特别的日子，送上祝福' },
    long: {
      formal: [
        [
          orElse(
            '欣逢佳日（{anniversary}），谨向您致以诚挚的祝福。',
            '自{first_order_year}年相识至今，承蒙相伴，谨向您致以诚挚的祝福。',
          ),
          '愿您事事顺心、岁岁安康。',
        ],
        ['感谢您一路的信任与陪伴。', '今后的日子，我们仍愿尽心为您服务。'],
      ],
      casual: [
        [
          orElse('您的好日子就要到了：{anniversary}！', '从{first_order_year}年认识到现在，想跟您说声祝福。'),
          '我们全体同事祝您开心、顺利。',
        ],
        ['谢谢您的信任，能为您服务真好。', '愿您好好享受这一天。'],
      ],
    },
    short: {
      formal: [
        orElse('欣逢佳日（{anniversary}），谨致诚挚祝福。', '自{first_order_year}年相识至今，谨致诚挚祝福。'),
        '愿您事事顺心、岁岁安康。',
      ],
      casual: [
        orElse('您的好日子就要到了：{anniversary}！', '从{first_order_year}年认识到现在，想跟您说声祝福。'),
        '祝您开心、顺利！',
      ],
    },
    spoken: [
      orElse(
        '您的好日子就要到了：{anniversary}，特意打电话来祝福您。',
        '我们从{first_order_year}年认识到现在，特意打电话来祝福您。',
      ),
      '我们全体同事祝您事事顺心。',
      '也谢谢您对我们的信任。',
    ],
  },
};
