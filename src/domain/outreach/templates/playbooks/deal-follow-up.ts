import { onPaper, orElse, type PlaybookTexts } from '../playbook-texts.ts';

/** For whom an opportunity is open with: the next step, and no offer. */
export const DEAL_FOLLOW_UP: PlaybookTexts = {
  en: {
    subjects: { formal: 'Our conversation', casual: 'Picking up our conversation' },
    long: {
      formal: [
        [
          orElse(
            'I am writing about what we have been discussing ({deal}).',
            'I am writing about what we have been discussing.',
          ),
          'I would like to agree on the next step with you.',
        ],
        [
          'If you need anything more from me to decide, please let me know.',
          onPaper('I will gladly see to it.', 'A short reply with a day that suits you is enough.'),
        ],
      ],
      casual: [
        [
          orElse(
            "I'm writing about what we've been discussing ({deal}).",
            "I'm writing about what we've been discussing.",
          ),
          "I'd like to agree on the next step with you.",
        ],
        [
          onPaper(
            'If you need anything more from me, just ask.',
            'If you need anything more from me, just reply, or tell me which day suits you.',
          ),
        ],
      ],
    },
    short: {
      formal: [
        orElse(
          'I am writing about what we have been discussing ({deal}).',
          'I am writing about what we have been discussing.',
        ),
        'When would suit you for the next step?',
      ],
      casual: [
        orElse(
          "I'm writing about what we've been discussing ({deal}).",
          "I'm writing about what we've been discussing.",
        ),
        'When would suit you for the next step?',
      ],
    },
    spoken: [
      orElse(
        'I am calling about what we have been discussing ({deal}).',
        'I am calling about what we have been discussing.',
      ),
      'Where do things stand on your side?',
      '[If they need something] I will see to it, and tell you when you will have it.',
      "[If they want to go ahead] Good. Let's agree on the next step and a day for it.",
      '[If not] Thank you for telling me. May I ask what speaks against it?',
    ],
  },
  zh: {
    subjects: { formal: '关于此前沟通的事项', casual: '接着聊聊之前的事' },
    long: {
      formal: [
        [orElse('想就此前沟通的{deal}与您确认下一步安排。', '想就此前沟通的事项与您确认下一步安排。')],
        ['您若还需要什么资料，请告诉我，我来准备。', onPaper('静候您的安排。', '您方便时回复一句即可。')],
      ],
      casual: [
        [orElse('想跟您对一下之前聊的{deal}，看看下一步怎么安排。', '想跟您对一下之前聊的事，看看下一步怎么安排。')],
        ['还需要什么资料，跟我说，我来准备。', onPaper('哪天方便，您告诉我一声。', '哪天方便，回我一句就好。')],
      ],
    },
    short: {
      formal: [
        orElse('想就此前沟通的{deal}与您确认下一步安排。', '想就此前沟通的事项与您确认下一步安排。'),
        '您看何时方便？',
      ],
      casual: [
        orElse('想跟您对一下之前聊的{deal}，看看下一步怎么安排。', '想跟您对一下之前聊的事，看看下一步怎么安排。'),
        '您哪天方便？',
      ],
    },
    spoken: [
      orElse('今天打电话，是想接着聊聊之前说的{deal}。', '今天打电话，是想接着聊聊之前说的事。'),
      '您那边现在进展怎么样？',
      '[如果还缺什么] 好的，我来准备，准备好马上发给您。',
      '[如果愿意推进] 好的，那我们约一下下一步的时间。',
      '[如果暂不考虑] 明白，谢谢您告诉我。方便说说主要的顾虑吗？',
    ],
  },
};
