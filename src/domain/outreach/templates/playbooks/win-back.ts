import { onPaper, orElse, type PlaybookTexts } from '../playbook-texts.ts';

/** For who has not ordered for some time; how long, it does not say. */
export const WIN_BACK: PlaybookTexts = {
  en: {
    asksHowItWent: true,
    bridge: 'And for next time:',
    subjects: { formal: 'It would be good to hear from you', casual: 'A little hello from us' },
    long: {
      formal: [
        [
          orElse('I hope that you are still pleased with your {last_product}.', 'I hope that you are keeping well.'),
          'It would be good to hear how you are, and what you are looking for these days.',
        ],
        [
          'If there is anything that we could have done better, please tell me.',
          onPaper('I will see to it myself.', 'A short reply is enough, and I will see to it myself.'),
        ],
      ],
      casual: [
        [
          orElse('I hope you still like your {last_product}.', 'I hope all is well with you.'),
          "It would be good to hear how you are, and what you're looking for these days.",
        ],
        [
          onPaper(
            "If there's anything we could have done better, please tell me. I'd like to know.",
            "If there's anything we could have done better, just reply. I'd like to know.",
          ),
        ],
      ],
    },
    short: {
      formal: [
        orElse('I hope that you still like your {last_product}.', 'I hope that you are keeping well.'),
        'If there is anything that I can do for you, please let me know.',
      ],
      casual: [
        orElse('I hope you still like your {last_product}.', 'I hope all is well with you.'),
        "Anything you're looking for? Just tell me.",
      ],
    },
    spoken: [
      orElse('I wanted to ask how you like your {last_product} by now.', 'I wanted to ask how you are.'),
      'Is there anything that we could have done better?',
      '[If yes] I am sorry about that. Thank you for telling me; I will see what I can do.',
      'Is there anything I can look out for?',
    ],
  },
  zh: {
    asksHowItWent: true,
    subjects: { formal: '期待再次为您服务', casual: '近来还好吗？' },
    long: {
      formal: [
        [
          orElse('您选购的{last_product}，不知是否合您心意？', '近来一切可好？'),
          '很想知道您最近有什么需要，期待再次为您服务。',
        ],
        ['如果此前有哪里让您不够满意，请直言相告。', onPaper('我会亲自跟进。', '您只需回复一句，我会亲自跟进。')],
      ],
      casual: [
        [
          orElse('您选购的{last_product}，还满意吗？', '最近一切都好吧？想跟您打个招呼。'),
          '很想知道您最近有什么需要，欢迎随时回来看看。',
        ],
        [onPaper('要是之前哪里没做好，也请您告诉我，我来改进。', '要是之前哪里没做好，也请您直接回复告诉我。')],
      ],
    },
    short: {
      formal: [orElse('您选购的{last_product}，不知是否合您心意？', '近来可好？'), '如有任何需要，欢迎随时联系我。'],
      casual: [orElse('您选购的{last_product}，还满意吗？', '最近一切都好吧？'), '有什么需要，跟我说一声就行。'],
    },
    spoken: [
      orElse('想问问您，选购的{last_product}还满意吗？', '想问问您，最近一切都好吗？'),
      '您尽管说，之前有没有哪里我们做得不够好？',
      '[如果有] 实在不好意思，谢谢您告诉我，我来处理。',
      '最近有什么需要我帮您留意的吗？',
    ],
  },
};
