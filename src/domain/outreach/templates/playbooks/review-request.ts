import { onPaper, orElse, type PlaybookTexts } from '../playbook-texts.ts';

/** A few words from who bought something. */
export const REVIEW_REQUEST: PlaybookTexts = {
  en: {
    subjects: { formal: 'May we ask for a few words?', casual: 'How do you like it?' },
    long: {
      formal: [
        [
          orElse('May I ask how you like your {last_product}?', 'May I ask how you like what we do for you?'),
          'A few words from you would help us very much.',
        ],
        [
          'An honest opinion helps us to do better.',
          onPaper(
            'Good or bad, we would be glad to hear it.',
            'Good or bad, we would be glad to hear it: just reply to this e-mail.',
          ),
        ],
      ],
      casual: [
        [
          orElse('How do you like your {last_product}?', 'How do you like what we do?'),
          "I'd love to know what you think, good or bad.",
        ],
        [onPaper('A few words are plenty.', 'Just reply with a few words.'), 'It helps us get better.'],
      ],
    },
    short: {
      formal: [
        orElse('May I ask how you like your {last_product}?', 'May I ask how you like our service?'),
        'A few words in reply are enough, good or bad.',
      ],
      casual: [
        orElse('How do you like your {last_product}?', 'How do you like what we do?'),
        'Just reply with a few words, good or bad.',
      ],
    },
    spoken: [
      orElse('I wanted to ask how you like your {last_product}.', 'I wanted to ask how you like what we do.'),
      'What do you like, and what could be better?',
      '[If they are unhappy] I am sorry to hear that. Thank you for telling me; I will see to it.',
      '[If they are happy] Thank you. May we quote you in our reviews? We can leave out your name.',
    ],
  },
  zh: {
    subjects: { formal: '想听听您的意见', casual: '您还满意吗？' },
    long: {
      formal: [
        [
          orElse('想了解一下，{last_product}是否令您满意？', '想了解一下，我们的产品与服务是否令您满意？'),
          '如您方便，请用几句话谈谈您的感受。',
        ],
        ['真实的意见能帮助我们改进。', onPaper('无论褒贬，我们都很想听。', '无论褒贬，都欢迎您直接回复。')],
      ],
      casual: [
        [
          orElse('{last_product}您觉得怎么样？', '我们的产品和服务，您觉得怎么样？'),
          '好的不好的都行，很想听听您的想法。',
        ],
        [onPaper('简单说几句就可以。', '简单回几句就可以。'), '您的话能帮我们做得更好。'],
      ],
    },
    short: {
      formal: [
        orElse('想了解一下，{last_product}是否令您满意？', '想了解一下，我们的服务是否令您满意？'),
        '如您方便，请回复几句，褒贬皆可。',
      ],
      casual: [
        orElse('{last_product}您觉得怎么样？', '我们的产品和服务，您觉得怎么样？'),
        '好的不好的都行，简单回几句就好。',
      ],
    },
    spoken: [
      orElse('想问问您，选购的{last_product}感觉怎么样？', '想问问您，对我们的产品和服务感觉怎么样？'),
      '哪些地方您觉得满意，哪些地方还可以更好？',
      '[如果不满意] 不好意思，谢谢您告诉我，我来处理。',
      '[如果满意] 谢谢您。您说的这些，我们可以匿名放到网站上吗？',
    ],
  },
};
