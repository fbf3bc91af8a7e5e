import { orElse, type PlaybookTexts, withOffer } from '../playbook-texts.ts';

/** A good reason to order now. */
export const EXCLUSIVE_DISCOUNT: PlaybookTexts = {
  en: {
    subjects: { formal: 'With our thanks', casual: 'For you' },
    long: {
      formal: [
        [
          orElse(
            'We hope that {last_product} serves you well.',
            'Thank you for the interest that you take in what we do.',
          ),
          withOffer(
            'We would like to make your next choice a little easier.',
            'We are glad to help you with your next choice.',
          ),
        ],
        [
          'If you would like some advice on what to pick, please reply to this message.',
          'I will be glad to make a few suggestions.',
        ],
      ],
      casual: [
        [
          orElse("I hope you're enjoying {last_product}.", 'I hope this finds you well.'),
          withOffer(
            'We like to do something nice for the people we work for, and today it is your turn.',
            "We're always here to help you find the right thing.",
          ),
        ],
        ['Not sure what to go for?', "Reply to this note and I'll help you choose."],
      ],
    },
    short: {
      formal: [
        withOffer(
          'We have put something together for you, with our thanks.',
          'Thank you for your interest in what we do.',
        ),
        'I am glad to help you choose at any time.',
      ],
      casual: [
        withOffer('We wanted to do something nice for you today.', 'I hope you are well.'),
        'Not sure what to pick? Just ask me.',
      ],
    },
    spoken: [
      withOffer('I am calling with some good news for you.', 'I am calling to ask if I can help you choose.'),
      orElse('How do you like {last_product}?', 'Is there something that you have been looking for?'),
      'If you like, I can help you choose right now, or send you the details.',
    ],
  },
  zh: {
    subjects: { formal: '一份心意', casual: '一点心意' },
    long: {
      formal: [
        [
          orElse('希望您选购的{last_product}一切称心。', '感谢您对我们的关注与支持。'),
          withOffer(
            '为表谢意，我们特意为您做了一些准备，愿您下次挑选时更加从容。',
            '您下次挑选时，我们很愿意从旁协助。',
          ),
        ],
        ['如需了解款式或搭配，欢迎回复此信。', '我很乐意为您提供建议。'],
      ],
      casual: [
        [
          orElse('您选购的{last_product}，希望用得开心。', '希望您最近一切都好。'),
          withOffer('一直想为您做点什么，这次总算安排上了。', '想添置什么的时候，记得找我。'),
        ],
        ['不知道选什么好？', '回复我，我帮您参谋参谋。'],
      ],
    },
    short: {
      formal: [
        withOffer('感谢您的支持，我们为您准备了一份心意。', '感谢您一直以来的支持。'),
        '如需建议，欢迎随时联系我。',
      ],
      casual: [withOffer('这次给您留了一份心意。', '希望您最近一切都好。'), '拿不准选什么的话，随时问我。'],
    },
    spoken: [
      withOffer('今天打给您，是有个好消息想告诉您。', '今天打给您，是想看看有什么能帮上忙的。'),
      orElse('您选购的{last_product}用着怎么样？', '您最近有什么想添置的吗？'),
      '如果您方便，我现在就可以帮您挑，也可以把详情发给您慢慢看。',
    ],
  },
};
