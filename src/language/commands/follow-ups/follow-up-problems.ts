import { DomainError } from '../../../domain/errors.ts';
import type { Bilingual } from '../../../domain/locale.ts';
import type { Closable } from '../command.ts';

const SENTENCE: Bilingual = {
  en: 'Remind me to call Acme tomorrow at 9 about the renewal',
  zh: '提醒我明天上午9点给张伟打电话聊续约',
};

/** An absence of which no days were said. */
export function noAbsenceDays(): DomainError {
  return new DomainError(
    'invalid_input',
    {
      en: 'On which days are you away? Say them, and no reminder comes on them.',
      zh: '请问哪几天不在？说明日期后，这些天不会发送每日提醒。',
    },
    [
      { en: "I'm away until Monday", zh: '我休假到周一' },
      { en: "I'm on holiday next week", zh: '我下周休假' },
      { en: "I'm off for two weeks from tomorrow", zh: '我从明天开始休假两周' },
    ],
  );
}

/** An absence of a part of a day. */
export function noHalfDays(): DomainError {
  return new DomainError(
    'invalid_input',
    {
      en: 'An absence is made of whole days, for the reminder comes once a day: half a day off needs nothing. Say the whole day to get no reminder on it, or move the hour of your reminder.',
      zh: '休假按整天计算，暂不支持半天：每日提醒一天只发一次，请半天假无需设置。如当天不想收到提醒，请说整天休假，或调整提醒时间。',
    },
    [
      { en: "I'm off tomorrow", zh: '我明天休假' },
      { en: 'Set my reminder to 13:00', zh: '提醒时间改成13点' },
    ],
  );
}

/** A follow-up about nobody. */
export function noCustomer(): DomainError {
  return new DomainError('invalid_input', {
    en: `Which customer is it about? Every follow-up needs one: name them in the sentence, as in "${SENTENCE.en}".`,
    zh: `是关于哪位客户的？每条跟进都需要一位客户，请在句子里说明，例如“${SENTENCE.zh}”。`,
  });
}

const MOST_OFFERED = 5;

/** A name that several customers have: the same sentence is offered about each of them. */
export function severalMeant(
  said: string,
  name: string,
  customers: readonly { customerId: string; name: string | null }[],
): DomainError {
  const at = said.toLowerCase().indexOf(name.toLowerCase());
  const about = (id: string) => (at < 0 ? `${said} (${id})` : said.slice(0, at) + id + said.slice(at + name.length));
  const each = customers
    .slice(0, MOST_OFFERED)
    .map(({ customerId, name: full }) => `${customerId} ${full ?? ''}`.trim());
  return new DomainError(
    'ambiguous',
    {
      en: `Several customers are called "${name}": ${each.join(', ')}. Which one?`,
      zh: `有多位客户与“${name}”相符：${each.join('、')}。请问是哪一位？`,
    },
    customers.slice(0, MOST_OFFERED).map(({ customerId }) => ({ en: about(customerId), zh: about(customerId) })),
  );
}

/** A customer with nothing planned. */
export function noOpenFollowUp(words: string): DomainError {
  return new DomainError('not_found', {
    en: `There is no open follow-up for ${words}.`,
    zh: `${words} 没有待办的跟进。`,
  });
}

/** 三四天 is three or four. */
const TWO_NUMBERS = /([一两二三四五六七八])([二三四五六七八九])(天|个?周|个?星期|个?礼拜|个月|年)/u;

/** A follow-up for no time, or one that is not understood; what was said with another is offered. */
export function noTime(said: string, unread: string | null = null): DomainError {
  const bare = unread === null ? said : said.replace(unread, '').replace(/ {2,}/gu, ' ');
  const numbers = TWO_NUMBERS.exec(unread ?? '');
  const times = numbers === null ? ['明天上午9点', '下周一'] : [1, 2].map((at) => `${numbers[at]}${numbers[3]}后`);
  const withTime = /\p{Script=Han}/u.test(said)
    ? times.map((time) => bare.replace(/^(?:请)?提醒我?|^/u, (head) => `${head || '提醒我'}${time}`))
    : ['tomorrow at 9', 'next Monday'].map((time) => `${bare.replace(/[\s.!?]+$/u, '')} ${time}`);
  return new DomainError(
    'invalid_input',
    {
      en: `${unread === null ? 'When?' : `I do not understand "${unread}" as a time.`} Say a day or an hour: "tomorrow at 9", "next Thursday", "in two weeks", "end of the month".`,
      zh: `${unread === null ? '什么时候？' : `“${unread}”是什么时候？`}请说明日期或时间，例如“明天上午9点”“下周四”“两周后”“月底”。`,
    },
    withTime.map((each) => ({ en: each, zh: each })),
  );
}

