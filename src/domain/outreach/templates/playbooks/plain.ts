import { ifSo, onPaper, type PlaybookTexts } from '../playbook-texts.ts';

/** A frame around a goal that only the company knows: whoever drafts it writes what it is about. */
export const PLAIN_MARKETING: PlaybookTexts = {
  en: {
    bridge: 'We have something for you:',
    subjects: { formal: 'A word from us', casual: 'A quick word from us' },
    long: {
      formal: [
        [
          'I hope that all is well with you.',
          'I would like to hear what you are looking for at the moment, and whether I can help.',
        ],
        ['If there is anything that I can do for you, please let me know.'],
      ],
      casual: [
        ['I hope all is well with you.', "I'd like to hear what you're looking for these days."],
        [onPaper('If I can help with anything, just ask.', 'If I can help with anything, just reply.')],
      ],
    },
    short: {
      formal: ['I hope that all is well with you.', 'If there is anything that I can do for you, please let me know.'],
      casual: ['I hope all is well with you.', 'If you need anything, just tell me.'],
    },
    spoken: [
      'I will not keep you long.',
      'Is there anything that you are looking for at the moment?',
      '[If yes] Thank you. I will see what I can do and get back to you.',
    ],
  },
  zh: {
    bridge: '给您准备了一点心意：',
    subjects: { formal: '问候', casual: '跟您打个招呼' },
    long: {
      formal: [['愿您一切顺利。', '想了解您近来有什么需要，看看我们能否帮上忙。'], ['如有需要，欢迎随时联系我。']],
      casual: [['希望您最近一切都好。', '最近有什么需要我帮忙的吗？'], ['有的话，随时跟我说。']],
    },
    short: {
      formal: ['愿您一切顺利。', '如有需要，欢迎随时联系我。'],
      casual: ['希望您最近一切都好。', '有什么需要，跟我说一声。'],
    },
    spoken: ['不多占用您的时间。', '您最近有什么需要吗？', '[如果有] 好的，我来想办法，再给您回话。'],
  },
};

/** The same where nothing is advertised. */
export const PLAIN_SERVICE: PlaybookTexts = {
  en: {
    asksHowItWent: true,
    subjects: { formal: 'A note from us', casual: 'A quick note from us' },
    long: {
      formal: [
        [
          'I hope that all is well with you.',
          ifSo('has_ordered', 'I would like to make sure that everything is all right with your last order.'),
        ],
        ['If there is anything that I can do, please let me know.'],
      ],
      casual: [
        [
          'I hope all is well with you.',
          ifSo('has_ordered', 'I wanted to make sure that everything is all right with your last order.'),
        ],
        [onPaper("If there's anything I can do, just ask.", "If there's anything I can do, just reply.")],
      ],
    },
    short: {
      formal: [
        ifSo('has_ordered', 'I would like to make sure that everything is all right with your last order.'),
        'If there is anything that I can do, please let me know.',
      ],
      casual: [
        ifSo('has_ordered', 'I wanted to make sure that everything is all right with your last order.'),
        'If you need anything, just tell me.',
      ],
    },
    spoken: [
      ifSo(
        'has_ordered',
        'I wanted to ask if everything is all right with your last order.',
        'I wanted to ask if there is anything I can do for you.',
      ),
      '[If something is wrong] I am sorry about that. Tell me what happened, and I will see to it.',
      'If anything comes up, please call me.',
    ],
  },
  zh: {
    asksHowItWent: true,
    subjects: { formal: '问候', casual: '想问问您' },
    long: {
      formal: [
        ['愿您一切顺利。', ifSo('has_ordered', '想问问您，上次的订单一切都好吗？')],
        ['如有任何需要，请随时告诉我。'],
      ],
      casual: [
        ['希望您最近一切都好。', ifSo('has_ordered', '想问问您，上次的订单一切都好吗？')],
        ['有什么需要，随时跟我说。'],
      ],
    },
    short: {
      formal: [ifSo('has_ordered', '想问问您，上次的订单一切都好吗？'), '如有任何需要，请随时告诉我。'],
      casual: [ifSo('has_ordered', '想问问您，上次的订单一切都好吗？'), '有什么需要，随时跟我说。'],
    },
    spoken: [
      ifSo('has_ordered', '想问问您，上次的订单一切都好吗？', '想问问您，最近有什么需要我帮忙的吗？'),
      '[如果有问题] 不好意思，您跟我说说情况，我来处理。',
      '以后有事，直接打给我就好。',
    ],
  },
};
