import { onPaper, orElse, type PlaybookTexts, toThose } from '../playbook-texts.ts';

/** A friend of theirs may want it too. */
export const REFERRAL: PlaybookTexts = {
  en: {
    subjects: { formal: 'A kind request', casual: 'Know someone who would like us?' },
    long: {
      formal: [
        [
          orElse(
            'You have been with us since {first_order_year}, and we value your opinion.',
            'We value your opinion.',
          ),
          'If you are happy with what we do, we would be glad if you mentioned us to somebody who may like it too.',
        ],
        [
          onPaper(
            'I will gladly look after anyone you send us. Thank you very much.',
            'You are welcome to pass on this e-mail, and I will gladly look after anyone you send us. Thank you very much.',
          ),
        ],
      ],
      casual: [
        [
          orElse('Are you happy with your {last_product}?', 'Are you happy with us?'),
          'If so, do you know someone who might like what we do? We would love to meet them.',
        ],
        [
          onPaper(
            "I'll take good care of anyone you send us. Thank you!",
            "Just pass this on, and I'll take good care of anyone you send us. Thank you!",
          ),
        ],
      ],
    },
    short: {
      formal: [
        'If you are happy with what we do, we would be glad if you mentioned us to somebody who may like it too.',
        'I will gladly look after anyone you send us.',
      ],
      casual: [
        'If you are happy with us: do you know someone who might like what we do?',
        "I'll take good care of anyone you send us. Thank you!",
      ],
    },
    spoken: [
      orElse('First of all, are you happy with your {last_product}?', 'First of all, are you happy with us so far?'),
      "[If not] I am sorry. Let's sort that out first.",
      "[If yes] I'm glad to hear it. Do you know anybody who might like what we do?",
      '[If they name somebody] Thank you. They are welcome to call me, and I will take good care of them.',
    ],
  },
  zh: {
    subjects: { formal: '一个小小的请求', casual: '想请您帮个忙' },
    long: {
      formal: [
        [
          orElse('自{first_order_year}年相识以来，承蒙您信任，您的意见对我们十分宝贵。', '您的意见对我们十分宝贵。'),
          toThose(
            'is_business',
            '如果您对我们满意，欢迎把我们推荐给您的同行或合作伙伴。',
            '如果您对我们满意，身边也有朋友感兴趣，欢迎推荐给我们。',
          ),
        ],
        [onPaper('您介绍来的人，我会亲自接待。谨此致谢。', '您只需转发此邮件。您介绍来的人，我会亲自接待。谨此致谢。')],
      ],
      casual: [
        [
          orElse('{last_product}您还喜欢吗？', '对我们还满意吗？'),
          toThose(
            'is_business',
            '如果满意，欢迎把我们推荐给您的同行或合作伙伴。',
            '如果满意，身边也有朋友感兴趣，欢迎推荐给我们。',
          ),
        ],
        [onPaper('您介绍来的人，我一定好好招待。先谢谢您！', '转发一下就行。您介绍来的人，我一定好好招待。先谢谢您！')],
      ],
    },
    short: {
      formal: [
        toThose(
          'is_business',
          '如果您对我们满意，欢迎把我们推荐给您的同行或合作伙伴。',
          '如果您对我们满意，身边也有朋友感兴趣，欢迎推荐给我们。',
        ),
        '您介绍来的人，我会亲自接待。',
      ],
      casual: [
        toThose(
          'is_business',
          '如果您对我们满意，欢迎把我们推荐给您的同行或合作伙伴。',
          '如果您对我们满意，身边也有朋友感兴趣，欢迎推荐给我们。',
        ),
        '您介绍来的人，我一定好好招待。先谢谢您！',
      ],
    },
    spoken: [
      orElse('先问问您，{last_product}还满意吗？', '先问问您，对我们的服务还满意吗？'),
      '[如果不满意] 不好意思，您跟我说说，我先帮您处理。',
      toThose(
        'is_business',
        '[如果满意] 那就好。您的同行或合作伙伴里，有没有人也感兴趣？',
        '[如果满意] 那就好。您身边有没有朋友也感兴趣？',
      ),
      '[如果有] 谢谢您。请对方直接找我就行，我一定好好招待。',
    ],
  },
};
