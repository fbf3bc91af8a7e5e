import type { AssignmentTarget } from '../../domain/assignment/assignment-rule.ts';
import type { Locale } from '../../domain/locale.ts';

type TargetSaid = AssignmentTarget & { name?: string };

const customers = (count: number) => `${count.toLocaleString('en')} ${count === 1 ? 'customer' : 'customers'}`;

/** How assignments are told. */
export const ASSIGNMENT_WORDS = {
  en: {
    everybody: 'everybody else',
    target: (target: TargetSaid) => {
      if (target.to === 'staff') return target.name ?? target.staff;
      return target.to === 'round_robin'
        ? `${target.team} in turn`
        : `whoever of ${target.team} has the fewest customers`;
    },
    line: (number: number, who: string, target: string) => `${number}. ${who} → ${target}`,
    instead: (line: string, former: string) => `${line} (instead of ${former})`,
    saves: 'Customers whom nobody has will go by these rules, the first that holds decides:',
    clears: 'There will be no assignment rules any more.',
    saved: (count: number) =>
      `Saved: ${count} assignment ${count === 1 ? 'rule' : 'rules'}. “Assign customers” applies them.`,
    assigns: (count: number, left: number) =>
      `Gives ${customers(count)} whom nobody has to an owner.${left === 0 ? '' : ` ${customers(left)} fit no rule and stay as they are.`}`,
    assigned: (count: number) => `Done: ${customers(count)} have an owner now.`,
    byOwner: 'Who gets how many, and why',
    first: 'The first of them',
    owner: 'New owner',
    count: 'Customers',
    why: 'Why',
    customer: 'Customer',
    name: 'Name',
    title: 'Assignment rules: the first that holds decides',
    none: 'There are no assignment rules: customers whom nobody has stay so until somebody gives them to an owner. An administrator says them, for example: assignment rules: customers in Germany to Emma Clarke; everybody else to team North in turn.',
    number: 'No.',
    who: 'Of customers whom nobody has',
    getsThem: 'Goes to',
    author: 'Saved by',
    savedAt: 'Saved',
    nobodyThere: (target: string) => `${target} (nobody of the staff: the next rule decides)`,
  },
  zh: {
    everybody: '其余所有客户',
    target: (target: TargetSaid) => {
      if (target.to === 'staff') return target.name ?? target.staff;
      return target.to === 'round_robin' ? `${target.team}成员轮流` : `${target.team}中客户最少的成员`;
    },
    line: (number: number, who: string, target: string) => `${number}. ${who} → ${target}`,
    instead: (line: string, former: string) => `${line}（原为${former}）`,
    saves: '没有负责人的客户将按以下规则分配，以第一条符合的规则为准：',
    clears: '将清空所有分配规则。',
    saved: (count: number) => `已保存 ${count} 条分配规则。说“分配客户”即可执行。`,
    assigns: (count: number, left: number) =>
      `将为 ${count.toLocaleString('en')} 位没有负责人的客户分配负责人。${left === 0 ? '' : `另有 ${left.toLocaleString('en')} 位不符合任何规则，保持不变。`}`,
    assigned: (count: number) => `已完成：${count.toLocaleString('en')} 位客户有了负责人。`,
    byOwner: '分配结果及原因',
    first: '前几位客户',
    owner: '新负责人',
    count: '客户数',
    why: '原因',
    customer: '客户编号',
    name: '姓名',
    title: '分配规则（以第一条符合的为准）',
    none: '还没有分配规则：没有负责人的客户会一直如此，直到有人为其指定负责人。管理员可以设置，例如：分配规则：德国的客户归王芳；其余归北区团队轮流。',
    number: '序号',
    who: '没有负责人的客户中',
    getsThem: '分配给',
    author: '设置人',
    savedAt: '设置时间',
    nobodyThere: (target: string) => `${target}（已无在职人员，由后面的规则决定）`,
  },
} as const satisfies Record<Locale, unknown>;
