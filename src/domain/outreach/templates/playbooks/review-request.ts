import { orElse, type PlaybookTexts } from '../playbook-texts.ts';

/** A few words from who bought something. */
export const REVIEW_REQUEST: PlaybookTexts = {
  en: {
    subjects: { formal: 'May we ask for a few words?', casual: 'How do you like it?' },
    long: {
      formal: [
        [
          orElse(
            'I hope that you are pleased with {last_product}.',
            'I hope that you are pleased with what we do for you.',
          ),
          'May I ask you to share what you think, in a few words?',
        ],
        [
          'An honest opinion helps people who are still choosing, and it helps us to do better.',
          'Praise and criticism are equally welcome: simply reply to this message.',
        ],
      ],
      casual: [
        [
          orElse('How do you like {last_product}?', 'How do you like what we do?'),
          "I'd love to know what you think, good or bad.",
        ],
        ['A few words in reply are plenty.', 'They help us get better, and they help people who are still choosing.'],
      ],
    },
    short: {
      formal: [
        orElse('May I ask how you like {last_product}?', 'May I ask how you like our service?'),
        'A few words in reply are all it takes, be they praise or criticism.',
      ],
      casual: [
        orElse('How do you like {last_product}?', 'How do you like what we do?'),
        "I'd love to hear a few words from you, good or bad.",
      ],
    },
    spoken: [
      orElse('I wanted to ask how you like {last_product}.', 'I wanted to ask how you like what we do.'),
      'What do you like, and what could be better?',
      'Thank you, that is very helpful. May we pass your words on, with or without your name?',
    ],
  },
  zh: {
    subjects: { formal: '想听听您的意见', casual: '用得怎么样？' },
    long: {
      formal: [
        [
          orElse('希望您选购的{last_product}令您满意。', '希望我们的产品与服务令您满意。'),
          '如您方便，恳请用几句话谈谈您的感受。',
        ],
        ['真实的意见能让正在挑选的人少走弯路，也能帮助我们改进。', '无论褒贬，都欢迎您直接回复此信。'],
      ],
      casual: [
        [
          orElse('{last_product}用得怎么样？', '我们的产品和服务，您觉得怎么样？'),
          '好的不好的都行，很想听听您的想法。',
        ],
        ['简单回几句就可以。', '既能帮我们改进，也能给正在挑选的人做个参考。'],
      ],
    },
    short: {
      formal: [
        orElse('想请您谈谈，{last_product}是否令您满意？', '想请您谈谈，我们的服务是否令您满意？'),
        '如您方便，恳请回复几句，褒贬皆可。',
      ],
      casual: [
        orElse('{last_product}用得怎么样？', '我们的产品和服务，您觉得怎么样？'),
        '好的不好的都行，随便说几句就好。',
      ],
    },
    spoken: [
      orElse('想问问您，选购的{last_product}用着怎么样？', '想问问您，对我们的产品和服务感觉怎么样？'),
      '哪些地方您觉得满意，哪些地方还可以更好？',
      '谢谢，您说的很有帮助。您的这些话，我们可以转述给别人吗？',
    ],
  },
};
