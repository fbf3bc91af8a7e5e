import type { Transaction } from '../../db/database.ts';
import { DomainError } from '../../domain/errors.ts';
import { parseCurrencyCode } from '../../domain/imports/currency-code.ts';
import type { ImportKind } from '../../domain/imports/import-column.ts';
import { parseTimeZoneName } from '../../domain/imports/time-zone-name.ts';
import type { Settings } from '../../domain/settings.ts';
import { removeDemoData } from '../demo/remove-demo-data.ts';
import { changeSettings } from '../deployment/change-settings.ts';
import { lockSettings } from '../deployment/read-settings.ts';

type Wishes = { kind: ImportKind; timeZone?: string; currency?: string; replaceDemo?: boolean };

/**
 * The settings under which a file is imported. The first real data takes the place of demo data and sets currency and time zone; from then on
 * the currency is fixed. One import runs at a time.
 * @throws {DomainError} 'conflict' with demo data that may not go, or with the currency; 'invalid_input' for an unknown currency or zone,
 * or for orders in place of demo data without a currency, which could not be changed any more
 */
export async function settleDeployment(transaction: Transaction, wishes: Wishes): Promise<Settings> {
  const timeZone = wishes.timeZone === undefined ? undefined : parseTimeZoneName(wishes.timeZone);
  const currency = wishes.currency === undefined ? undefined : parseCurrencyCode(wishes.currency);
  const settings = await lockSettings(transaction);
  if (settings.holdsDemoData) {
    if (!wishes.replaceDemo) throw holdsDemoData();
    if (wishes.kind === 'orders' && currency === undefined) throw needsCurrency(settings.currency);
    await removeDemoData(transaction);
  } else if (await holdsOrders(transaction)) {
    if (currency !== undefined && currency !== settings.currency) throw otherCurrency(currency, settings.currency);
    return settings;
  }
  return changeSettings(transaction, {
    holdsDemoData: false,
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(currency === undefined ? {} : { currency }),
  });
}

async function holdsOrders(transaction: Transaction): Promise<boolean> {
  return (await transaction.query('select 1 from orders limit 1')).length > 0;
}

function holdsDemoData(): DomainError {
  return new DomainError('conflict', {
    en: 'The database holds the demo company. The first import replaces all of it: add --replace-demo to agree.',
    zh: '数据库中是演示公司的数据。首次导入会将其全部替换：如同意，请加上 --replace-demo。',
  });
}

function needsCurrency(ofDemo: string): DomainError {
  return new DomainError('invalid_input', {
    en: `Which currency are the amounts in? The demo company's ${ofDemo} is not taken over: add --currency with its ISO 4217 code, such as --currency USD, and --timezone ZONE where times are not UTC.`,
    zh: `金额使用哪种货币？演示公司的 ${ofDemo} 不会沿用：请用 --currency 指定 ISO 4217 代码，例如 --currency CNY；若时间不是 UTC，请再加 --timezone 时区。`,
  });
}

function otherCurrency(wanted: string, known: string): DomainError {
  return new DomainError('conflict', {
    en: `The data here is in ${known}, and a deployment has one currency; convert the file from ${wanted} first.`,
    zh: `现有数据的货币是 ${known}，一个部署只能使用一种货币；请先将文件从 ${wanted} 换算。`,
  });
}
