import { REFUSAL_REASONS, type RefusalReason } from '../../domain/imports/refusal.ts';
import type { Locale } from '../../domain/locale.ts';
import { plainText } from '../../render/plain-text.ts';
import type { ImportResult, Reject } from '../../services/imports/import-result.ts';

const SHOWN_REJECTS = 5;
const LONGEST_DETAIL = 80;

/** What an import did, in a few lines for a person. */
export function describeImport(result: ImportResult, locale: Locale): string {
  const { fileName, rowsRead, rowsAccepted, rowsRefused, refusedByReason, unchanged, dryRun, database, elapsedMs } =
    result;
  const number = (value: number) => value.toLocaleString(locale);
  const money = database.revenue.toLocaleString(locale, { style: 'currency', currency: result.currency });
  const refusals = Object.entries(refusedByReason).map(
    ([reason, count]) => `  ${number(count)} × ${REFUSAL_REASONS[reason as RefusalReason][locale]} (${reason})`,
  );
  const rejects = describeRejects(result, locale);
  const seconds = (elapsedMs / 1000).toFixed(1);
  const { customers, buyers, orders, returnedOrders, products } = database;
  const lines =
    locale === 'zh'
      ? [
          `${fileName}：读取 ${number(rowsRead)} 行，接受 ${number(rowsAccepted)} 行，拒绝 ${number(rowsRefused)} 行（${seconds} 秒）`,
          ...refusals,
          ...rejects,
          ...(unchanged ? ['数据没有变化：相同内容此前已导入。'] : []),
          ...(dryRun ? ['试运行：未保存任何数据。'] : []),
          `当前共有 ${number(customers)} 位客户（${number(buyers)} 位买家）、${number(orders)} 个订单、${number(returnedOrders)} 个退货、${number(products)} 种商品，销售额 ${money}`,
        ]
      : [
          `${fileName}: ${number(rowsRead)} rows read, ${number(rowsAccepted)} accepted, ${number(rowsRefused)} refused (${seconds} s)`,
          ...refusals,
          ...rejects,
          ...(unchanged ? ['Nothing changed: the same content was imported before.'] : []),
          ...(dryRun ? ['Trial run: nothing was kept.'] : []),
          `${dryRun ? 'It would hold' : 'The database holds'} ${number(customers)} customers (${number(buyers)} buyers), ${number(orders)} orders, ${number(returnedOrders)} returns, ${number(products)} products; revenue ${money}`,
        ];
  return lines.join('\n');
}

/** The first refused rows, each with its line and the cell that shows why, and how many more there are. */
function describeRejects({ rejects, rowsRefused }: ImportResult, locale: Locale): string[] {
  const shown = rejects.slice(0, SHOWN_REJECTS);
  const more = (rowsRefused - shown.length).toLocaleString(locale);
  const lines = shown.map((reject) => `  ${describeReject(reject, locale)}`);
  if (rowsRefused === shown.length) return lines;
  return [...lines, locale === 'zh' ? `  … 另有 ${more} 行` : `  … and ${more} more`];
}

function describeReject({ line, reason, detail }: Reject, locale: Locale): string {
  const why = REFUSAL_REASONS[reason][locale];
  const shown = plainText(detail ?? '').slice(0, LONGEST_DETAIL);
  if (locale === 'zh') return `第 ${line} 行：${why}${shown && `：${shown}`}`;
  return `line ${line}: ${why}${shown && `: ${shown}`}`;
}