/** What came of it is part of its end; the sentences that say it are offered. */
export function noOutcome(target: Closable): DomainError {
  const outcomes: readonly Bilingual[] = [
    { en: 'reached', zh: '已联系上' },
    { en: 'no answer', zh: '无人接听' },
    { en: 'order', zh: '已下单' },
    { en: 'complaint', zh: '投诉' },
  ];
  const [en, zh] =
    'followUp' in target
      ? [`follow-up ${target.followUp}`, `跟进${target.followUp}`]
      : [target.customer, `客户${target.customer}`];
  return new DomainError(
    'invalid_input',
    {
      en: `What came of ${en}? Reached, no answer, order, complaint, or not useful because …`,
      zh: `${zh}的结果是什么？已联系上、无人接听、已下单、投诉，或没有必要（请说明原因）。`,
    },
    outcomes.map((outcome) => ({ en: `Done with ${en}: ${outcome.en}`, zh: `${zh}完成：${outcome.zh}` })),
  );
}

const same = (each: string): Bilingual => ({ en: each, zh: each });

/** A follow-up is about one customer: the sentences about each are offered. */
export function onlyOneCustomer(names: readonly string[], sentences: readonly string[]): DomainError {
  return new DomainError(
    'invalid_input',
    {
      en: `A follow-up is about one customer, and this names ${names.length}: ${names.join(', ')}. Make them one after the other.`,
      zh: `一条跟进只针对一位客户，这里有 ${names.length} 位：${names.join('、')}。请逐条创建。`,
    },
    sentences.slice(0, MOST_OFFERED).map(same),
  );
}

/** A follow-up is due once: the sentences with each time are offered. */
export function onlyOneTime(times: readonly string[], sentences: readonly string[]): DomainError {
  return new DomainError(
    'invalid_input',
    {
      en: `A follow-up is due at one time, and this names ${times.length}: ${times.join(', ')}. Make them one after the other.`,
      zh: `一条跟进只有一个时间，这里有 ${times.length} 个：${times.join('、')}。请逐条创建。`,
    },
    sentences.slice(0, MOST_OFFERED).map(same),
  );
}

/** Customers of some kind: they are listed, and each follow-up is made of one of them. */
export function followUpsOfMany(people: string): DomainError {
  return new DomainError(
    'invalid_input',
    {
      en: 'A follow-up is about one customer. List them and make a follow-up for each whom you mean; what is to happen to all customers of a kind is a rule, which managers make: "every Monday at 9 for VIP customers, create a follow-up".',
      zh: '一条跟进只针对一位客户。请先列出客户，再为需要的客户逐条创建；要对一类客户统一安排，请由经理建规则，例如“每周一9点为VIP客户创建跟进”。',
    },
    [same(people), { en: 'Who should I contact today?', zh: '今天该联系谁？' }],
  );
}

/** Within which time a segment is followed up, said by a rep. */
export function responseTimeOfManagers(people: string): DomainError {
  return new DomainError(
    'invalid_input',
    {
      en: `Within which time "${people}" are followed up is set by managers. You can list them and make a follow-up for each whom you mean: "remind me in 3 days to call Acme".`,
      zh: `“${people}”的跟进时限由经理设置。您可以先列出这些客户，再逐条创建跟进，例如“3天后提醒我联系张伟”。`,
    },
    [same(people), { en: 'Who should I contact today?', zh: '今天该联系谁？' }],
  );
}

