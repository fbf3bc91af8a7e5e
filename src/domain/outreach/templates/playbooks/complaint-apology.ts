import { ifSo, type PlaybookTexts } from '../playbook-texts.ts';

/** Sorry, and what happens now; nothing is sold. */
export const COMPLAINT_APOLOGY: PlaybookTexts = {
  en: {
    subjects: { formal: 'Our apology', casual: "We're sorry" },
    long: {
      formal: [
        [
          'Please accept my sincere apology that things did not go as they should have.',
          'I am writing about this matter: {case_subject}.',
          'You expected better of us, and rightly so.',
        ],
        [
          ifSo(
            'resolved_complaint',
            'The matter has now been put right, and I would like to be sure that you are content with how.',
            'I am looking after it myself and will stay with it until it has been put right.',
          ),
          'If anything is still open, please reply to me directly.',
        ],
        ['Thank you for your patience.'],
      ],
      casual: [
        [
          "I'm really sorry that things didn't go the way they should have.",
          ifSo('low_score', "Thank you for telling us so frankly; that's how we learn."),
          "It's not how we want to treat you.",
        ],
        [
          ifSo(
            'resolved_complaint',
            "It's been put right now, but I'd like to hear from you whether all is well.",
            "I'm looking after it myself until it's put right.",
          ),
          'Just reply to this note and it will reach me.',
        ],
      ],
    },
    short: {
      formal: [
        'I am sorry that things did not go as they should have.',
        ifSo('resolved_complaint', 'It has now been put right.', 'I am seeing to it myself.'),
        'Please tell me if more is to be done.',
      ],
      casual: [
        "I'm really sorry that things didn't go as they should have.",
        ifSo('resolved_complaint', 'It has been put right now.', "I'm seeing to it myself."),
        'Anything else? Please tell me.',
      ],
    },
    spoken: [
      'I am calling to say sorry. Things did not go as they should have.',
      'It is about this matter: {case_subject}.',
      'I would like to understand what happened from your side. Would you tell me?',
      ifSo(
        'resolved_complaint',
        'As far as I know, it has been put right now. Is that how you see it too?',
        'I am looking after it myself, and I will call you again as soon as it has been put right.',
      ),
      'Is there anything else that I can do to make it good?',
    ],
  },
  zh: {
    subjects: { formal: '向您致歉', casual: '真的很抱歉' },
    long: {
      formal: [
        [
          '此次未能让您满意，我们深感抱歉，谨向您致以诚挚的歉意。',
          '此信所指，是“{case_subject}”一事。',
          '您理应得到更好的服务，是我们没有做到。',
        ],
        [
          ifSo(
            'resolved_complaint',
            '目前问题已经处理妥当，我想再向您确认结果是否令您满意。',
            '此事由我亲自跟进，直至妥善解决。',
          ),
          '如仍有未尽之处，请直接回复我。',
        ],
        ['感谢您的耐心与包涵。'],
      ],
      casual: [
        [
          '这次没有把事情做好，真的很抱歉。',
          ifSo('low_score', '谢谢您坦率地告诉我们，这对我们很重要。'),
          '让您费心了，这不是我们该有的样子。',
        ],
        [
          ifSo(
            'resolved_complaint',
            '问题已经处理好了，想听您说说，现在是不是都妥当了。',
            '这件事我会亲自盯着，直到办妥为止。',
          ),
          '还有什么不满意的，直接回复我就好。',
        ],
      ],
    },
    short: {
      formal: [
        '此次未能让您满意，谨向您致歉。',
        ifSo('resolved_complaint', '问题现已处理妥当。', '此事由我亲自跟进，直至妥善解决。'),
        '如有未尽之处，请随时告知。',
      ],
      casual: [
        '这次没把事情做好，真的很抱歉。',
        ifSo('resolved_complaint', '问题已经处理好了。', '这件事我会亲自盯着，直到办妥。'),
        '还有哪里不满意，直接跟我说。',
      ],
    },
    spoken: [
      '今天打电话，是专门来向您道歉的。这次我们没有做好。',
      '是关于“{case_subject}”这件事。',
      '我想听您说说当时的情况，您看可以吗？',
      ifSo(
        'resolved_complaint',
        '据我了解，问题已经处理好了，您这边确认都妥当了吗？',
        '这件事由我亲自跟进，一有结果马上给您回电话。',
      ),
      '还有什么我能为您做的吗？',
    ],
  },
};
