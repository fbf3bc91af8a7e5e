import { ifSo, onPaper, orElse, type PlaybookTexts, toThose } from '../playbook-texts.ts';

/** Sorry, and what happens now; nothing is sold. What is open, settled or only felt is told apart by the facts. */
export const COMPLAINT_APOLOGY: PlaybookTexts = {
  en: {
    subjects: { formal: 'Our apology', casual: "We're sorry" },
    long: {
      formal: [
        [
          orElse(
            'I am writing about the problem you reported ({case_subject}), and I am very sorry.',
            'Please accept my sincere apology that we did not do as well as we should have.',
          ),
          'You expected better of us, and rightly so.',
          ifSo('low_score', 'Thank you for giving us your frank opinion.'),
        ],
        [
          ifSo('open_complaint', 'I am looking into it myself and will keep you informed.'),
          ifSo('resolved_complaint', 'It has now been resolved, and I would like to be sure that you are content.'),
          onPaper(
            toThose(
              'open_complaint',
              'If there is anything else I should know, please tell me.',
              'If there is anything I can put right, please tell me.',
            ),
            toThose(
              'open_complaint',
              'If there is anything else I should know, please tell me.',
              'If there is anything I can put right, please reply to me directly.',
            ),
          ),
        ],
        ['Thank you for your patience.'],
      ],
      casual: [
        [
          orElse(
            "I'm writing about the problem you reported ({case_subject}), and I'm really sorry.",
            "I'm really sorry that we didn't do as well as we should have.",
          ),
          'That is not how we want to treat you.',
          ifSo('low_score', 'Thank you for telling us so frankly.'),
        ],
        [
          ifSo('open_complaint', "I'm looking into it myself, and I'll keep you posted."),
          ifSo('resolved_complaint', "It has now been resolved, and I'd like to hear from you whether all is well."),
          onPaper(
            toThose(
              'open_complaint',
              'If there is anything else I should know, please tell me.',
              'If there is anything I can put right, just tell me.',
            ),
            toThose(
              'open_complaint',
              'If there is anything else I should know, please tell me.',
              'If there is anything I can put right, just reply.',
            ),
          ),
        ],
      ],
    },
    short: {
      formal: [
        orElse(
          'I am very sorry about the problem you reported ({case_subject}).',
          'I am very sorry that we did not do as well as we should have.',
        ),
        ifSo('open_complaint', 'I am looking into it myself and will keep you informed.'),
        ifSo('resolved_complaint', 'It has now been resolved.'),
        toThose(
          'open_complaint',
          'If there is anything else I should know, please tell me.',
          'If there is anything I can put right, just reply.',
        ),
      ],
      casual: [
        orElse(
          "I'm really sorry about the problem you reported ({case_subject}).",
          "I'm really sorry that we didn't do as well as we should have.",
        ),
        ifSo('open_complaint', "I'm looking into it myself, and I'll keep you posted."),
        ifSo('resolved_complaint', 'It has now been resolved.'),
        toThose(
          'open_complaint',
          'If there is anything else I should know, please tell me.',
          'If there is anything I can put right, just reply.',
        ),
      ],
    },
    spoken: [
      'I am calling to say sorry. We did not do as well as we should have.',
      orElse('[If they ask what it is about] It is about the problem you reported ({case_subject}).', ''),
      ifSo(
        'open_complaint',
        'I am looking into it myself, and I will tell you as soon as I know more. Would you tell me what happened from your side?',
      ),
      ifSo('resolved_complaint', 'As far as I know, it has now been put right. Is that how you see it too?'),
      ifSo('low_score', 'You gave us your frank opinion, and I would like to understand it. What went wrong?'),
      'Thank you for telling me. Is there anything else that I can do?',
    ],
  },
  zh: {
    subjects: { formal: '向您致歉', casual: '真的很抱歉' },
    long: {
      formal: [
        [
          orElse('关于您反映的{case_subject}一事，我们深感抱歉。', '此次未能让您满意，我们深感抱歉。'),
          '您理应得到更好的服务，是我们没有做到。',
          ifSo('low_score', '感谢您坦率地告诉我们。'),
        ],
        [
          ifSo('open_complaint', '此事由我亲自跟进，有进展会及时告知您。'),
          ifSo('resolved_complaint', '目前问题已经处理妥当，我想再向您确认结果是否令您满意。'),
          onPaper(
            toThose('open_complaint', '如果您还有什么要补充的，请告诉我。', '如果有我能弥补的地方，请您一定告诉我。'),
            toThose('open_complaint', '如果您还有什么要补充的，请告诉我。', '如果有我能弥补的地方，请直接回复我。'),
          ),
        ],
        ['感谢您的耐心与包涵。'],
      ],
      casual: [
        [
          orElse('关于您反映的{case_subject}一事，真的很抱歉。', '这次没有让您满意，真的很抱歉。'),
          '让您费心了，这不是我们该有的样子。',
          ifSo('low_score', '谢谢您坦率地告诉我们。'),
        ],
        [
          ifSo('open_complaint', '这件事我正在亲自跟进，有进展马上告诉您。'),
          ifSo('resolved_complaint', '问题已经处理好了，想听您说说，现在是不是都妥当了。'),
          onPaper(
            toThose('open_complaint', '如果您还有什么要补充的，请告诉我。', '如果有我能弥补的地方，请您一定告诉我。'),
            toThose('open_complaint', '如果您还有什么要补充的，请告诉我。', '如果有我能弥补的地方，直接回复我就好。'),
          ),
        ],
      ],
    },
    short: {
      formal: [
        orElse('关于您反映的{case_subject}一事，我们深感抱歉。', '此次未能让您满意，谨向您致歉。'),
        ifSo('open_complaint', '此事由我亲自跟进，有进展会及时告知您。'),
        ifSo('resolved_complaint', '问题现已处理妥当。'),
        toThose('open_complaint', '如果您还有什么要补充的，请告诉我。', '如果有我能弥补的地方，请您一定告诉我。'),
      ],
      casual: [
        orElse('关于您反映的{case_subject}一事，真的很抱歉。', '这次没有让您满意，真的很抱歉。'),
        ifSo('open_complaint', '这件事我正在亲自跟进，有进展马上告诉您。'),
        ifSo('resolved_complaint', '问题已经处理好了。'),
        toThose('open_complaint', '如果您还有什么要补充的，请告诉我。', '如果有我能弥补的地方，请您一定告诉我。'),
      ],
    },
    spoken: [
      '今天打电话，是专门来向您道歉的。我们没有做好，非常抱歉。',
      orElse('是关于您反映的{case_subject}一事。', ''),
      ifSo('open_complaint', '这件事由我亲自跟进，有进展我会马上告诉您。想听您说说当时的情况，您看可以吗？'),
      ifSo('resolved_complaint', '据我了解，问题已经处理好了，现在都妥当了吗？'),
      ifSo('low_score', '您之前坦率地说了对我们的看法，我想听您说说，是哪里没有做好？'),
      '谢谢您告诉我。还有什么我能为您做的吗？',
    ],
  },
};
