import type { ImportKind } from '../../domain/imports/import-column.ts';
import { choicesOf, IMPORT_COLUMNS } from '../../domain/imports/import-columns.ts';
import { REFUSAL_REASONS, type RefusalReason } from '../../domain/imports/refusal.ts';
import type { Locale } from '../../domain/locale.ts';
import { countOf } from '../../render/count-of.ts';
import { formatNumber } from '../../render/format-number.ts';
import { plainText } from '../../render/plain-text.ts';
import type { ImportResult, Reject } from '../../services/imports/import-result.ts';
import { describeRecords } from './describe-records.ts';

const SHOWN_REJECTS = 5;
const LONGEST_DETAIL = 80;

/** What an import did, in a few lines for a person. */
export function describeImport(result: ImportResult, locale: Locale): string {
  const { unchanged, dryRun } = result;
  const isChinese = locale === 'zh';
  return [
    describeRows(result, locale),
    ...describeReasons(result, locale),
    ...describeRejects(result, locale),
    ...describeRecords(result, locale),
    ...describeUnused(result, locale),
    ...(unchanged ? [describeNoChange(result, locale)] : []),
    ...(dryRun ? [isChinese ? '试运行：未保存任何数据。' : 'Trial run: nothing was kept.'] : []),
    describeDatabase(result, locale),
    ...(result.kind === 'orders' ? [describeReading(result, locale)] : []),
  ].join('\n');
}

function describeNoChange({ rowsAccepted }: ImportResult, locale: Locale): string {
  if (rowsAccepted === 0)
    return locale === 'zh' ? '数据没有变化：没有可以导入的行。' : 'Nothing changed: no row could be imported.';
  return locale === 'zh'
    ? '数据没有变化：相同内容此前已导入。'
    : 'Nothing changed: the same content was imported before.';
}

function describeRows(
  { fileName, rowsRead, rowsAccepted, rowsRefused, elapsedMs }: ImportResult,
  locale: Locale,
): string {
  const [accepted, refused] = [rowsAccepted, rowsRefused].map((count) => formatNumber(count, { locale }));
  const seconds = (elapsedMs / 1000).toFixed(1);
  return locale === 'zh'
    ? `${fileName}：读取 ${formatNumber(rowsRead, { locale })} 行，接受 ${accepted} 行，拒绝 ${refused} 行（${seconds} 秒）`
    : `${fileName}: ${countOf(rowsRead, 'row')} read, ${accepted} accepted, ${refused} refused (${seconds} s)`;
}

function describeReasons({ refusedByReason }: ImportResult, locale: Locale): string[] {
  return Object.entries(refusedByReason).map(
    ([reason, count]) =>
      `  ${formatNumber(count, { locale })} × ${REFUSAL_REASONS[reason as RefusalReason][locale]} (${reason})`,
  );
}

function describeDatabase({ database, currency, dryRun }: ImportResult, locale: Locale): string {
  const { customers, buyers, orders, returnedOrders, products } = database;
  const revenue = formatNumber(database.revenue, { unit: 'money', currency, locale });
  if (locale === 'zh') {
    const number = (value: number) => formatNumber(value, { locale });
    return `${dryRun ? '导入后将有' : '当前共有'} ${number(customers)} 位客户（${number(buyers)} 位买家）、${number(orders)} 个订单、${number(returnedOrders)} 个退货、${number(products)} 种商品，销售额 ${revenue}`;
  }
  const people = `${countOf(customers, 'customer')} (${countOf(buyers, 'buyer')})`;
  const records = [countOf(orders, 'order'), countOf(returnedOrders, 'return'), countOf(products, 'product')];
  return `${dryRun ? 'It would hold' : 'The database holds'} ${[people, ...records].join(', ')}; revenue ${revenue}`;
}

/** What was left out, and how to take it. */
function describeUnused({ kind, unusedColumns }: ImportResult, locale: Locale): string[] {
  if (unusedColumns.length === 0) return [];
  const open = IMPORT_COLUMNS[kind].columns.find((column) => column.open)?.key;
  const names = plainText(unusedColumns.join(locale === 'zh' ? '、' : ', ')).slice(0, LONGEST_DETAIL * 4);
  if (locale === 'zh') {
    const keep = open ? `；用 --map ${open}.名称=列名 存为自定义属性` : '';
    return [`未读取的列：${names}（用 --map 字段=列名 指定字段${keep}）`];
  }
  const keep = open ? `; --map ${open}.NAME=COLUMN keeps one as it is` : '';
  return [`Columns that were not read: ${names} (--map FIELD=COLUMN says what one is${keep})`];
}

/** How amounts and times were read: the currency stays from the first orders on. */
function describeReading({ currency, timeZone }: ImportResult, locale: Locale): string {
  return locale === 'zh'
    ? `金额按 ${currency} 读取，未带时区的时间按 ${timeZone} 读取`
    : `Amounts were read as ${currency}, times without a zone as ${timeZone}`;
}

/** The first refused rows, each with its line and the cell that shows why, and how many more there are. */
function describeRejects({ kind, rejects, rowsRefused }: ImportResult, locale: Locale): string[] {
  const shown = rejects.slice(0, SHOWN_REJECTS);
  const more = formatNumber(rowsRefused - shown.length, { locale });
  const lines = shown.map((reject) => `  ${describeReject(kind, reject, locale)}`);
  if (rowsRefused === shown.length) return lines;
  return [...lines, locale === 'zh' ? `  … 另有 ${more} 行` : `  … and ${more} more`];
}

function describeReject(kind: ImportKind, { line, reason, detail }: Reject, locale: Locale): string {
  const why = REFUSAL_REASONS[reason][locale];
  const shown =
    plainText(detail ?? '').slice(0, LONGEST_DETAIL) +
    (reason === 'unknown_choice' ? knownValues(kind, detail, locale) : '');
  if (locale === 'zh') return `第 ${line} 行：${why}${shown && `：${shown}`}`;
  return `line ${line}: ${why}${shown && `: ${shown}`}`;
}

/** What would have worked; `detail` is `column: cell`. */
function knownValues(kind: ImportKind, detail: string | null, locale: Locale): string {
  const labels = choicesOf(kind, detail?.split(':')[0] ?? '').map(({ label }) => label[locale]);
  if (labels.length === 0) return '';
  return locale === 'zh' ? `（可用：${labels.join('、')}）` : ` (known: ${labels.join(', ')})`;
}
