import { orElse, type PlaybookTexts } from '../playbook-texts.ts';

/** A day of a customer's own, else the years that they have stayed; who has neither gets no message. */
export const ANNIVERSARY: PlaybookTexts = {
  en: {
    bridge: 'And from us to you:',
    subjects: { formal: 'With our best wishes', casual: 'All the best from us' },
    long: {
      formal: [
        [
          orElse(
            'We send you our warmest wishes on your {anniversary}.',
            'You have been with us since {first_order_year}, and we would like to thank you for it.',
          ),
          'May there be many more good years.',
        ],
        ['It is a pleasure to be of service to you.'],
      ],
      casual: [
        [
          orElse(
            'Warm wishes on your {anniversary} from all of us!',
            "You've been with us since {first_order_year}, and we'd like to thank you for it!",
          ),
          "Here's to many more good years.",
        ],
        ["It's a pleasure to have you as a customer."],
      ],
    },
    short: {
      formal: [
        orElse(
          'We send you our warmest wishes on your {anniversary}.',
          'Thank you for being with us since {first_order_year}.',
        ),
        'May there be many more good years.',
      ],
      casual: [
        orElse(
          'Warm wishes on your {anniversary} from all of us!',
          'Thank you for being with us since {first_order_year}!',
        ),
        "Here's to many more good years.",
      ],
    },
    spoken: [
      orElse(
        'I am calling to wish you all the best on your {anniversary}.',
        'I am calling because you have been with us since {first_order_year}, and we would like to thank you for it.',
      ),
      'It is a pleasure to have you as a customer.',
    ],
  },
  zh: {
    bridge: '另外，我们备了一份小心意：',
    subjects: { formal: '谨致祝福', casual: '送上我们的祝福' },
    long: {
      formal: [
        [
          orElse(
            '值您{anniversary}之际，谨致诚挚的祝福。',
            '自{first_order_year}年相识以来，承蒙您一直信任，在此谨致谢意与祝福。',
          ),
          '愿您事事顺心，一切安好。',
        ],
        ['今后，我们仍愿尽心为您服务。'],
      ],
      casual: [
        [
          orElse('祝您{anniversary}快乐！', '从{first_order_year}年认识到现在，谢谢您一直以来的信任。'),
          '祝您事事顺心，天天开心。',
        ],
        ['能为您服务，我们真的很高兴。'],
      ],
    },
    short: {
      formal: [
        orElse('值您{anniversary}之际，谨致诚挚的祝福。', '自{first_order_year}年相识以来，承蒙您一直信任，谨致谢意。'),
        '愿您事事顺心，一切安好。',
      ],
      casual: [
        orElse('祝您{anniversary}快乐！', '从{first_order_year}年认识到现在，谢谢您一直以来的信任。'),
        '祝您事事顺心，天天开心！',
      ],
    },
    spoken: [
      orElse('祝您{anniversary}快乐！', '我们从{first_order_year}年认识到现在，特意打电话来谢谢您的信任。'),
      '祝您事事顺心。',
    ],
  },
};
