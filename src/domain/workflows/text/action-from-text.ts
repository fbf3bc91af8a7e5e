import { assertNever } from '../../errors.ts';
import type { Locale } from '../../locale.ts';
import { CHANNEL_TRAITS, OUTREACH_CHANNELS, type OutreachChannel } from '../../outreach/channel.ts';
import { takeQuoted } from '../../rule/sentence/quoted.ts';
import { attempt, fold, type Reader, takePhrase } from '../../rule/sentence/reader.ts';
import type { WorkflowAction, WorkflowPerson } from '../workflow.ts';
import { takeCount, takeWords } from './take-words.ts';

/** Takes what a rule does, in order, as `actionText` writes it. */
export function takeActions(reader: Reader, locale: Locale): WorkflowAction[] | undefined {
  const actions: WorkflowAction[] = [];
  do {
    const action = takeAction(reader, locale);
    if (action === undefined) return undefined;
    actions.push(action);
  } while (takePhrase(reader, ';'));
  return actions;
}

function takeAction(reader: Reader, locale: Locale): WorkflowAction | undefined {
  const words = WORDS[locale];
  for (const kind of KINDS) {
    const found = attempt(reader, () => (takePhrase(reader, words[kind]) ? takeRest(kind) : undefined));
    if (found !== undefined) return found;
  }
  return undefined;

  function takeRest(kind: (typeof KINDS)[number]): WorkflowAction | undefined {
    switch (kind) {
      case 'followUp':
        return takeFollowUp(reader, locale);
      case 'draft':
        return takeDraft(reader, locale);
      case 'adds':
      case 'removes':
        return takeTags(reader, locale, kind);
      case 'assignsByRules':
        return { do: 'assign_owner', to: 'rules' };
      case 'assigns': {
        const staff = takeWords(reader, words.name);
        return staff === undefined ? undefined : { do: 'assign_owner', to: { staff } };
      }
      case 'notifiesChannel': {
        const channel = takeWords(reader, words.name);
        return channel === undefined ? undefined : notifying(reader, { channel });
      }
      case 'notifies': {
        const who = takePerson(reader, locale);
        return who === undefined ? undefined : notifying(reader, who);
      }
      case 'calls': {
        const url = takeWords(reader, words.address);
        // Of one that is not shown whole nothing can be made.
        return url === undefined || HIDDEN.test(url) ? undefined : { do: 'webhook', url };
      }
      default:
        return assertNever(kind);
    }
  }
}

function takeFollowUp(reader: Reader, locale: Locale): WorkflowAction | undefined {
  const words = WORDS[locale];
  const who = takePerson(reader, locale);
  if (who === undefined || !takePhrase(reader, words.due)) return undefined;
  const inDays = takePhrase(reader, words.today) ? 0 : takeDelay(reader, locale);
  const isWhole = inDays !== undefined && words.isDue.every((phrase) => takePhrase(reader, phrase));
  const reason = isWhole ? takeQuoted(reader) : undefined;
  return reason === undefined
    ? undefined
    : { do: 'follow_up', reason, inDays: inDays!, ...(who !== 'owner' && { who }) };
}

function takeDelay(reader: Reader, locale: Locale): number | undefined {
  if (locale === 'en' && !takePhrase(reader, 'in')) return undefined;
  const days = takeCount(reader);
  return WORDS[locale].days.some((phrase) => takePhrase(reader, phrase)) ? days : undefined;
}

function takeDraft(reader: Reader, locale: Locale): WorkflowAction | undefined {
  const words = WORDS[locale];
  const name = takeQuoted(reader);
  if (name === undefined) return undefined;
  const channel = takePhrase(reader, words.by)
    ? CHANNELS[locale].find(([label]) => takePhrase(reader, label))?.[1]
    : undefined;
  if (channel === undefined && locale === 'zh' && !takePhrase(reader, '消息')) return undefined;
  if (!words.forApproval.every((phrase) => takePhrase(reader, phrase))) return undefined;
  return { do: 'draft', playbook: name, ...(channel && { channel }) };
}

