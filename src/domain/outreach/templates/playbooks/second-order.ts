import { orElse, type PlaybookTexts } from '../playbook-texts.ts';

/** After a first order: may another follow. */
export const SECOND_ORDER: PlaybookTexts = {
  en: {
    subjects: { formal: 'May we help you with what comes next?', casual: 'What comes next?' },
    long: {
      formal: [
        [
          orElse('I hope that you are pleased with {last_product}.', 'I hope that you are pleased with us so far.'),
          'Now that you know us a little, I would like to be of help with what comes next.',
        ],
        [
          'There are several things that may suit you, and I am glad to advise you.',
          'A short reply is enough, and I will send you a few suggestions.',
        ],
      ],
      casual: [
        [
          orElse("I hope you're enjoying {last_product}!", "I hope you're happy with us so far!"),
          'Some things go really well together, and I have a few ideas for you.',
        ],
        ["Curious? Reply to this note and I'll send them over.", 'And if anything is not right, tell me that too.'],
      ],
    },
    short: {
      formal: [
        orElse('I hope that you are pleased with {last_product}.', 'I hope that you are pleased with us so far.'),
        'I would be glad to suggest a few things that may suit you.',
      ],
      casual: [
        orElse('Enjoying {last_product}?', 'Happy with us so far?'),
        'I have a few ideas for you. Want to hear them? Just reply.',
      ],
    },
    spoken: [
      orElse('I wanted to ask how you are getting on with {last_product}.', 'I wanted to ask if all is well so far.'),
      'I am glad to hear it. I have a few ideas that might suit you.',
      'Shall I send them to you?',
    ],
  },
  zh: {
    subjects: { formal: '后续有什么可以为您效劳？', casual: '接下来看点什么？' },
    long: {
      formal: [
        [
          orElse('希望您选购的{last_product}令您满意。', '希望到目前为止，我们的服务令您满意。'),
          '相识之后，我很愿意继续为您出力。',
        ],
        ['有几样产品或许适合您，可供您参考。', '您只需回复一句，我便整理好发给您。'],
      ],
      casual: [
        [
          orElse('{last_product}用得还开心吗？', '到现在为止，您对我们还满意吗？'),
          '有几样东西搭配起来特别好，我给您留意了。',
        ],
        ['想看看的话，回复我就发给您。', '要是有哪里不满意，也请告诉我。'],
      ],
    },
    short: {
      formal: [
        orElse('希望您选购的{last_product}令您满意。', '希望我们的服务令您满意。'),
        '有几样产品或许适合您，很乐意为您介绍。',
      ],
      casual: [orElse('{last_product}用得还开心吗？', '对我们还满意吗？'), '有几样搭配想推荐给您，想看就回我一声。'],
    },
    spoken: [
      orElse('想问问您，{last_product}用得还顺手吗？', '想问问您，到现在为止都还满意吗？'),
      '那就好。有几样搭配起来不错的，我觉得您可能用得上。',
      '我整理一下发给您看看，好吗？',
    ],
  },
};
