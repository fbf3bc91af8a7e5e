import type { Database } from '../../db/database.ts';
import type { JobSchedule } from '../../domain/jobs/job-schedule.ts';

/** Writes down which jobs the bot that starts at `now` runs; those of earlier versions are forgotten. */
export async function registerJobs(database: Database, jobs: readonly JobSchedule[], now: Date): Promise<void> {
  const rows = jobs.map(({ label, ...rest }, position) => ({
    ...rest,
    position,
    labelEn: label.en,
    labelZh: label.zh,
  }));
  await database.transaction(async ({ execute }) => {
    await execute('delete from job_schedules where not name = any($1)', [jobs.map(({ name }) => name)]);
    await execute(
      `insert into job_schedules (name, position, label_en, label_zh, every_minutes, limit_ms, queue, registered_at)
       select r.name, r.position, r."labelEn", r."labelZh", r."everyMinutes", r."limitMs", r.queue, $2
       from json_to_recordset($1::json) r(name text, position int, "labelEn" text, "labelZh" text, "everyMinutes" int, "limitMs" int, queue text)
       on conflict (name) do update set position = excluded.position, label_en = excluded.label_en, label_zh = excluded.label_zh,
         every_minutes = excluded.every_minutes, limit_ms = excluded.limit_ms, queue = excluded.queue, registered_at = excluded.registered_at`,
      [JSON.stringify(rows), now],
    );
  });
}
