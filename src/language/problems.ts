import { DomainError } from '../domain/errors.ts';
import type { Bilingual } from '../domain/locale.ts';
import { LONGEST_QUESTION } from './text/tokens.ts';

/** Questions that always have an answer, to show what can be asked. */
const EXAMPLES: readonly Bilingual[] = [
  { en: 'Top 10 customers by revenue', zh: '消费金额前10的客户' },
  { en: 'Monthly revenue this year', zh: '今年每个月的销售额' },
  { en: 'How many customers are in each RFM segment?', zh: '各RFM分群分别有多少客户？' },
];

export function tooLong(): DomainError {
  return new DomainError('invalid_input', {
    en: `A question may have at most ${LONGEST_QUESTION} characters. Ask it in a few sentences.`,
    zh: `问题最多 ${LONGEST_QUESTION} 个字符，请说得简短一些。`,
  });
}

export function nothingAsked(): DomainError {
  return new DomainError(
    'not_understood',
    { en: 'I did not find a question in this. Try one of these:', zh: '没有看出要问什么，可以试试：' },
    EXAMPLES,
  );
}

/** Every word was known, but together they do not make a question that a tool answers. */
export function unclear(): DomainError {
  return new DomainError(
    'not_understood',
    {
      en: 'I am not sure what to work out here, and would rather not guess. Please put it another way.',
      zh: '没看明白要查什么，不乱猜。请换个说法。',
    },
    EXAMPLES,
  );
}

/** A shortened question without one before that it could continue. */
export function nothingBefore(): DomainError {
  return new DomainError(
    'not_understood',
    {
      en: 'This seems to continue a question that I do not have an answer to. Ask it in full, please.',
      zh: '这像是在追问，但前面没有可以接着问的答案，请把问题说完整。',
    },
    EXAMPLES,
  );
}

/** Ways to describe the customers of a segment that are always understood. */
const DEFINITIONS: readonly Bilingual[] = [
  {
    en: 'create segment Quiet regulars: customers with at least 5 orders who have not ordered in 90 days',
    zh: '新建分群“沉默常客”：下单至少5次、90天没下单的客户',
  },
  {
    en: 'preview customers in Germany who complained in the last 60 days',
    zh: '预览：近60天投诉过的德国客户',
  },
];

/** The description of a segment's customers, as far as it was not understood. */
export function unreadDefinition({ code, text }: DomainError): DomainError {
  return new DomainError(
    code,
    {
      en: `I could not read who is meant. ${text.en} Conditions are joined with "and", "or" and "not".`,
      zh: `没读懂是哪些客户。${text.zh}各条件可用“且”“或”“不”连接。`,
    },
    DEFINITIONS,
  );
}

/** A workflow rule in words that say no trigger or no action that is known. */
export function notAWorkflow(): DomainError {
  return new DomainError(
    'not_understood',
    {
      en: 'I could not read the rule. Say when it acts, then what it does: “when a customer enters Dormant customers, draft a win-back message”.',
      zh: '没读懂这条规则。请先说何时触发，再说做什么，例如“当客户进入休眠客户时，起草挽回消息”。',
    },
    WORKFLOWS,
  );
}

/** What a rule cannot wait for, where what it is to do was read. */
export function unreadTrigger(words: string): DomainError {
  const said = words.trim();
  return new DomainError(
    'not_understood',
    {
      en: `I read what the rule is to do, but not what it waits for: “${said}”. A rule waits for one thing: an order, a return, a case or one left unresolved, a survey answer, a contact, an opportunity, another value of a field or a tag that is added, coming into a segment or leaving it, a figure that crosses a value, a day of the customer, or the calendar.`,
      zh: `看懂了规则要做什么，但没看懂何时触发：“${said}”。一条规则只等一件事：下单、退货、工单或工单久未解决、问卷回答、客户来联系、商机、字段变化或加上标签、进入或离开分群、数值越过某值、客户的某个日子，或固定的时间。`,
    },
    WORKFLOWS,
  );
}

/** What a rule cannot do, where what it waits for was read. */
export function unreadActions(words: string): DomainError {
  const said = words.trim();
  return new DomainError(
    'not_understood',
    {
      en: `I read what the rule waits for, but not what it is to do: “${said}”. A rule can create a follow-up, draft a message, add or remove a tag that is named, assign another owner, notify a person or a #channel, or call a webhook.`,
      zh: `看懂了规则何时触发，但没看懂要做什么：“${said}”。规则可以：建跟进、起草消息、加上或移除指定名称的标签、更换负责人、通知某人或#频道、调用webhook。`,
    },
    WORKFLOWS,
  );
}

/** A rule of every third day and the like: no calendar says its days. */
export function ruleByNoCalendar(words: string): DomainError {
  const said = words.trim();
  return new DomainError(
    'invalid_input',
    {
      en: `A rule can act every day, every working day, on days of every week, of every so many weeks, or on days of a month, every month, quarter or year; not “${said}”. Say “every Monday” or “on the 1st and 15th of every month”.`,
      zh: `规则可以每天、每个工作日、每周或每几周的某几天，或每月、每季度、每年的某几天执行；不支持“${said}”。可以说“每周一”或“每月1号和15号”。`,
    },
    WORKFLOWS,
  );
}

