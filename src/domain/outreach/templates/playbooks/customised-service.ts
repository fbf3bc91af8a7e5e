import { orElse, type PlaybookTexts } from '../playbook-texts.ts';

/** For who wants things done their own way. */
export const CUSTOMISED_SERVICE: PlaybookTexts = {
  en: {
    subjects: { formal: 'Made to suit your needs', casual: 'How would you like it?' },
    long: {
      formal: [
        [
          orElse(
            'I hope that {last_product} does what you need it to do.',
            'Every business and every person needs something a little different.',
          ),
          'We can adapt what we supply to your wishes, from the choice of items to the way we deliver them.',
        ],
        [
          'Would you have time for a short talk about what you need?',
          'Please suggest a day that suits you, and I will prepare a few ideas.',
        ],
      ],
      casual: [
        [
          orElse('How well does {last_product} do its job?', "Sometimes the standard choice isn't quite right."),
          "If you'd like something set up a little differently, I'm happy to look into it.",
        ],
        ['Tell me what would make your life easier.', "I'll come back to you with a plan that fits."],
      ],
    },
    short: {
      formal: [
        'We can adapt what we supply to your wishes.',
        'Please tell me what you need, and I will prepare a few ideas.',
      ],
      casual: [
        'Is there anything you would like done a little differently?',
        "Tell me, and I'll come back with a plan that fits.",
      ],
    },
    spoken: [
      'I would like to find out how we can suit our service to you.',
      orElse('How well does {last_product} do its job?', 'What matters most to you when you choose a supplier?'),
      'If a single thing could be easier, what would it be?',
      'Thank you. I will put together a few ideas and send them to you.',
    ],
  },
  zh: {
    subjects: { formal: '按您的需要来安排', casual: '您希望怎么做？' },
    long: {
      formal: [
        [
          orElse('不知您选购的{last_product}是否完全合用？', '每位客户的需要各有不同，我们愿意多听您的想法。'),
          '从品类、规格到送货方式，我们都可以按您的要求来安排。',
        ],
        ['如您方便，我想约个时间听听您的具体需要。', '请告知您合适的日子，我会提前准备几套方案。'],
      ],
      casual: [
        [
          orElse('{last_product}用下来，还合您的要求吗？', '现成的款式，未必样样合心意。'),
          '如果想换一种做法，我可以帮您想想办法。',
        ],
        ['您就说说哪里最费心。', '我来给您拿个合适的方案。'],
      ],
    },
    short: {
      formal: ['我们可以按您的要求安排品类、规格和送货方式。', '请告诉我您的需要，我来准备方案。'],
      casual: ['有没有哪里想换个做法？', '跟我说说，我给您拿个方案。'],
    },
    spoken: [
      '想听听您的需要，看看我们怎样配合更合适。',
      orElse('您选购的{last_product}，还合您的要求吗？', '您在选择的时候，最看重什么？'),
      '平时哪个环节最让您费心？',
      '好的，我整理几个方案，稍后发给您。',
    ],
  },
};
