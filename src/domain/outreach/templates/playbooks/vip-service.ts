import { orElse, type PlaybookTexts } from '../playbook-texts.ts';

/** Personal attention for those who matter most. */
export const VIP_SERVICE: PlaybookTexts = {
  en: {
    subjects: { formal: 'Your personal contact', casual: 'Here for you, whenever you need us' },
    long: {
      formal: [
        [
          orElse(
            'You have been with us since {first_order_year}, and I would like to thank you for your trust.',
            'I would like to thank you for your trust in us.',
          ),
          'From now on, I am your personal contact for anything you need.',
        ],
        [
          'Whether you have a question, a special wish or a date to keep, please write to me directly.',
          'I will make sure that it is looked after with care.',
        ],
      ],
      casual: [
        [
          orElse(
            "You've been with us since {first_order_year}, and that means a lot to me.",
            'Thank you for trusting us; it means a lot to me.',
          ),
          "I'd like to be the person you turn to, so there is no waiting in a queue.",
        ],
        [
          'How are you getting on with {last_product}?',
          "If there's anything at all, just reply and I'll look after it.",
        ],
      ],
    },
    short: {
      formal: [
        'I am your personal contact, and I am at your service for anything you need.',
        'Please write to me directly at any time.',
      ],
      casual: [
        orElse('How are you getting on with {last_product}?', "I hope you're well."),
        "If you need anything, just message me and I'll look after it.",
      ],
    },
    spoken: [
      'I am your personal contact here, and I wanted to introduce myself.',
      orElse('How are you getting on with {last_product}?', 'Is everything to your liking so far?'),
      'If something comes up, please call me directly. Is there anything I can do for you today?',
    ],
  },
  zh: {
    subjects: { formal: '您的专属联系人', casual: '有事随时找我' },
    long: {
      formal: [
        [
          orElse('自{first_order_year}年结识以来，承蒙您的信任，谨致谢意。', '承蒙您一直以来的信任，谨致谢意。'),
          '今后由我担任您的专属联系人，您的各项需要都可以直接交给我。',
        ],
        ['无论是咨询、定制还是时间上的安排，您只要说一声。', '我会用心为您办妥，不让您多费周折。'],
      ],
      casual: [
        [
          orElse('从{first_order_year}年到现在，谢谢您一路的信任。', '谢谢您一直这么信任我们。'),
          '以后有什么事直接找我就行，不用排队，也不用反复说明。',
        ],
        ['{last_product}用得还满意吗？', '有任何想法，回复我一句，我来安排。'],
      ],
    },
    short: {
      formal: ['我是您的专属联系人，很高兴为您服务。', '有任何需要，请随时与我联系，我会尽快为您安排。'],
      casual: [orElse('{last_product}用得还满意吗？', '最近一切都好吧？'), '有什么需要直接跟我说，我来帮您办。'],
    },
    spoken: [
      '今后由我专门为您服务，先跟您打个招呼。',
      orElse('您选购的{last_product}，用着还满意吗？', '之前的服务，您还满意吗？'),
      '有事您直接打给我就好。今天有什么我能帮您办的吗？',
    ],
  },
};
