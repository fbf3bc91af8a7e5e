import { ifSo, onPaper, orElse, type PlaybookTexts } from '../playbook-texts.ts';

/** The first weeks of a new customer. */
export const ONBOARDING: PlaybookTexts = {
  en: {
    asksHowItWent: true,
    subjects: { formal: 'A warm welcome', casual: 'Good to have you with us' },
    long: {
      formal: [
        [
          ifSo('first_order', 'Thank you for your first order.', 'Welcome, and thank you for choosing us.'),
          'We are glad to have you with us.',
        ],
        [
          'I hope that you are happy with your {last_product}.',
          onPaper(
            'If you have any questions, please ask me. I will gladly help.',
            'If you have any questions, just reply to this e-mail. I will gladly help.',
          ),
        ],
      ],
      casual: [
        [
          ifSo('first_order', 'Thanks so much for your first order!', 'Welcome, and thanks for choosing us!'),
          "We're really glad you're here.",
        ],
        [
          'Everything all right with your {last_product}?',
          onPaper(
            "If you have any questions, just ask. I'm happy to help.",
            "If you have any questions, just reply. I'm a real person, and I like questions.",
          ),
        ],
      ],
    },
    short: {
      formal: [
        ifSo('first_order', 'Thank you for your first order with us.', 'Welcome, and thank you for choosing us.'),
        'If you have any questions, please write to me directly.',
      ],
      casual: [
        ifSo('first_order', 'Thanks so much for your first order!', 'Welcome, and thanks for choosing us!'),
        "Any questions? Just message me, I'm happy to help.",
      ],
    },
    spoken: [
      ifSo('first_order', 'Thank you for your first order with us.', 'Welcome, and thank you for choosing us.'),
      orElse(
        'I wanted to make sure that all went well. Is everything all right with your {last_product}?',
        'I wanted to make sure that all went well. Is everything all right with your order?',
      ),
      '[If not] I am sorry about that. Tell me what happened, and I will see to it.',
      'If you have any questions later, you can always call me.',
    ],
  },
  zh: {
    asksHowItWent: true,
    subjects: { formal: '欢迎您', casual: '很高兴有您' },
    long: {
      formal: [
        [
          ifSo('first_order', '感谢您首次选购我们的产品。', '欢迎您，感谢您选择我们。'),
          '我们很荣幸为您服务，也希望您从一开始就觉得安心、省心。',
        ],
        [
          '希望{last_product}令您满意。',
          onPaper('有任何问题，请随时告诉我。', '有任何问题，直接回复此邮件即可找到我。'),
        ],
      ],
      casual: [
        [ifSo('first_order', '感谢您首次下单！', '欢迎您，谢谢您选择我们！'), '能为您服务，我们特别高兴。'],
        ['{last_product}您还满意吗？', '有问题尽管问，我都在。'],
      ],
    },
    short: {
      formal: [
        ifSo('first_order', '感谢您首次选购我们的产品。', '欢迎您，感谢您选择我们。'),
        '如有疑问，请随时与我联系。',
      ],
      casual: [ifSo('first_order', '感谢您首次下单！', '欢迎您，谢谢您选择我们！'), '有问题随时找我。'],
    },
    spoken: [
      ifSo('first_order', '感谢您首次选购我们的产品。', '欢迎您，感谢您选择我们。'),
      '想问问您，这次的订单一切都好吗？',
      '[如果有问题] 不好意思，您跟我说说情况，我来处理。',
      '以后有问题，您直接找我就好。',
    ],
  },
};
