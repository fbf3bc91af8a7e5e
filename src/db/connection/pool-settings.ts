import type { PoolConfig } from 'pg';
import { DomainError } from '../../domain/errors.ts';
import { columnTypes } from './column-types.ts';

const POOL_SIZE = 10;
/** Also the longest wait for a free connection of a busy pool. */
const CONNECT_TIMEOUT_MS = 15_000;

/**
 * Settings of a pool for a PostgreSQL address. Sessions speak UTC: Prisma's adapter drops the offset of an instant, and
 * is right only then.
 * @throws {DomainError} 'invalid_input' when it is no such address
 */
export function poolSettings(url: string): PoolConfig {
  const address = parseAddress(url);
  const given = address.searchParams.get('options');
  address.searchParams.set('options', [given, '-c TimeZone=UTC'].filter(Boolean).join(' '));
  if (!address.searchParams.has('application_name')) address.searchParams.set('application_name', 'rapport');
  return {
    connectionString: address.href,
    max: POOL_SIZE,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    types: columnTypes,
  };
}

/** The address without its secret, for messages. */
export function describeAddress(url: string): string {
  const { hostname, port, pathname } = parseAddress(url);
  return `${hostname || 'localhost'}:${port || '5432'}${pathname}`;
}

function parseAddress(url: string): URL {
  if (/^postgres(ql)?:/.test(url) && isUnambiguous(url) && URL.canParse(url)) return new URL(url);
  // The message must not quote it: it may hold a password.
  throw new DomainError('invalid_input', {
    en: 'DATABASE_URL is not a PostgreSQL address; it looks like postgresql://USER:PASSWORD@HOST:5432/DATABASE, with special characters of the password percent-encoded.',
    zh: 'DATABASE_URL 不是有效的 PostgreSQL 地址；格式应为 postgresql://用户:密码@主机:5432/数据库，密码中的特殊字符需使用百分号编码。',
  });
}

/** Raw @, #, / or ? in a password move its end into the host, the port or the path, which messages show. */
function isUnambiguous(url: string): boolean {
  const [, authority = '', rest = ''] = /^[a-z]+:\/\/([^/?#]*)(.*)$/is.exec(url) ?? [];
  const marks = authority.split('@').length - 1;
  const isPasswordCut = marks === 0 && authority !== '' && rest.includes('@');
  return marks <= 1 && !isPasswordCut && !rest.includes('#');
}
