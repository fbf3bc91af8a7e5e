import { onPaper, orElse, type PlaybookTexts, toThose } from '../playbook-texts.ts';

/** For who wants things done their own way. */
export const CUSTOMISED_SERVICE: PlaybookTexts = {
  en: {
    asksHowItWent: true,
    subjects: { formal: 'What do you need?', casual: 'How would you like it?' },
    long: {
      formal: [
        [
          orElse('I hope that you are happy with your {last_product}.', 'I hope that you are keeping well.'),
          toThose(
            'has_ordered',
            'If you would like anything done differently, please tell me, and I will see what we can do.',
            'If you have any special wishes, please tell me, and I will see what we can do.',
          ),
        ],
        ['Would you have time for a short talk about what you need? Please suggest a day that suits you.'],
      ],
      casual: [
        [
          orElse('Are you happy with your {last_product}?', "Sometimes the standard choice isn't quite right."),
          toThose(
            'has_ordered',
            "If you'd like anything done differently, I'm happy to look into it.",
            "If you have something special in mind, I'm happy to look into it.",
          ),
        ],
        [
          onPaper(
            "Tell me what you'd like, and I'll see what we can do.",
            "Just reply and tell me what you'd like, and I'll see what we can do.",
          ),
        ],
      ],
    },
    short: {
      formal: [
        toThose(
          'has_ordered',
          'If you would like anything done differently, please tell me.',
          'If you have any special wishes, please tell me.',
        ),
        'I will see what we can do.',
      ],
      casual: [
        toThose(
          'has_ordered',
          'Is there anything you would like done differently?',
          'Do you have something special in mind?',
        ),
        "Tell me, and I'll see what we can do.",
      ],
    },
    spoken: [
      'I would like to hear how we can serve you better.',
      orElse('Are you happy with your {last_product}?', 'What matters most to you when you choose a supplier?'),
      'What could we make easier for you?',
      'Thank you, that helps. I will see what we can do, and come back to you with a few ideas.',
    ],
  },
  zh: {
    asksHowItWent: true,
    subjects: { formal: '想听听您的需要', casual: '您有什么想法，跟我说' },
    long: {
      formal: [
        [
          orElse('希望您选购的{last_product}令您满意。', '愿您一切顺利。'),
          '如果您有特别的需要，请告诉我，我来想办法。',
        ],
        ['如您方便，我想约个时间，听听您的具体想法。请告知您合适的日子。'],
      ],
      casual: [
        [
          orElse('您选购的{last_product}，还满意吗？', '现有的款式，未必样样合心意。'),
          toThose(
            'has_ordered',
            '如果哪里想调整，跟我说一声，我来帮您想办法。',
            '如果您有特别的想法，跟我说一声，我来帮您想办法。',
          ),
        ],
        [onPaper('随时告诉我就好。', '直接回复我就好。')],
      ],
    },
    short: {
      formal: ['如果您有特别的需要，请告诉我。', '我来为您想办法。'],
      casual: [
        toThose('has_ordered', '有什么想调整的地方吗？', '您有什么特别的想法吗？'),
        '跟我说说，我来帮您想办法。',
      ],
    },
    spoken: [
      '想听听您的需要，看看我们怎样配合更合适。',
      orElse('您选购的{last_product}，还满意吗？', '您在选择的时候，最看重什么？'),
      '有哪些地方我们能让您更省心？',
      '好的，我记下了。我来想想办法，再给您回话。',
    ],
  },
};