function takeTags(reader: Reader, locale: Locale, kind: 'adds' | 'removes'): WorkflowAction | undefined {
  const words = WORDS[locale];
  const first = takeList(reader);
  if (first === undefined) return undefined;
  if (kind === 'removes') return { do: 'tag', remove: first };
  const others = attempt(reader, () =>
    takePhrase(reader, words.and) && takePhrase(reader, words.removes) ? takeList(reader) : undefined,
  );
  return { do: 'tag', add: first, ...(others && { remove: others }) };
}

function takeList(reader: Reader): string[] | undefined {
  const names: string[] = [];
  do {
    const name = takeQuoted(reader);
    if (name === undefined) return undefined;
    names.push(name);
  } while (takePhrase(reader, ','));
  return names;
}

function takePerson(reader: Reader, locale: Locale): WorkflowPerson | undefined {
  const words = WORDS[locale];
  const known = (['owner', 'manager'] as const).find((each) => takePhrase(reader, words[each]));
  if (known !== undefined) return known;
  const name = takeWords(reader, words.name);
  return name === undefined ? undefined : { staff: name };
}

function notifying(reader: Reader, who: WorkflowPerson | { channel: string }): WorkflowAction | undefined {
  if (!takePhrase(reader, ':')) return { do: 'notify', who };
  const text = takeQuoted(reader);
  return text === undefined ? undefined : { do: 'notify', who, text };
}

/** In the order in which they are tried: the longer of two that begin alike first. */
const KINDS = [
  ...(['followUp', 'draft', 'adds', 'removes', 'assignsByRules', 'assigns'] as const),
  ...(['notifiesChannel', 'notifies', 'calls'] as const),
] as const;

const CHANNELS: Record<Locale, readonly (readonly [label: string, key: OutreachChannel])[]> = {
  en: OUTREACH_CHANNELS.map((key) => [fold(CHANNEL_TRAITS[key].label.en), key]),
  zh: OUTREACH_CHANNELS.map((key) => [fold(CHANNEL_TRAITS[key].label.zh), key]),
};

/** How an address is shown to whoever may not see it (webhook-address.ts). */
const HIDDEN = /\/(?:…|\.{3})$/u;

const WORDS = {
  en: {
    followUp: 'make a follow-up for',
    draft: 'draft a message by the playbook',
    adds: 'add the tag',
    removes: 'remove the tag',
    assignsByRules: 'give the customer to whom the assignment rules name',
    assigns: 'give the customer to',
    notifiesChannel: 'tell the channel',
    notifies: 'tell',
    calls: 'call the webhook',
    owner: 'the owner',
    manager: 'the manager',
    /** What has no quotes ends where the sentence goes on. */
    name: /[^"“”„＂「『:,;]+?(?=, due (?:today|in \d)|[:;]|\.? (?:once a customer|every time|not again for)|\.?\s*$)/y,
    address: /\S+?(?=;|\.? (?:once a customer|every time|not again for)|\.?\s*$)/y,
    due: ', due',
    today: 'today',
    days: ['days', 'day'],
    isDue: [':'],
    by: 'by',
    forApproval: ['for approval'],
    and: 'and',
  },
  zh: {
    followUp: '为',
    draft: '按打法',
    adds: '添加标签',
    removes: '移除标签',
    assignsByRules: '按分配规则分配客户',
    assigns: '将客户分配给',
    notifiesChannel: '通知频道',
    notifies: '通知',
    calls: '调用 webhook',
    owner: '负责人',
    manager: '经理',
    name: /[^"“”„＂「『:,;]+?(?=创建(?:今天| ?\d)|[:;]|\.?(?:每位客户仅|同一客户)|\.?\s*$)/y,
    address: /\S+?(?=;|\.?(?:每位客户仅|同一客户)|\.?\s*$)/y,
    due: '创建',
    today: '今天',
    days: ['天后'],
    isDue: ['到期的跟进', ':'],
    by: '起草',
    forApproval: [',', '待人工批准'],
    and: '并',
  },
} as const satisfies Record<Locale, object>;
