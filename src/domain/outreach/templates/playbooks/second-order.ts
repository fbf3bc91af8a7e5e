import { onPaper, orElse, type PlaybookTexts } from '../playbook-texts.ts';

/** After a first order: may another follow. */
export const SECOND_ORDER: PlaybookTexts = {
  en: {
    subjects: { formal: 'A few ideas for you', casual: 'A few ideas for you' },
    long: {
      formal: [
        [
          orElse(
            'I hope that you are pleased with your {last_product}.',
            'I hope that you are pleased with us so far.',
          ),
          'Now that you know us a little, I would be glad to suggest a few things that may suit you.',
        ],
        [
          onPaper(
            'If you would like to see them, please tell me. And if anything is not right, please tell me that too.',
            'A short reply is enough, and I will send them to you. And if anything is not right, please tell me that too.',
          ),
        ],
      ],
      casual: [
        [
          orElse("I hope you're enjoying your {last_product}!", "I hope you're happy with us so far!"),
          'I have a few ideas that might suit you.',
        ],
        [
          onPaper(
            "If you'd like to see them, just ask. And if anything isn't right, tell me that too.",
            "Reply and I'll send them over. And if anything isn't right, tell me that too.",
          ),
        ],
      ],
    },
    short: {
      formal: [
        orElse('I hope that you are pleased with your {last_product}.', 'I hope that you are pleased with us so far.'),
        'I would be glad to suggest a few things that may suit you: a short reply is enough.',
      ],
      casual: [
        orElse("I hope you're enjoying your {last_product}!", "I hope you're happy with us so far!"),
        'I have a few ideas that might suit you. Would you like to see them? Just reply.',
      ],
    },
    spoken: [
      orElse('I wanted to ask if you are happy with your {last_product}.', 'I wanted to ask if all is well so far.'),
      "[If not] I'm sorry. Let's sort that out first.",
      "[If yes] I'm glad to hear it. I have a few ideas that might suit you. Shall I send them to you?",
    ],
  },
  zh: {
    subjects: { formal: '几样推荐，供您参考', casual: '有几样推荐给您' },
    long: {
      formal: [
        [
          orElse('希望您选购的{last_product}令您满意。', '希望到目前为止，我们的服务令您满意。'),
          '有几样产品或许适合您，可供您参考。',
        ],
        [
          onPaper('若您感兴趣，请告诉我，我便为您整理。', '您只需回复一句，我便整理好发给您。'),
          '如有不满意之处，也请告诉我。',
        ],
      ],
      casual: [
        [orElse('{last_product}您还喜欢吗？', '到现在为止，您对我们还满意吗？'), '我给您挑了几样，也许您会喜欢。'],
        [onPaper('想看看的话，跟我说一声。', '想看看的话，回复我就发给您。'), '要是有哪里不满意，也请告诉我。'],
      ],
    },
    short: {
      formal: [
        orElse('希望您选购的{last_product}令您满意。', '希望我们的服务令您满意。'),
        '有几样产品或许适合您，回复一句，我便发给您参考。',
      ],
      casual: [orElse('{last_product}您还喜欢吗？', '对我们还满意吗？'), '我给您挑了几样，感兴趣的话回复我。'],
    },
    spoken: [
      orElse('想问问您，{last_product}还满意吗？', '想问问您，到现在为止都还满意吗？'),
      '[如果不满意] 不好意思，您跟我说说，我先帮您处理。',
      '[如果满意] 那就好。我给您挑了几样，也许您会喜欢。我整理一下发给您看看，好吗？',
    ],
  },
};
