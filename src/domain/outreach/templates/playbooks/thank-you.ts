import { ifSo, onPaper, type PlaybookTexts } from '../playbook-texts.ts';

/** Thanks, with nothing asked in return; for who ordered. */
export const THANK_YOU: PlaybookTexts = {
  en: {
    asksHowItWent: true,
    bridge: 'And a little something from us:',
    subjects: { formal: 'Thank you', casual: 'Thank you!' },
    long: {
      formal: [
        [
          ifSo(
            'big_order',
            'Thank you very much for your generous order.',
            'I would like to thank you very much for your trust in us.',
          ),
          'It means a lot to us.',
        ],
        [
          'I hope that you will be very happy with your {last_product}.',
          'If there is anything that I can do for you, please let me know.',
        ],
      ],
      casual: [
        [
          ifSo('big_order', 'Thank you so much for such a generous order!', 'I wanted to say thank you!'),
          "It's a pleasure to have you as a customer, and I mean it.",
        ],
        [
          "I hope you'll love your {last_product}.",
          onPaper(
            "If anything isn't quite right, tell me and I'll sort it out.",
            "If anything isn't quite right, just reply and I'll sort it out.",
          ),
        ],
      ],
    },
    short: {
      formal: [
        ifSo('big_order', 'Thank you very much for your generous order.', 'Thank you very much for your trust in us.'),
        'If there is anything that I can do for you, please let me know.',
      ],
      casual: [
        ifSo('big_order', 'Thank you so much for such a generous order!', 'I wanted to say thank you!'),
        "If anything isn't quite right, tell me and I'll sort it out.",
      ],
    },
    spoken: [
      ifSo(
        'big_order',
        'I am calling to thank you for your generous order.',
        'I am calling to say thank you for your trust.',
      ),
      'Is everything as you wanted it?',
      "[If not] I am sorry. Let's sort that out first.",
      "[If yes] I'm glad to hear it. If anything comes up, please call me.",
    ],
  },
  zh: {
    asksHowItWent: true,
    bridge: '另外，我们备了一份小心意：',
    subjects: { formal: '谨致谢意', casual: '谢谢您！' },
    long: {
      formal: [
        [ifSo('big_order', '感谢您此次的惠顾与信任。', '承蒙您的信任与支持，谨致谢意。'), '我们会用心为您服务。'],
        ['愿{last_product}令您称心。', '如有任何需要，请直接与我联系。'],
      ],
      casual: [
        [ifSo('big_order', '谢谢您这次的惠顾与信任！', '想跟您说声谢谢！'), '能为您服务，我们真的很高兴。'],
        ['希望您喜欢{last_product}。', '有哪里不合适，跟我说，我来处理。'],
      ],
    },
    short: {
      formal: [
        ifSo('big_order', '感谢您此次的惠顾与信任。', '承蒙您的信任与支持，谨致谢意。'),
        '如有任何需要，请随时与我联系。',
      ],
      casual: [ifSo('big_order', '谢谢您这次的惠顾与信任！', '想跟您说声谢谢！'), '有哪里不合适，跟我说，我来处理。'],
    },
    spoken: [
      ifSo('big_order', '今天打电话，是想谢谢您这次的惠顾与信任。', '今天打电话，是想谢谢您的信任。'),
      '您这边一切都还满意吗？',
      '[如果不满意] 不好意思，您跟我说说，我先帮您处理。',
      '[如果满意] 那就好。以后有事，直接打给我。',
    ],
  },
};
