import type { Bilingual } from '../locale.ts';

/** Why a row of a file was refused; stable names that scripts rely on. */
export const REFUSAL_REASONS = {
  no_customer: { en: 'no customer id', zh: '没有客户编号' },
  unknown_customer: { en: 'no such customer; import the customers first', zh: '没有这位客户；请先导入客户' },
  erased: { en: 'the customer was erased and does not come back', zh: '该客户的资料已被删除，不再导入' },
  no_order: { en: 'no order id', zh: '没有订单号' },
  no_date: { en: 'no date', zh: '没有日期' },
  no_amount: { en: 'no amount', zh: '没有金额' },
  no_value: { en: 'a required cell is empty', zh: '必填单元格为空' },
  bad_date: { en: 'not a date', zh: '不是日期' },
  ambiguous_date: {
    en: 'day and month cannot be told apart; write dates as YYYY-MM-DD',
    zh: '无法区分日和月；请使用 YYYY-MM-DD 格式',
  },
  bad_number: { en: 'not a number, or out of range', zh: '不是数字或超出范围' },
  bad_score: {
    en: 'not a score of its scale: CSAT is 1 to 5, NPS 0 to 10, CES 1 to 7',
    zh: '不是该量表的分数：CSAT 为 1–5，NPS 为 0–10，CES 为 1–7',
  },
  bad_json: { en: 'not a JSON object', zh: '不是 JSON 对象' },
  not_positive: { en: 'quantity or amount is not positive', zh: '数量或金额不是正数' },
  unknown_choice: { en: 'not one of the known values', zh: '不是已知的取值' },
  unknown_status: { en: 'not a known order status', zh: '未知的订单状态' },
  unknown_owner: { en: 'no such member of staff', zh: '没有这位员工' },
  ambiguous_owner: { en: 'several members of staff have this name; use the e-mail', zh: '有多位同名员工；请使用邮箱' },
  unknown_product: { en: 'no product has this code; import the products first', zh: '没有此编码的商品；请先导入商品' },
  ends_before_start: { en: 'it ends before it begins', zh: '结束时间早于开始时间' },
  birthday: {
    en: 'a birthday is a column of the customers file, not an important date',
    zh: '生日请作为客户文件的一列导入，而不是重要日期',
  },
  other_customer: { en: 'the order belongs to another customer', zh: '该订单属于另一位客户' },
  other_status: { en: 'the order has another status', zh: '该订单的状态不一致' },
  bad_email: { en: 'not an e-mail address', zh: '不是邮箱地址' },
  too_long: { en: 'a cell is too long', zh: '单元格过长' },
  column_count: { en: 'more cells than columns', zh: '单元格数多于列数' },
  bad_quotes: { en: 'a quote is in the wrong place', zh: '引号位置不正确' },
} as const satisfies Record<string, Bilingual>;

export type RefusalReason = keyof typeof REFUSAL_REASONS;

/** Instead of a value: the row cannot be taken, and the cell that shows why. */
export type Refusal = { refused: RefusalReason; detail: string };

export function refuse(reason: RefusalReason, detail = ''): Refusal {
  return { refused: reason, detail };
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refused' in value;
}
