import { DomainError } from '../../domain/errors.ts';
import type { Bilingual } from '../../domain/locale.ts';
import { describeAddress } from './pool-settings.ts';

const UNREACHABLE = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ECONNRESET',
  'ENOENT',
];
/** The server is starting, stopping or gone (PostgreSQL, appendix A: class 57P and 08). */
const GOING_AWAY = ['57P01', '57P02', '57P03', '08000', '08003', '08006'];
/** `pg` and its pool say these without a code. */
const LOST = /connection terminated|timeout exceeded when trying to connect|timeout expired/i;

/** The error as a person can act on it, when it is about reaching the database; any other as it is. Holds no secret. */
export function explainConnectionError(error: unknown, url: string): unknown {
  if (!(error instanceof Error) || error instanceof DomainError) return error;
  const text = explanation(error, describeAddress(url));
  return text ? new DomainError('unavailable', text) : error;
}

function explanation(error: Error, where: string): Bilingual | undefined {
  const code = 'code' in error ? String(error.code) : '';
  if (UNREACHABLE.includes(code) || GOING_AWAY.includes(code) || LOST.test(error.message)) {
    return {
      en: `The database at ${where} cannot be reached (${code || error.message}); check that PostgreSQL runs there and that DATABASE_URL is right.`,
      zh: `无法连接 ${where} 的数据库（${code || error.message}）；请确认 PostgreSQL 正在运行且 DATABASE_URL 正确。`,
    };
  }
  switch (code) {
    case '28P01':
    case '28000':
      return {
        en: `The database at ${where} refuses this user or password (${code}); check the user and the password in DATABASE_URL.`,
        zh: `${where} 的数据库拒绝了该用户或密码（${code}）；请检查 DATABASE_URL 中的用户和密码。`,
      };
    case '3D000':
      return {
        en: `The server has no database ${where}; create it (CREATE DATABASE), or name another in DATABASE_URL.`,
        zh: `服务器上没有数据库 ${where}；请先创建（CREATE DATABASE），或在 DATABASE_URL 中指定其他数据库。`,
      };
    case '53300':
      return {
        en: `The database at ${where} has no free connection; raise max_connections or stop other programs that use it.`,
        zh: `${where} 的数据库没有空闲连接；请调高 max_connections 或停止其他占用连接的程序。`,
      };
  }
  return undefined;
}
