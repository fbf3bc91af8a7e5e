import type { PreviewSides } from '../segment-preview/count-sides.ts';

type Moves = Pick<PreviewSides, 'before' | 'after' | 'entering' | 'leaving'>;

const count = (value: number) => value.toLocaleString('en');
const customers = (value: number) => `${count(value)} ${value === 1 ? 'customer' : 'customers'}`;

/** How the saving and archiving of a segment is told before and after it is done. */
export const EDIT_WORDS = {
  en: {
    savesNew: (name: string, key: string, members: number) =>
      `Saves the new segment "${name}" (${key}): ${customers(members)} in your view satisfy it now.`,
    savesVersion: (name: string, version: number, { before, after, entering, leaving }: Moves) =>
      `Saves version ${version} of the segment "${name}": in your view ${count(before.customers)} → ${count(after.customers)} members; ${count(entering.customers)} enter, ${count(leaving.customers)} leave.`,
    rule: (rule: string) => `Rule: ${rule}`,
    ruleNow: (rule: string) => `Rule now: ${rule}`,
    ruleThen: (rule: string) => `Rule then: ${rule}`,
    reason: (reason: string) => `Reason: ${reason}`,
    changesTexts: (name: string) => `Changes what is said of the segment "${name}"; its rule stays.`,
    becomes: (part: string, value: string) => `${part} becomes: ${value || '(nothing)'}`,
    parts: { name: 'Name', description: 'Description', playbook: 'Playbook', topic: 'Topic' },
    saved: (name: string, version: number) =>
      `Saved: the segment "${name}", version ${version}. Its members are brought up to date right after.`,
    savedTexts: (name: string) => `Saved: what is said of the segment "${name}".`,
    archives: (name: string, members: number, dependents: readonly string[]) =>
      `Archives the segment "${name}" (${count(members)} members in your view). Its history stays, and it can be restored.${
        dependents.length > 0 ? ` Segments that name it go on by its rule: ${dependents.join(', ')}.` : ''
      }`,
    restores: (name: string) => `Restores the archived segment "${name}"; its members are found anew.`,
    archived: (name: string) => `Archived: the segment "${name}".`,
    restored: (name: string) => `Restored: the segment "${name}". Its members are found right after.`,
  },
  zh: {
    savesNew: (name: string, key: string, members: number) =>
      `将保存新分群“${name}”（${key}）：您可见范围内目前有 ${count(members)} 位客户符合。`,
    savesVersion: (name: string, version: number, { before, after, entering, leaving }: Moves) =>
      `将保存分群“${name}”的第 ${version} 版：您可见范围内成员 ${count(before.customers)} → ${count(after.customers)}；${count(entering.customers)} 位进入，${count(leaving.customers)} 位离开。`,
    rule: (rule: string) => `条件：${rule}`,
    ruleNow: (rule: string) => `现行条件：${rule}`,
    ruleThen: (rule: string) => `更改后条件：${rule}`,
    reason: (reason: string) => `原因：${reason}`,
    changesTexts: (name: string) => `将更改分群“${name}”的说明，条件不变。`,
    becomes: (part: string, value: string) => `${part}改为：${value || '（空）'}`,
    parts: { name: '名称', description: '说明', playbook: '运营手册', topic: '主题' },
    saved: (name: string, version: number) => `已保存：分群“${name}”第 ${version} 版，成员随后更新。`,
    savedTexts: (name: string) => `已保存：分群“${name}”的说明。`,
    archives: (name: string, members: number, dependents: readonly string[]) =>
      `将归档分群“${name}”（您可见范围内 ${count(members)} 位成员）。历史记录保留，可随时恢复。${
        dependents.length > 0 ? `引用它的分群继续按其条件计算：${dependents.join('、')}。` : ''
      }`,
    restores: (name: string) => `将恢复已归档的分群“${name}”，成员将重新计算。`,
    archived: (name: string) => `已归档：分群“${name}”。`,
    restored: (name: string) => `已恢复：分群“${name}”，成员随后计算。`,
  },
} as const;
