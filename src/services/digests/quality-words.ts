import type { Bilingual } from '../../domain/locale.ts';

/** What is checked of the data, and what to do where it is amiss. */
export const DATA_CHECKS = {
  withoutOwner: {
    what: { en: 'Customers without an owner', zh: '没有负责人的客户' },
    remedy: {
      en: 'An administrator assigns them: “Assign customers without an owner”',
      zh: '由管理员分配：“分配没有负责人的客户”',
    },
  },
  ownerLeft: {
    what: { en: 'Customers whose owner left', zh: '负责人已离职的客户' },
    remedy: { en: 'Hand them over: “Reassign the customers of …”', zh: '交接客户：“把……的客户转给……”' },
  },
  unreachable: {
    what: { en: 'Customers without e-mail and telephone', zh: '既无邮箱也无电话的客户' },
    remedy: {
      en: 'Ask for an address at the next contact; nobody can write to them',
      zh: '下次联系时补充；目前无法联系到他们',
    },
  },
  withoutEmail: {
    what: { en: 'Customers without an e-mail address', zh: '没有邮箱的客户' },
    remedy: { en: 'Import them: rapport import customers FILE', zh: '导入补全：rapport import customers 文件' },
  },
  withoutPhone: {
    what: { en: 'Customers without a telephone number', zh: '没有电话的客户' },
    remedy: { en: 'Import them: rapport import customers FILE', zh: '导入补全：rapport import customers 文件' },
  },
  withoutName: {
    what: { en: 'Customers without a name', zh: '没有姓名的客户' },
    remedy: { en: 'Import them: rapport import customers FILE', zh: '导入补全：rapport import customers 文件' },
  },
  sameContact: {
    what: { en: 'Customers who share an e-mail address or number', zh: '邮箱或电话与他人相同的客户' },
    remedy: { en: 'Look whether they are one: “Merge … and …”', zh: '核对是否为同一人：“合并……和……”' },
  },
  stale: {
    what: (kind: string): Bilingual => ({ en: `Days since the last file of ${kind}`, zh: `距上次导入 ${kind} 的天数` }),
    remedy: (kind: string): Bilingual => ({ en: `rapport import ${kind} FILE`, zh: `rapport import ${kind} 文件` }),
  },
  refusedRows: {
    what: { en: 'Rows that imports of the week refused', zh: '本周导入被拒绝的行' },
    remedy: { en: 'rapport import rejects', zh: 'rapport import rejects' },
  },
  segmentsBehind: {
    what: { en: 'Segments whose members are not up to date', zh: '成员未更新的分群' },
    remedy: {
      en: '“Which segments do we have?” says which; rapport refresh',
      zh: '“有哪些分群？”可查看；rapport refresh',
    },
  },
} as const;
