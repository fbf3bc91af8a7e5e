import { onPaper, orElse, type PlaybookTexts, toThose } from '../playbook-texts.ts';

/** Personal attention for those who matter most. */
export const VIP_SERVICE: PlaybookTexts = {
  en: {
    asksHowItWent: true,
    subjects: { formal: 'Your personal contact', casual: 'Here for you, whenever you need us' },
    long: {
      formal: [
        [
          orElse('You have been with us since {first_order_year}, and we value that very much.', ''),
          toThose('has_ordered', 'Thank you for the trust that you place in us.'),
          'From now on, I am your personal contact for anything you need.',
        ],
        [
          onPaper(
            'If you have a question, a special wish or a date to keep, please let me know.',
            'If you have a question, a special wish or a date to keep, please write to me directly.',
          ),
          'I will look after it with care.',
        ],
      ],
      casual: [
        [
          orElse("You've been with us since {first_order_year}, and that means a lot to me.", ''),
          "I'd like to be the person you turn to, whatever it is about.",
        ],
        [
          'Are you happy with your {last_product}?',
          onPaper(
            "If there's anything you need, let me know and I'll look after it.",
            "If there's anything you need, just reply and I'll look after it.",
          ),
        ],
      ],
    },
    short: {
      formal: ['I am your personal contact for anything you need.', 'Please write to me directly at any time.'],
      casual: [
        orElse('Are you happy with your {last_product}?', "I hope you're well."),
        "If you need anything, just message me and I'll look after it.",
      ],
    },
    spoken: [
      'I look after you here, and I wanted to introduce myself.',
      orElse('Are you happy with your {last_product}?', 'Is there anything that you are looking for at the moment?'),
      'If anything comes up, please call me directly. Is there anything I can do for you today?',
      '[If yes] I will see to it and get back to you.',
    ],
  },
  zh: {
    asksHowItWent: true,
    subjects: { formal: '您的专属联系人', casual: '有事随时找我' },
    long: {
      formal: [
        [
          orElse('自{first_order_year}年结识以来，承蒙您的信任，谨致谢意。', '很高兴能为您服务。'),
          '今后由我担任您的专属联系人，您的各项需要都可以直接交给我。',
        ],
        ['无论是咨询、定制还是时间上的安排，您只要说一声。', '我会用心为您办妥，不让您多费周折。'],
      ],
      casual: [
        [
          orElse('从{first_order_year}年到现在，感谢您一路以来的信任。', '很高兴能为您服务。'),
          '以后有什么事，直接找我就行。',
        ],
        [
          '{last_product}您还满意吗？',
          onPaper('有任何需要，随时跟我说，我来安排。', '有任何需要，回复我一句，我来安排。'),
        ],
      ],
    },
    short: {
      formal: ['今后由我专门为您服务。', '有任何需要，请随时与我联系，我会尽快为您安排。'],
      casual: [orElse('{last_product}您还满意吗？', '最近一切都好吧？'), '有什么需要直接跟我说，我来帮您办。'],
    },
    spoken: [
      '今后由我专门为您服务，先跟您打个招呼。',
      orElse('您选购的{last_product}，还满意吗？', '最近有什么需要我帮忙的吗？'),
      '有事您直接打给我就好。今天有什么我能帮您办的吗？',
      '[如果有] 好的，我记下了，办好了马上告诉您。',
    ],
  },
};
