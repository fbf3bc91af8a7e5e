import { ifSo, type PlaybookTexts } from '../playbook-texts.ts';

/** Thanks, with nothing asked in return. */
export const THANK_YOU: PlaybookTexts = {
  en: {
    subjects: { formal: 'Thank you', casual: 'Thank you!' },
    long: {
      formal: [
        [
          ifSo(
            'big_order',
            'Thank you very much for your generous order.',
            'I would like to thank you very much for your trust in us.',
          ),
          'It means a lot to us, and we have taken every care with it.',
        ],
        [
          'I hope that you will be very happy with {last_product}.',
          'If there is anything that I can do, please write to me directly.',
        ],
      ],
      casual: [
        [
          ifSo('big_order', 'Thank you so much for such a generous order!', 'I just wanted to say thank you!'),
          "It's a pleasure to work for you, and I mean it.",
        ],
        ["I hope you'll love {last_product}.", "If anything isn't quite right, tell me and I'll sort it out."],
      ],
    },
    short: {
      formal: [
        ifSo('big_order', 'Thank you very much for your generous order.', 'Thank you very much for your trust in us.'),
        'If there is anything that I can do, please let me know.',
      ],
      casual: [
        ifSo('big_order', 'Thank you so much for such a generous order!', 'I just wanted to say thank you!'),
        "If anything isn't quite right, tell me.",
      ],
    },
    spoken: [
      ifSo(
        'big_order',
        'I am calling to thank you for your generous order.',
        'I am calling simply to say thank you for your trust.',
      ),
      'Is everything as you wanted it?',
      'If anything is not quite right, please call me, and I will sort it out.',
    ],
  },
  zh: {
    subjects: { formal: '谨致谢意', casual: '谢谢您！' },
    long: {
      formal: [
        [
          ifSo('big_order', '感谢您对我们的厚爱与大力支持，此次订购我们格外珍惜。', '承蒙您的信任与支持，谨致谢意。'),
          '您的托付，我们自当用心办好。',
        ],
        ['愿{last_product}令您称心。', '如有任何需要，请直接与我联系。'],
      ],
      casual: [
        [
          ifSo('big_order', '谢谢您这次的大力支持！', '没有别的事，就是想跟您说声谢谢！'),
          '能为您服务，我们真的很高兴。',
        ],
        ['希望{last_product}您用得喜欢。', '有哪里不合适，跟我说，我来处理。'],
      ],
    },
    short: {
      formal: [
        ifSo('big_order', '感谢您此次的大力支持。', '承蒙您的信任与支持，谨致谢意。'),
        '如有任何需要，请随时与我联系。',
      ],
      casual: [ifSo('big_order', '谢谢您这次的大力支持！', '就是想跟您说声谢谢！'), '有哪里不合适，跟我说一声。'],
    },
    spoken: [
      ifSo('big_order', '今天打电话，是想谢谢您这次的大力支持。', '今天打电话，就是想谢谢您的信任。'),
      '您这边一切都还满意吗？',
      '有哪里不合适，直接打给我，我来处理。',
    ],
  },
};
