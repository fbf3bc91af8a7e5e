import { onPaper, type PlaybookTexts } from '../playbook-texts.ts';

/** For who has not ordered yet. */
export const PROSPECT_NURTURE: PlaybookTexts = {
  en: {
    bridge: 'And to help you get started:',
    subjects: { formal: 'How we could help you', casual: 'Nice to meet you' },
    long: {
      formal: [
        ['I would like to introduce myself, so that you know whom to ask if you have a question.'],
        [
          'Choosing well takes time, and there is no rush.',
          'If you tell me what you have in mind, I will gladly send you what may suit you.',
        ],
      ],
      casual: [
        ["It's good to meet you.", "I'm the person to ask if you'd like to know how things work with us."],
        [
          onPaper(
            "If you tell me what you're looking for, I'll send you some ideas.",
            "What are you looking for? Reply in a few words, and I'll send you some ideas.",
          ),
          'No rush at all.',
        ],
      ],
    },
    short: {
      formal: [
        'I would like to introduce myself as your contact here.',
        'If you have any questions, I would be glad to help.',
      ],
      casual: ["It's good to meet you.", "What are you looking for? Tell me, and I'll send you some ideas."],
    },
    spoken: [
      'I would like to introduce myself, so that you know whom to ask if you have a question.',
      'May I ask what you are looking for?',
      'Thank you, that helps me a lot. Shall I send you a few suggestions to look at in your own time?',
    ],
  },
  zh: {
    subjects: { formal: '很高兴认识您', casual: '认识一下' },
    long: {
      formal: [
        ['冒昧打扰，想跟您认识一下。', '今后您有疑问，可以直接找我。'],
        ['选择合适的产品需要时间，您不必着急。', '若您愿意谈谈您的想法，我会整理合适的资料供您参考。'],
      ],
      casual: [
        ['很高兴认识您！', '想了解我们的产品或服务，问我就对了。'],
        [
          onPaper('您想看看哪类产品，告诉我，我给您出出主意。', '您想看看哪类产品？简单回我几句，我给您出出主意。'),
          '不着急，您慢慢想。',
        ],
      ],
    },
    short: {
      formal: ['冒昧打扰，想跟您认识一下。', '您若有任何疑问，我很乐意为您解答。'],
      casual: ['很高兴认识您！', '您想看看哪类产品？跟我说说，我给您出出主意。'],
    },
    spoken: [
      '冒昧打扰，想跟您认识一下。',
      '方便问一下，您想看看哪类产品吗？',
      '明白了。我整理几样合适的发给您，您有空再看，可以吗？',
    ],
  },
};
