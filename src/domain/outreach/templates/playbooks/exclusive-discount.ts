import { ifSo, orElse, type PlaybookTexts } from '../playbook-texts.ts';

/** A good reason to order now; without an offer there is none, and nobody gets it. */
export const EXCLUSIVE_DISCOUNT: PlaybookTexts = {
  en: {
    asksHowItWent: true,
    bridge: 'We have something for you:',
    subjects: { formal: 'Something for you', casual: 'For you' },
    long: {
      formal: [
        [orElse('I hope that you are pleased with your {last_product}.', 'I hope that you are keeping well.')],
        ['If you would like some advice on what to choose, please ask me. I will be glad to make a few suggestions.'],
      ],
      casual: [
        [orElse("I hope you're enjoying your {last_product}.", 'I hope all is well with you.')],
        ["Not sure what to go for? Ask me, and I'll help you choose."],
      ],
    },
    short: {
      formal: [orElse('I hope that you like your {last_product}.', 'I hope that you are keeping well.')],
      casual: [orElse("I hope you're enjoying your {last_product}.", 'I hope all is well with you.')],
    },
    spoken: [
      ifSo(
        'has_ordered',
        'I wanted to ask if you are happy with your last order.',
        'I wanted to ask if you are looking for anything.',
      ),
      "[If there is a problem] I am sorry to hear that. Let's sort it out first.",
      'If you like, I can help you choose something.',
    ],
  },
  zh: {
    asksHowItWent: true,
    bridge: '另外，给您准备了一点心意：',
    subjects: { formal: '一份心意', casual: '一点心意' },
    long: {
      formal: [
        [orElse('希望您选购的{last_product}令您称心。', '愿您一切顺利。')],
        ['如需选购建议，请随时告诉我，我很乐意为您介绍。'],
      ],
      casual: [
        [orElse('您选购的{last_product}，还满意吗？', '希望您最近一切都好。')],
        ['不知道选什么好？跟我说一声，我帮您参谋参谋。'],
      ],
    },
    short: {
      formal: [orElse('希望您选购的{last_product}令您称心。', '愿您一切顺利。')],
      casual: [orElse('您选购的{last_product}，还满意吗？', '希望您最近一切都好。')],
    },
    spoken: [
      ifSo('has_ordered', '想问问您，上次买的东西还满意吗？', '想问问您，最近有什么需要吗？'),
      '[如果不满意] 不好意思，您跟我说说，我先帮您处理。',
      '如果您方便，我可以帮您挑，也可以把详情发给您慢慢看。',
    ],
  },
};
