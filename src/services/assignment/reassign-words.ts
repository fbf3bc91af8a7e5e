import type { HandedOn } from './hand-on.ts';
import type { Ending } from './take-off-staff.ts';

type Told = HandedOn & Ending & { customers: number; left: number; leaves: boolean; from: string };
type HandsOver = Pick<Told, 'customers' | 'left' | 'followUps' | 'opportunities'> & {
  to: readonly { name: string; count: number }[];
  /** Of whom it holds, in words. */
  rule: string;
  /** Few who were named, by their names. */
  named: string | null;
};
type Done = { customers: number; leaves: boolean; from: string };

/** How giving away a colleague's customers is told. */
export const REASSIGN_WORDS = {
  en: {
    title: 'Who gets how many',
    owner: 'New owner',
    customers: 'Customers',
    why: 'Why',
    customer: 'Customer',
    name: 'Name',
    from: 'From',
    handsOver: ({ customers, left, followUps, opportunities, to, rule, named }: HandsOver) =>
      [
        `Gives ${named ?? counted(customers, 'customer')} to ${to.length === 1 ? to[0]!.name : to.map(({ name, count }) => `${name} (${count.toLocaleString('en')})`).join(', ')}, with ${counted(followUps, 'open follow-up')} and ${counted(opportunities, 'open opportunity', 'open opportunities')} of their owners${named === null ? `: ${rule}` : ''}.`,
        ...(left > 0
          ? [
              `${counted(left, 'customer')} ${left === 1 ? 'fits no rule and stays' : 'fit no rule and stay'} as they are.`,
            ]
          : []),
      ].join(' '),
    handedOver: (customers: number) => `Done: ${counted(customers, 'customer')} went to a new owner.`,
    preview: ({ from, customers, left, followUps, opportunities, drafts, subscriptions, leaves }: Told) =>
      [
        `Gives away what ${from} has: ${counted(customers, 'customer')}, ${counted(followUps, 'open follow-up')}, ${counted(opportunities, 'open opportunity', 'open opportunities')}.`,
        ...(left > 0
          ? [
              `${counted(left, 'customer')} ${left === 1 ? 'fits' : 'fit'} no rule and ${left === 1 ? 'stays' : 'stay'} with ${from}.`,
            ]
          : []),
        ...(leaves
          ? [
              `${from} is taken off the staff: ${counted(drafts, 'draft')} in their name and ${counted(subscriptions, 'subscription')} of theirs end; what they did stays.`,
            ]
          : [`${counted(drafts, 'draft')} and ${counted(subscriptions, 'subscription')} stay with ${from}.`]),
      ].join(' '),
    done: ({ from, customers, leaves }: Done) =>
      `Done: ${counted(customers, 'customer')} of ${from} and what is open about them went to their new owners.${leaves ? ` ${from} is off the staff.` : ''}`,
  },
  zh: {
    title: '转交结果',
    owner: '新负责人',
    customers: '客户数',
    why: '原因',
    customer: '客户编号',
    name: '姓名',
    from: '原负责人',
    handsOver: ({ customers, left, followUps, opportunities, to, rule, named }: HandsOver) =>
      [
        `将${named === null ? ` ${customers} 位客户（${rule}）` : named}转给${to.length === 1 ? to[0]!.name : to.map(({ name, count }) => `${name} ${count} 位`).join('、')}，其负责人的 ${followUps} 项未完成跟进和 ${opportunities} 个进行中的商机一并转交。`,
        ...(left > 0 ? [`另有 ${left} 位客户不符合任何规则，保持不变。`] : []),
      ].join(''),
    handedOver: (customers: number) => `已完成：${customers} 位客户有了新的负责人。`,
    preview: ({ from, customers, left, followUps, opportunities, drafts, subscriptions, leaves }: Told) =>
      [
        `将转交${from}名下的 ${customers} 位客户、${followUps} 项未完成跟进、${opportunities} 个进行中的商机。`,
        ...(left > 0 ? [`另有 ${left} 位客户不符合任何规则，仍由${from}负责。`] : []),
        leaves
          ? `${from}将被设为离职：其名义下的 ${drafts} 份草稿和 ${subscriptions} 个订阅将终止，历史记录保留。`
          : `${drafts} 份草稿和 ${subscriptions} 个订阅仍归${from}。`,
      ].join(''),
    done: ({ from, customers, leaves }: Done) =>
      `已完成：${from}的 ${customers} 位客户及相关未完成事项已转交给新负责人。${leaves ? `${from}已设为离职。` : ''}`,
  },
} as const;

function counted(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}
