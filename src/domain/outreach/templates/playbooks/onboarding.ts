import { ifSo, type PlaybookTexts } from '../playbook-texts.ts';

/** The first weeks of a new customer. */
export const ONBOARDING: PlaybookTexts = {
  en: {
    subjects: { formal: 'A warm welcome', casual: 'Good to have you with us' },
    long: {
      formal: [
        [
          ifSo('first_order', 'Thank you for your first order with us.', 'Thank you for joining us.'),
          'We are glad to have you, and we would like you to feel at ease from the start.',
        ],
        [
          'If anything about {last_product} is unclear, I will gladly explain it.',
          'You can reach me by replying to this message, whatever the question.',
        ],
      ],
      casual: [
        [
          ifSo('first_order', 'Thanks so much for your first order!', 'Thanks so much for joining us!'),
          "We're really glad you're here.",
        ],
        [
          'Everything all right with {last_product}?',
          "If something's unclear, just reply. I'm a real person, and I like questions.",
        ],
      ],
    },
    short: {
      formal: [
        ifSo('first_order', 'Thank you for your first order with us.', 'Thank you for joining us.'),
        'If you have any questions, please write to me directly.',
      ],
      casual: [
        ifSo('first_order', 'Thanks so much for your first order!', 'Thanks so much for joining us!'),
        "Any questions? Just message me, I'm happy to help.",
      ],
    },
    spoken: [
      ifSo('first_order', 'Thank you for your first order with us.', 'Thank you for joining us.'),
      'I wanted to make sure that everything is clear so far.',
      'Is there anything about {last_product} that I can explain?',
      'If a question comes up later, you can always reach me directly.',
    ],
  },
  zh: {
    subjects: { formal: '欢迎您', casual: '很高兴有您' },
    long: {
      formal: [
        [
          ifSo('first_order', '感谢您首次选购我们的产品。', '感谢您选择我们。'),
          '我们很荣幸为您服务，也希望您从一开始就觉得安心、省心。',
        ],
        ['关于{last_product}，如有不清楚的地方，我很乐意为您说明。', '有任何问题，直接回复此信即可找到我。'],
      ],
      casual: [
        [ifSo('first_order', '谢谢您第一次在我们这里下单！', '谢谢您选择我们！'), '能为您服务，我们特别高兴。'],
        ['{last_product}用着还顺利吗？', '有不明白的地方尽管问，我都在。'],
      ],
    },
    short: {
      formal: [ifSo('first_order', '感谢您首次选购我们的产品。', '感谢您选择我们。'), '如有疑问，请随时与我联系。'],
      casual: [ifSo('first_order', '谢谢您第一次在我们这里下单！', '谢谢您选择我们！'), '有不明白的地方尽管问我。'],
    },
    spoken: [
      ifSo('first_order', '感谢您首次选购我们的产品。', '感谢您选择我们。'),
      '想跟您确认一下，到目前为止一切都还顺利吗？',
      '关于{last_product}，有什么需要我说明的吗？',
      '以后有问题，您直接找我就好。',
    ],
  },
};