/** An absence of a colleague, and in the same sentence who takes their work: neither is guessed from the other. */
export function whoTakesOver(said: string): DomainError {
  const [absence = said] = said.split(/[,，;；]| (?=[他她]的)|(?<=\p{Script=Han}) /u);
  return new DomainError(
    'invalid_input',
    {
      en: 'These are two things: an absence to be saved, and who takes the work over meanwhile. See who has room, then hand on follow-ups or customers: "hand follow-up 12 to Emma".',
      zh: '这里有两件事：登记休假，以及由谁接手。请先看谁有余力，再转交跟进或客户，例如“把跟进12转给李薇”。',
    },
    [{ en: 'Who is the least busy?', zh: '现在谁最有空？' }, same(absence.trim())],
  );
}

const PAST_DAY =
  /^(?:on )?(?:the day before yesterday|yesterday|last \w+|.+? ago)|^(?:大?前|昨)[天日儿]|^上+个?(?:周|星期|礼拜|月)[一二三四五六日天]?|^.*前/iu;

/** A reminder for a time that has been; the same sentence is offered with one that comes, or without it where another time is said. */
export function pastTime(said: string, phrase: string, isBesideOther = false): DomainError {
  const days = /\p{Script=Han}/u.test(said) ? ['明天', '下周一'] : ['tomorrow', 'next Monday'];
  const others = days.map((day) => said.replace(phrase, phrase.replace(PAST_DAY, day)));
  const offered = isBesideOther ? [said.replace(phrase, '').replace(/ {2,}/gu, ' ')] : others;
  return new DomainError(
    'invalid_input',
    {
      en: `"${phrase}" is past. A follow-up is for a time that comes: "tomorrow at 9", "next Friday". What was done is told as in "called Acme yesterday, no answer".`,
      zh: `“${phrase}”已经过去，跟进只能定在将来，例如“明天上午9点”“下周五”。已经联系过的请说“昨天给张伟打了电话，没人接”。`,
    },
    offered.map((each) => ({ en: each, zh: each })),
  );
}

/** A contact of some time that is no single day: its history has days. */
export function noContactDay(said: string, phrase: string): DomainError {
  const other = (day: string) => said.replace(phrase, day);
  const days = /\p{Script=Han}/u.test(said) ? ['昨天', '上周五'] : ['yesterday', 'last Friday'];
  return new DomainError(
    'invalid_input',
    {
      en: `On which day was "${phrase}"? A contact is recorded with its day: "yesterday", "last Friday", "two days ago".`,
      zh: `“${phrase}”是哪一天？记录联系需要具体日期，例如“昨天”“上周五”“3天前”。`,
    },
    days.map((day) => ({ en: other(day), zh: other(day) })),
  );
}

/** Whoever is taken off a list is so for a reason, by which the list learns. */
export function noBecause(name: string): DomainError {
  return new DomainError('invalid_input', {
    en: `Why is ${name} no use today? Say "${name} is not useful because …": such reasons weigh less on your list from then on.`,
    zh: `为什么今天不必联系${name}？请说“${name}没有必要联系，因为……”，此后这类理由在您的名单上会降低权重。`,
  });
}

/** Of two times in a sentence the other one is taken for a part of the reason. */
export function takenTime(words: string): Bilingual {
  return {
    en: `Of the times in the sentence "${words.trim()}" is taken for when; the rest stays in the reason.`,
    zh: `句中有多个时间，按“${words.trim()}”提醒，其余保留在事由里。`,
  };
}

/** A time of which only a part is understood is none. */
export function halfReadTime(read: string, unread: string): DomainError {
  return new DomainError('invalid_input', {
    en: `I understand "${read.trim()}", but not "${unread.trim()}" beside it. Say the day or hour in other words: "5 May 2027", "next Thursday at 3", "in two weeks".`,
    zh: `“${read.trim()}”可以理解，但旁边的“${unread.trim()}”没有看懂。请换个说法，例如“2027年5月5日”“下周四下午3点”“两周后”。`,
  });
}

