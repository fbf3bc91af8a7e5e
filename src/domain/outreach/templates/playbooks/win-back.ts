import { orElse, type PlaybookTexts } from '../playbook-texts.ts';

/** For who has not ordered for some time. */
export const WIN_BACK: PlaybookTexts = {
  en: {
    subjects: { formal: 'It would be good to see you again', casual: 'A little hello from us' },
    long: {
      formal: [
        [
          orElse(
            'It has been some time since you chose {last_product}, and we have missed you.',
            'I hope that you are keeping well.',
          ),
          'Much has changed here in the meantime, and I would be glad to show you.',
        ],
        [
          'If there is anything we could have done better, please tell me.',
          'A short reply is all it takes, and I will see to it myself.',
        ],
      ],
      casual: [
        [
          orElse(
            "It's been a while since we sent you {last_product}, and we've missed you.",
            'I hope all is well with you.',
          ),
          "There's plenty that's new here, and some of it made me think you might like a look.",
        ],
        ["Is there something you're after? Just reply to this note.", "I'll happily help you find it."],
      ],
    },
    short: {
      formal: [
        orElse(
          'It has been some time since you chose {last_product}, and we have missed you.',
          'We would be glad to see you again.',
        ),
        'If I can help you, please let me know.',
      ],
      casual: [
        orElse(
          "It's been a while since you chose {last_product}, and we've missed you!",
          'I hope all is well with you.',
        ),
        "Anything you're looking for? Just tell me.",
      ],
    },
    spoken: [
      orElse(
        'It has been a while since you chose {last_product}, so I wanted to ask how you are.',
        'I just wanted to ask how you are.',
      ),
      'Is there anything that we could have done better?',
      'Thank you, that is good to know. Is there something I could look out for on your behalf?',
    ],
  },
  zh: {
    subjects: { formal: '期待与您再次相见', casual: '近来还好吗？' },
    long: {
      formal: [
        [
          orElse(
            '自您上次选购{last_product}以来，已有一段时间未见，我们一直惦记着您。',
            '近来一切可好？在此向您问候。',
          ),
          '这段日子，我们在产品和服务上都做了不少改进，很想请您再来看看。',
        ],
        ['如果此前有哪里让您不够满意，恳请直言相告。', '您只需回复一句，我会亲自跟进。'],
      ],
      casual: [
        [
          orElse('好久不见！您上次选购的{last_product}，用得还顺手吗？', '最近过得怎么样？想跟您打个招呼。'),
          '我们这边添了不少新东西，看到的时候就想着跟您说一声。',
        ],
        ['有什么想找的，直接回复我就好。', '我来帮您留意。'],
      ],
    },
    short: {
      formal: [
        orElse('自您上次选购{last_product}，已有一段时间未见，我们很是惦念。', '久未问候，愿您一切都好。'),
        '如有任何需要，欢迎随时联系我。',
      ],
      casual: [orElse('好久不见！上次选购的{last_product}还顺手吗？', '最近还好吗？'), '想找什么，跟我说一声就行。'],
    },
    spoken: [
      orElse('您上次选购{last_product}之后，有阵子没联系了，想问问您近来可好。', '今天打电话，就是想问候您一声。'),
      '之前有没有哪里我们做得不够好？您尽管说。',
      '谢谢您告诉我。最近有什么需要我帮您留意的吗？',
    ],
  },
};