/** A follow-up of a rule on a day by its name: it comes so many days after what it waits for, whenever that is. */
export function notOnDay(words: string): DomainError {
  const said = words.trim();
  return new DomainError(
    'not_understood',
    {
      en: `A rule's follow-up is due so many days after what the rule waits for, not “${said}”. Say “in 2 days” or “tomorrow”.`,
      zh: `规则建的跟进只能定在触发后若干天，不能定在“${said}”。可以说“2天内”或“第二天”。`,
    },
    WORKFLOWS,
  );
}

/** A tag that a rule is to add. */
export function namelessTag(): DomainError {
  return new DomainError(
    'not_understood',
    {
      en: 'I read when the rule acts, but not which tag it adds. Name it: “… tag them as key account”.',
      zh: '看懂了规则何时触发，但没说打什么标签。请说出名称，例如“……打上“重点”标签”。',
    },
    WORKFLOWS,
  );
}

/** For whom a rule acts by the calendar, where what it does was read. */
export function unreadPeople(words: string): DomainError {
  const said = words.trim();
  return new DomainError(
    'not_understood',
    {
      en: `I read when the rule acts and what it does, but not for which customers: “${said}”. Name a segment, or say what they have in common: “VIP customers”, “customers in Germany who have not ordered for 90 days”.`,
      zh: `看懂了规则何时做什么，但没看懂对哪些客户：“${said}”。可以说分群名称，或客户的共同点，例如“VIP客户”“90天没下单的德国客户”。`,
    },
    WORKFLOWS,
  );
}

/** How often a rule cannot be held to act. */
export function unreadLimit(words: string): DomainError {
  const said = words.trim();
  return new DomainError(
    'not_understood',
    {
      en: `I did not understand how often the rule may act: “${said}”. Say “once per customer”, “once a month”, “not again within 60 days” or “at most 20 a day”.`,
      zh: `没看懂规则多久可以触发一次：“${said}”。可以说“每位客户只一次”“每月最多一次”“60天内不重复”或“每天最多20次”。`,
    },
    WORKFLOWS,
  );
}

const WORKFLOWS: readonly Bilingual[] = [
  {
    en: 'Create a rule: when a VIP opens a complaint, tell the manager',
    zh: '新建规则：当VIP客户投诉时，通知经理',
  },
  {
    en: 'Create a rule: 7 days before a birthday, draft a birthday message',
    zh: '新建规则：客户生日前7天，起草生日祝福',
  },
];

/** A ranking or a figure where conditions are wanted. */
export function notConditions(): DomainError {
  return new DomainError(
    'not_understood',
    {
      en: 'These words are no conditions that a customer satisfies or not; a ranking such as "top 10" has none, a bound such as "revenue over 5000" is one.',
      zh: '这不是客户能否满足的条件；“前10名”这类排名不是条件，“消费超过5000”这类界限才是。',
    },
    DEFINITIONS,
  );
}

/** A segment without a name. */
export function namelessSegment(): DomainError {
  return new DomainError(
    'invalid_input',
    { en: 'Say the segment as a name, a colon, and its customers.', zh: '请按“名称：客户条件”说明分群。' },
    DEFINITIONS,
  );
}

/** Why a figure is as it is: no data says so. */
export function noReasons(): DomainError {
  return new DomainError(
    'not_understood',
    {
      en: 'I can say why a customer is or is not in a segment. Why a figure is as it is I cannot know; a breakdown or a comparison may show where it comes from.',
      zh: '可以说明某位客户为什么在或不在某个分群。数字为什么变化无法断定；可以按国家、品类分开看，或与上期对比。',
    },
    [
      { en: 'Revenue last month vs the month before', zh: '上个月销售额环比' },
      { en: 'Revenue by country last month', zh: '上个月各国销售额' },
      { en: 'Revenue by category last month', zh: '上个月各品类销售额' },
    ],
  );
}

/** Names the words that nothing accounts for. */
export function unknownWords(words: readonly string[], suggestions: readonly Bilingual[]): DomainError {
  const quoted = words.map((word) => `"${word}"`).join(', ');
  return new DomainError(
    'not_understood',
    {
      en: `I did not understand ${quoted}, so I would rather not guess.`,
      zh: `没看懂${words.map((word) => `“${word}”`).join('、')}，不乱猜。`,
    },
    suggestions.length > 0 ? suggestions : EXAMPLES,
  );
}

export function readsOnly(): DomainError {
  return new DomainError(
    'not_understood',
    {
      en: 'I did not understand what is to be done, so nothing is. Say what, and to whom: "draft an e-mail to …", "approve outreach 12", "record that … agreed to e-mails".',
      zh: '没看懂要做什么，所以什么都没做。请说明做什么、对谁做，例如“给……写一封邮件”“批准触达12”“记录……同意收邮件”。',
    },
    EXAMPLES,
  );
}

/** One word, several meanings: the readings are offered as questions. */
export function undecidedWord(word: string, readings: readonly Bilingual[]): DomainError {
  return new DomainError(
    'ambiguous',
    { en: `"${word}" can mean more than one thing here. Which one?`, zh: `“${word}”在这里有不止一种意思，是哪一种？` },
    readings,
  );
}

export function severalCustomers(
  name: string,
  customers: readonly { customerId: string; name: string | null }[],
): DomainError {
  return new DomainError(
    'ambiguous',
    { en: `Several customers match "${name}". Which one?`, zh: `有多位客户符合“${name}”，是哪一位？` },
    customers.map(({ customerId, name: full }) => ({
      en: `tell me about ${customerId}${full ? ` "${full}"` : ''}`,
      zh: `介绍一下客户${customerId}${full ? `“${full}”` : ''}`,
    })),
  );
}
