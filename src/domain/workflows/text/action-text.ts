import { assertNever } from '../../errors.ts';
import { CHANNEL_TRAITS } from '../../outreach/channel.ts';
import { quoted } from '../../rule/sentence/quoted.ts';
import { reasonIn } from '../reason-in.ts';
import { hiddenAddress } from '../webhook-address.ts';
import type { WorkflowAction, WorkflowPerson } from '../workflow.ts';
import type { WorkflowTextContext } from './workflow-text-context.ts';

/** What a rule does, as a part of its sentence. */
export function actionText(action: WorkflowAction, context: WorkflowTextContext): string {
  const { locale } = context;
  const words = WORDS[locale];
  const list = (texts: readonly string[]) => texts.map((text) => quoted(text, locale)).join(words.comma);
  switch (action.do) {
    case 'follow_up':
      return words.followUp(
        personText(action.who ?? 'owner', context),
        action.inDays,
        quoted(reasonIn(action.reason, locale), locale),
      );
    case 'draft': {
      const playbook = quoted(context.playbookText?.(action.playbook) ?? action.playbook, locale);
      return words.draft(playbook, action.channel && CHANNEL_TRAITS[action.channel].label[locale]);
    }
    case 'tag': {
      const { add = [], remove = [] } = action;
      const parts = [
        ...(add.length > 0 ? [words.adds(list(add))] : []),
        ...(remove.length > 0 ? [words.removes(list(remove))] : []),
      ];
      return parts.join(words.and);
    }
    case 'assign_owner':
      return action.to === 'rules' ? words.assignsByRules : words.assigns(staffText(action.to.staff, context));
    case 'notify': {
      const { who } = action;
      const whom = typeof who === 'object' && 'channel' in who ? words.channel(who.channel) : personText(who, context);
      return words.notifies(whom, action.text && quoted(action.text, locale));
    }
    case 'webhook':
      return words.calls(context.showsAddresses ? action.url : hiddenAddress(action.url));
    default:
      return assertNever(action);
  }
}

function personText(who: WorkflowPerson, context: WorkflowTextContext): string {
  return typeof who === 'object' ? staffText(who.staff, context) : WORDS[context.locale][who];
}

function staffText(email: string, context: WorkflowTextContext): string {
  return context.staffText?.(email) ?? email;
}

const WORDS = {
  en: {
    comma: ', ',
    and: ' and ',
    owner: 'the owner',
    manager: 'the manager',
    channel: (id: string) => `the channel ${id}`,
    followUp: (who: string, inDays: number, reason: string) =>
      `make a follow-up for ${who}, due ${inDays === 0 ? 'today' : `in ${inDays} ${inDays === 1 ? 'day' : 'days'}`}: ${reason}`,
    draft: (playbook: string, channel: string | undefined) =>
      `draft a message by the playbook ${playbook}${channel ? ` by ${channel}` : ''} for approval`,
    adds: (tags: string) => `add the tag ${tags}`,
    removes: (tags: string) => `remove the tag ${tags}`,
    assigns: (who: string) => `give the customer to ${who}`,
    assignsByRules: 'give the customer to whom the assignment rules name',
    notifies: (whom: string, text: string | undefined) => `tell ${whom}${text ? `: ${text}` : ''}`,
    calls: (url: string) => `call the webhook ${url}`,
  },
  zh: {
    comma: '、',
    and: '并',
    owner: '负责人',
    manager: '经理',
    channel: (id: string) => `频道 ${id}`,
    followUp: (who: string, inDays: number, reason: string) =>
      `为${who}创建${inDays === 0 ? '今天' : ` ${inDays} 天后`}到期的跟进：${reason}`,
    draft: (playbook: string, channel: string | undefined) => `按打法${playbook}起草${channel ?? '消息'}，待人工批准`,
    adds: (tags: string) => `添加标签${tags}`,
    removes: (tags: string) => `移除标签${tags}`,
    assigns: (who: string) => `将客户分配给${who}`,
    assignsByRules: '按分配规则分配客户',
    notifies: (whom: string, text: string | undefined) => `通知${whom}${text ? `：${text}` : ''}`,
    calls: (url: string) => `调用 webhook ${url}`,
  },
} as const;
