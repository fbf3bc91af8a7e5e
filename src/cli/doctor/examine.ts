import process from 'node:process';
import { type Config, readConfig } from '../../config.ts';
import { findPendingMigrations } from '../../db/migrations/find-pending-migrations.ts';
import { listMigrations } from '../../db/migrations/list-migrations.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Bilingual } from '../../domain/locale.ts';
import { countOf } from '../../render/count-of.ts';
import { withServer } from '../with-database.ts';
import { examineData } from './examine-data.ts';
import { examineJobs } from './examine-jobs.ts';
import { examineMail } from './examine-mail.ts';
import { examineModel } from './examine-model.ts';
import { examineNotices } from './examine-notices.ts';
import { examinePort } from './examine-port.ts';
import { examineSlack } from './examine-slack.ts';
import type { Finding } from './finding.ts';

/** Looks at everything that a working Rapport needs, as far as it can be reached. */
export async function examine(): Promise<Finding[]> {
  const node: Finding = { check: 'node', state: 'ok', text: both(`Node ${process.versions.node}`) };
  let config: Config;
  try {
    config = readConfig();
  } catch (error) {
    return [node, { check: 'settings', state: 'problem', text: textOf(error) }];
  }
  const settings: Finding = { check: 'settings', state: 'ok', text: both(`RAPPORT_HOME=${config.home}`) };
  const [database, slack, model, mail, port] = await Promise.all([
    examineDatabase(config),
    examineSlack(config.slack),
    examineModel(config.model),
    examineMail(config.outreach.mail),
    examinePort(config),
  ]);
  return [node, settings, ...database, slack, model, mail, ...(port ? [port] : [])];
}

async function examineDatabase({ databaseUrl }: Config): Promise<Finding[]> {
  try {
    return await withServer(async ({ database }) => {
      const [version] = await database.query<{ name: string }>("select current_setting('server_version') as name");
      const where = databaseUrl === null ? { en: 'embedded', zh: '内置' } : { en: 'DATABASE_URL', zh: 'DATABASE_URL' };
      const text = { en: `PostgreSQL ${version?.name}, ${where.en}`, zh: `PostgreSQL ${version?.name}，${where.zh}` };
      const reached: Finding = { check: 'database', state: 'ok', text };
      const pending = await findPendingMigrations(database.pool, await listMigrations());
      if (pending.length > 0) return [reached, pendingFinding(pending.length)];
      const upToDate: Finding = {
        check: 'migrations',
        state: 'ok',
        text: { en: 'tables are up to date', zh: '数据表已是最新' },
      };
      const now = new Date();
      return [
        ...[reached, upToDate, ...(await examineData(database))],
        ...[...(await examineJobs(database, now)), ...(await examineNotices(database, now))],
      ];
    });
  } catch (error) {
    return [{ check: 'database', state: 'problem', text: textOf(error) }];
  }
}

function pendingFinding(count: number): Finding {
  return {
    check: 'migrations',
    state: 'hint',
    text: { en: `${countOf(count, 'migration')} to apply`, zh: `有 ${count} 个迁移待应用` },
    mend: { en: 'rapport migrate (rapport start does it too)', zh: 'rapport migrate（rapport start 也会执行）' },
  };
}

function textOf(error: unknown): Bilingual {
  return error instanceof DomainError ? error.text : both(error instanceof Error ? error.message : String(error));
}

function both(text: string): Bilingual {
  return { en: text, zh: text };
}
