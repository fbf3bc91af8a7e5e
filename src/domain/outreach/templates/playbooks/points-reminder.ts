import type { PlaybookTexts, TemplateSentence } from '../playbook-texts.ts';

const expiring = (text: string, instead: string): TemplateSentence => ({ text, instead: [instead] });

/** Points that are about to expire; who has none with a last day gets no message. */
export const POINTS_REMINDER: PlaybookTexts = {
  en: {
    subjects: { formal: 'A note about your points', casual: 'Your points are waiting' },
    long: {
      formal: [
        [
          expiring(
            'The last day to use {points_expiring} of your points is {points_until}.',
            'The last day to use some of your points is {points_until}.',
          ),
          'Your balance of points stands at {points}.',
          'You can use them with your next order.',
        ],
        ['If you would like any help, please let me know.'],
      ],
      casual: [
        [
          'Just a friendly reminder.',
          expiring(
            'You can use {points_expiring} of your points until {points_until}; after that, they are gone.',
            'Some of your points can be used until {points_until}; after that, they are gone.',
          ),
          'It would be a shame to lose them.',
        ],
        ["Reply to this note if you'd like a hand."],
      ],
    },
    short: {
      formal: [
        expiring(
          'The last day to use {points_expiring} of your points is {points_until}.',
          'The last day to use some of your points is {points_until}.',
        ),
        'If you would like any help, please let me know.',
      ],
      casual: [
        expiring(
          'You can use {points_expiring} of your points until {points_until}.',
          'Some of your points can be used until {points_until}.',
        ),
        'Need a hand? Just ask.',
      ],
    },
    spoken: [
      'I am calling with a short reminder.',
      expiring(
        'You can use {points_expiring} of your points until {points_until}.',
        'Some of your points can be used until {points_until}.',
      ),
      'I can explain how you use them, if you like.',
      'Is there anything else that I can do for you?',
    ],
  },
  zh: {
    subjects: { formal: '积分到期提醒', casual: '您的积分快到期了' },
    long: {
      formal: [
        [
          expiring(
            '谨此提醒：您有{points_expiring}积分将于{points_until}到期。',
            '谨此提醒：您的部分积分将于{points_until}到期。',
          ),
          '您目前的积分余额为{points}，可在下次下单时使用。',
        ],
        ['如需协助，欢迎随时与我联系。'],
      ],
      casual: [
        [
          expiring(
            '跟您说一声，您有{points_expiring}积分到{points_until}就过期了。',
            '跟您说一声，您有些积分到{points_until}就过期了。',
          ),
          '放着不用，怪可惜的。',
        ],
        ['不清楚怎么用的话，回复我，我来帮您。'],
      ],
    },
    short: {
      formal: [
        expiring(
          '谨此提醒：您有{points_expiring}积分将于{points_until}到期。',
          '谨此提醒：您的部分积分将于{points_until}到期。',
        ),
        '如需协助，欢迎随时与我联系。',
      ],
      casual: [
        expiring(
          '您有{points_expiring}积分到{points_until}就过期了，别浪费啦。',
          '您有些积分到{points_until}就过期了，别浪费啦。',
        ),
        '不会用就问我。',
      ],
    },
    spoken: [
      expiring(
        '想提醒您一下，您有{points_expiring}积分将在{points_until}到期。',
        '想提醒您一下，您有些积分将在{points_until}到期。',
      ),
      '过了这一天就用不了了，怪可惜的。',
      '需要的话，我跟您说说怎么用。',
      '还有什么我能帮您的吗？',
    ],
  },
};
