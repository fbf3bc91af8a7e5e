import { allOf, createBinder } from '../../../db/sql.ts';
import type { Bilingual } from '../../../domain/locale.ts';
import type { Viewpoint } from '../../population/viewpoint.ts';
import { outreachConditions } from '../outreach-in-sight.ts';

/** An outreach whose effect may be told. */
export type MeasuredOutreach = {
  id: number;
  playbook: string;
  playbookName: Bilingual;
  /** Key of the segment that it was for; null for a list or rule. */
  segment: string | null;
  /** Null until something was sent. */
  startedAt: Date | null;
  windowDays: number;
};

export type OutreachFilter = {
  id?: number;
  playbook?: string | undefined;
  segment?: string | undefined;
  /** Half-open, of the beginning of sending. */
  started?: { fromAt: Date | null; toAt: Date };
};

/** The outreach that an asker may see and that existed, the earliest first. */
export function findOutreach(viewpoint: Viewpoint, filter: OutreachFilter): Promise<MeasuredOutreach[]> {
  const { database, now } = viewpoint;
  const binder = createBinder();
  const { id, playbook, segment, started } = filter;
  const at = (instant: Date) => binder.bind(instant, 'timestamptz');
  const conditions = [
    outreachConditions(viewpoint, binder),
    `o.created_at <= ${at(now)}`,
    ...(id === undefined ? [] : [`o.id = ${binder.bind(id, 'int')}`]),
    ...(playbook === undefined ? [] : [`o.playbook_key = ${binder.bind(playbook, 'text')}`]),
    ...(segment === undefined ? [] : [`o.audience ->> 'segment' = ${binder.bind(segment, 'text')}`]),
    ...(started === undefined ? [] : [`o.started_at < ${at(started.toAt)}`]),
    ...(started?.fromAt ? [`o.started_at >= ${at(started.fromAt)}`] : []),
  ];
  return database.query<MeasuredOutreach>(
    `select o.id, o.playbook_key as playbook, json_build_object('en', p.name_en, 'zh', p.name_zh) as "playbookName",
       o.audience ->> 'segment' as segment, case when o.started_at <= ${at(now)} then o.started_at end as "startedAt",
       o.window_days as "windowDays"
     from outreach o join playbooks p on p.key = o.playbook_key
     where ${allOf(conditions)}
     order by o.started_at, o.id`,
    binder.values,
  );
}
