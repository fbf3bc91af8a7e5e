import { needed, onPaper, type PlaybookTexts } from '../playbook-texts.ts';

/** Points that are about to expire; who has none with a last day gets no message. */
export const POINTS_REMINDER: PlaybookTexts = {
  en: {
    subjects: { formal: 'A note about your points', casual: 'Your points are waiting' },
    long: {
      formal: [
        [
          needed('{points_expiring} of your points expire on {points_until}.'),
          'In all you have {points}, which you can use with your next order.',
        ],
        ['If you would like any help, please let me know.'],
      ],
      casual: [
        [
          'Just a friendly reminder:',
          needed('{points_expiring} of your points expire on {points_until}.'),
          'It would be a shame to lose them.',
        ],
        [onPaper("If you'd like a hand, just ask.", "Reply if you'd like a hand.")],
      ],
    },
    short: {
      formal: [
        needed('{points_expiring} of your points expire on {points_until}.'),
        'If you would like any help, please let me know.',
      ],
      casual: [needed('{points_expiring} of your points expire on {points_until}.'), 'Need a hand? Just reply.'],
    },
    spoken: [
      'I am calling with a short reminder.',
      needed('{points_expiring} of your points run out on {points_until}, and it would be a shame to lose them.'),
      'Shall I explain how to use them?',
      '[If yes] You can use them with your next order, and I can help you with it.',
    ],
  },
  zh: {
    subjects: { formal: '积分到期提醒', casual: '您的积分快到期了' },
    long: {
      formal: [
        [
          needed('谨此提醒：您有{points_expiring}积分将于{points_until}到期。'),
          '您目前共有{points}积分，可在下次下单时使用。',
        ],
        ['如需协助，欢迎随时与我联系。'],
      ],
      casual: [
        [needed('跟您说一声，您有{points_expiring}积分将于{points_until}到期，记得使用。'), '放着不用，怪可惜的。'],
        [onPaper('怎么用，随时问我。', '怎么用，回复问我就好。')],
      ],
    },
    short: {
      formal: [needed('谨此提醒：您有{points_expiring}积分将于{points_until}到期。'), '如需协助，欢迎随时与我联系。'],
      casual: [needed('您有{points_expiring}积分将于{points_until}到期，记得使用。'), '怎么用，随时问我。'],
    },
    spoken: [
      needed('想提醒您一下，您有{points_expiring}积分将在{points_until}到期。'),
      '过了这一天就用不了了，怪可惜的。',
      '需要我跟您说说怎么用吗？',
      '[如果需要] 您下次下单的时候就可以用，我来帮您。',
    ],
  },
};
