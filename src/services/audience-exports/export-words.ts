/** How long the file of an export is kept. */
export const EXPORT_DAYS = 7;

type Counts = { platform: string; who: string; customers: number; total: number; emails: number; phones: number };

/** How an export is told before and after. */
export const EXPORT_WORDS = {
  en: {
    exports: ({ platform, who, customers, total, emails, phones }: Counts) =>
      `Exports hashed contact data for ${platform}: ${n(customers)} of ${counted(total, 'customer')} (${who}), with ${counted(emails, 'e-mail address', 'e-mail addresses')} and ${counted(phones, 'telephone number')}.`,
    nobody: 'Nobody of them may be exported; the file would be empty.',
    consent: 'Only who agreed to marketing on the channel of the address, and did not refuse profiling, is in it.',
    md5: 'Tencent matches MD5 of Chinese mobile numbers only, which is easily turned back into the number: treat the file as the numbers themselves.',
    logged: `The export is logged; its file can be fetched for ${EXPORT_DAYS} days and is then deleted.`,
    table: 'Left out',
    reason: 'Reason',
    customers: 'Customers',
    done: (id: number, customers: number) =>
      `Export ${id} is ready: ${counted(customers, 'customer')}. Fetch it with rapport export ${id} --file audience.csv; it is deleted after ${EXPORT_DAYS} days.`,
  },
  zh: {
    exports: ({ platform, who, customers, total, emails, phones }: Counts) =>
      `将为${platform}导出加密联系方式：${n(total)} 位客户（${who}）中的 ${n(customers)} 位，含 ${n(emails)} 个邮箱和 ${n(phones)} 个电话号码。`,
    nobody: '其中没有可导出的客户，文件将为空。',
    consent: '仅包含已同意该渠道营销、且未拒绝用户画像的客户。',
    md5: '腾讯仅匹配中国大陆手机号的 MD5，很容易还原成号码：请像对待号码本身一样保管文件。',
    logged: `本次导出会留下记录；文件保留 ${EXPORT_DAYS} 天，之后删除。`,
    table: '未包含的客户',
    reason: '原因',
    customers: '客户数',
    done: (id: number, customers: number) =>
      `导出 ${id} 已就绪：${n(customers)} 位客户。用 rapport export ${id} --file audience.csv 获取；${EXPORT_DAYS} 天后删除。`,
  },
} as const;

function n(number: number): string {
  return number.toLocaleString('en');
}

function counted(number: number, one: string, many = `${one}s`): string {
  return `${n(number)} ${number === 1 ? one : many}`;
}
