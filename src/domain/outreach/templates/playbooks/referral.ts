import { orElse, type PlaybookTexts } from '../playbook-texts.ts';

/** A friend of theirs may want it too. */
export const REFERRAL: PlaybookTexts = {
  en: {
    subjects: { formal: 'A kind request', casual: 'Know someone who would like us?' },
    long: {
      formal: [
        [
          orElse(
            'You have been with us since {first_order_year}, and your word carries weight.',
            'Your word carries weight, and we value your opinion.',
          ),
          'If you are happy with what we do, we would be honoured if you mentioned us to a friend or colleague.',
        ],
        [
          'Simply pass on this message, or send me a line, and I will look after them personally.',
          'Thank you very much.',
        ],
      ],
      casual: [
        [
          orElse('I hope {last_product} still makes you smile.', "I hope you're happy with us."),
          'Do you know someone who might like what we do? We would love to meet them.',
        ],
        ["Just pass this note on, or tell me who it is, and I'll take good care of them.", 'Thank you!'],
      ],
    },
    short: {
      formal: [
        'If you are happy with what we do, we would be honoured if you mentioned us to a friend.',
        'I will look after your friends personally.',
      ],
      casual: [
        'Do you know someone who might like what we do?',
        "Pass this on, and I'll take good care of your friends. Thank you!",
      ],
    },
    spoken: [
      orElse('First of all, are you still happy with {last_product}?', 'First of all, are you happy with us so far?'),
      'I am glad. Do you know anybody who might like what we do?',
      'Your friends are welcome to call me directly, and I will take good care of them.',
    ],
  },
  zh: {
    subjects: { formal: '一个小小的请求', casual: '身边有朋友需要吗？' },
    long: {
      formal: [
        [
          orElse(
            '自{first_order_year}年相识以来，承蒙您信任，您的推荐对我们弥足珍贵。',
            '承蒙您信任，您的推荐对我们弥足珍贵。',
          ),
          '如果您对我们还算满意，恳请向身边的亲友、同事提起我们。',
        ],
        ['您只需转发此信，或告知我一声，我会亲自接待。', '谨此致谢。'],
      ],
      casual: [
        [
          orElse('{last_product}还合心意吧？', '希望我们做的让您满意。'),
          '您身边要是有朋友也用得上，欢迎介绍给我们认识。',
        ],
        ['转发给朋友，或者跟我说一声就行，我一定好好招待。', '先谢谢您啦！'],
      ],
    },
    short: {
      formal: ['如果您对我们还算满意，恳请向亲友提起我们。', '我会亲自接待，谨此致谢。'],
      casual: ['身边要是有朋友用得上，欢迎介绍给我认识。', '我一定好好招待，先谢谢您！'],
    },
    spoken: [
      orElse('先问问您，{last_product}还满意吗？', '先问问您，对我们的服务还满意吗？'),
      '您满意我就放心了。您身边有没有朋友也用得上？',
      '让朋友直接找我就行，我一定好好招待。',
    ],
  },
};