/** What comes every year on a day that moves from year to year. */
export function movesEachYear(words: string): DomainError {
  const day = words.trim();
  return new DomainError('invalid_input', {
    en: `"${day}" falls on another day each year, so it cannot be repeated by itself. Ask for the coming one without "every year".`,
    zh: `“${day}”每年的公历日期都不同，不能按年重复。请去掉“每年”，只提醒最近的一次。`,
  });
}

/** A follow-up put off to no time that is known: "after lunch" is another hour for everybody. */
export function noLaterTime(followUp: number, words: string): DomainError {
  return new DomainError(
    'invalid_input',
    {
      en: `Until when is "${words.trim()}"? Say a day or an hour for follow-up ${followUp}: "at 2pm", "tomorrow", "next Monday at 9".`,
      zh: `“${words.trim()}”是什么时候？请为跟进 ${followUp} 说明日期或钟点，例如“下午2点”“明天”“下周一上午9点”。`,
    },
    [
      { en: `Snooze follow-up ${followUp} to tomorrow at 9`, zh: `把跟进${followUp}推迟到明天上午9点` },
      { en: `Snooze follow-up ${followUp} to next Monday`, zh: `把跟进${followUp}推迟到下周一` },
    ],
  );
}

/** What was proposed is taken back, but nothing waits for a confirmation any more. */
export function nothingMade(): DomainError {
  return new DomainError('conflict', {
    en: 'Nothing was made, so there is nothing to cancel.',
    zh: '还没有创建任何内容，无需取消。',
  });
}

/** A follow-up was due in the past before it was moved. */
export function notUndone(followUp: number): DomainError {
  return new DomainError(
    'invalid_input',
    {
      en: `Follow-up ${followUp} cannot be moved back: the time that it had is past. Say another one.`,
      zh: `跟进 ${followUp} 无法移回：原来的时间已经过去。请说明新的时间。`,
    },
    [{ en: `Snooze follow-up ${followUp} to tomorrow`, zh: `把跟进${followUp}推迟到明天` }],
  );
}

/** Another customer for a follow-up that is made already. */
export function keepsCustomer(followUp: number): DomainError {
  return new DomainError(
    'invalid_input',
    {
      en: `Follow-up ${followUp} stays with its customer. Cancel it, and make another one for whom you mean.`,
      zh: `跟进 ${followUp} 的客户不能更换。请取消它，再为对的客户新建一条。`,
    },
    [{ en: `Cancel follow-up ${followUp}`, zh: `取消跟进${followUp}` }],
  );
}

/** Several follow-ups to be changed in one go. */
export function onlyOneByOne(): DomainError {
  return new DomainError(
    'invalid_input',
    {
      en: 'Follow-ups are changed one by one, by their number or their customer: list them first, then "hand follow-up 12 to Emma", "snooze follow-up 12 to Monday" or "cancel follow-up 12". Whoever takes over all customers of a colleague is named as in "hand over Emma\'s customers to Ben".',
      zh: '跟进需要逐条修改：请先列出，再按编号或客户修改，例如“把跟进12转给李薇”“把跟进12推迟到周一”“取消跟进12”。如需转交某位同事的全部客户，可以说“把陈昊的客户转给李薇”。',
    },
    [
      { en: 'Overdue follow-ups', zh: '逾期的跟进' },
      { en: 'My follow-ups', zh: '我的跟进' },
    ],
  );
}

/** An answer to be sent later, but once. */
export function notOnce(said: string): DomainError {
  const [en, zh] = [
    said.replace(/\b(?:on )?(?:this |next )?(?=(?:mon|tues|wednes|thurs|fri|satur|sun)day)/iu, 'every '),
    said.replace(/[这下本]?(?=(?:周|星期|礼拜)[一二三四五六日天])/u, '每'),
  ];
  const again = /\p{Script=Han}/u.test(said) ? zh : en;
  return new DomainError(
    'invalid_input',
    {
      en: 'What is asked once is answered at once: ask it now. What is to come at a time comes every time: say "every Friday at 4pm".',
      zh: '单次的报告会立即给出，请直接提问；按时发送需要是定期的，请说“每周五下午4点”。',
    },
    again === said ? [] : [{ en: again, zh: again }],
  );
}
