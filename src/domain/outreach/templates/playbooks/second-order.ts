import { onPaper, orElse, type PlaybookTexts } from '../playbook-texts.ts';

/** After a first order: may another follow. */
export const SECOND_ORDER: PlaybookTexts = {
  en: {
    asksHowItWent: true,
    subjects: { formal: 'May I suggest a few things?', casual: 'How is it going so far?' },
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
            'If you would like that, please tell me. And if anything is not right, please tell me that too.',
            'If you would like that, a short reply is enough. And if anything is not right, please tell me that too.',
          ),
        ],
      ],
      casual: [
        [
          orElse("I hope you're enjoying your {last_product}!", "I hope you're happy with us so far!"),
          "If you like, I'd be glad to suggest a few things.",
        ],
        [
          onPaper(
            "Just ask. And if anything isn't right, tell me that too.",
            "Just reply. And if anything isn't right, tell me that too.",
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
        "I'd be glad to suggest a few things: just reply if you'd like that.",
      ],
    },
    spoken: [
      orElse('I wanted to ask if you are happy with your {last_product}.', 'I wanted to ask if all is well so far.'),
      "[If not] I'm sorry. Let's sort that out first.",
      '[If yes] That is good to hear. I would be glad to suggest a few things. Would you like that?',
    ],
  },
  zh: {
    asksHowItWent: true,
    subjects: { formal: '您若愿意，我可为您推荐', casual: '要不要我帮您挑几样？' },
    long: {
      formal: [
        [
          orElse('希望您选购的{last_product}令您满意。', '希望到目前为止，我们的服务令您满意。'),
          '如果您愿意，我可以为您推荐几样。',
        ],
        [
          onPaper('若有需要，请告诉我，我便为您整理。', '您只需回复一句，我便整理好发给您。'),
          '如有不满意之处，也请告诉我。',
        ],
      ],
      casual: [
        [orElse('{last_product}您还喜欢吗？', '到现在为止，您对我们还满意吗？'), '如果您愿意，我可以帮您挑几样。'],
        [onPaper('需要的话，跟我说一声。', '需要的话，回复我就好。'), '要是有哪里不满意，也请告诉我。'],
      ],
    },
    short: {
      formal: [
        orElse('希望您选购的{last_product}令您满意。', '希望我们的服务令您满意。'),
        '如果您愿意，我可以为您推荐几样，回复一句即可。',
      ],
      casual: [orElse('{last_product}您还喜欢吗？', '对我们还满意吗？'), '如果您愿意，我可以帮您挑几样，回复我就好。'],
    },
    spoken: [
      orElse('想问问您，{last_product}还满意吗？', '想问问您，到现在为止都还满意吗？'),
      '[如果不满意] 不好意思，您跟我说说，我先帮您处理。',
      '[如果满意] 那就好。如果您愿意，我可以帮您挑几样，发给您看看，好吗？',
    ],
  },
};
