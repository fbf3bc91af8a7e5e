import type { Database } from '../../src/db/database.ts';

/** Gives every rep as many customers, and the customers what fills a morning: follow-ups, opportunities, anniversaries, drafts and words. */
export async function planWork(
  database: Database,
  { customers, perRep }: { customers: number; perRep: number },
  now: Date,
): Promise<void> {
  const reps = Math.max(1, Math.ceil(customers / perRep));
  const statements = [
    `insert into staff (email, name, role, team) select 'rep' || g || '@bench.example', 'Rep ' || g, 'rep', 'Team ' || (g % 4 + 1) from generate_series(1, :reps) g`,
    `update customers set owner_id = (select min(id) from staff where email like 'rep%') + (id % :reps)`,
    `insert into opportunities (customer_id, name, stage, amount_minor, opened_at, next_step, next_step_on)
     select g, 'Renewal', 'proposal', 50000 + g % 900000, :now - (g % 200) * interval '1 day', 'Send the offer',
       case when g % 3 > 0 then :now::date + (g % 21 - 10) end from generate_series(1, :customers, 19) g`,
    `insert into important_dates (customer_id, kind, on_day, yearly)
     select g, 'anniversary', date '2015-01-01' + g % 365, true from generate_series(1, :customers, 7) g`,
    `insert into consents (customer_id, channel, purpose, status, captured_at)
     select g, 'phone', (array['marketing', 'service'])[1 + g % 2], 'granted', :now - interval '100 days' from generate_series(1, :customers) g
     on conflict do nothing`,
    `update customers set phone = '+44 20 7946 0018', email = 'c' || id || '@customers.example'`,
    `insert into follow_ups (customer_id, owner_id, reason, source, due_on, time_zone, state, outcome, created_by_email, created_at, closed_at)
     select c.id, c.owner_id, 'Call about the offer', 'person', :now::date + (g % 40 - 20), 'Europe/London',
       case when g % 5 = 0 then 'open' else 'closed' end, case when g % 5 > 0 then (array['reached', 'no_answer', 'order', 'not_useful'])[g % 5] end,
       'bench', :now - interval '60 days', case when g % 5 > 0 then :now - (g % 300) * interval '1 day' end
     from generate_series(1, :customers / 2) g join customers c on c.id = 1 + (g::bigint * 7919) % :customers`,
    `insert into list_feedback (staff_id, customer_id, reason, because, at)
     select s.id, 1, 'birthday', 'x', :now - (g * 7) * interval '1 day' from staff s, generate_series(1, 6) g where s.email like 'rep%'`,
    `insert into outreach (state, playbook_key, playbook_version, channel, purpose, audience, origin, locale, author_id, author_email, holdout_share,
       window_days, planned_at, created_at)
     select 'draft', 'birthday', 1, 'email', 'marketing', json_build_object('customers', json_build_array(c.external_id)), 'care', 'en', s.id, s.email,
       0, 14, :now, :now - interval '1 day' from staff s cross join lateral (
         select external_id from customers where owner_id = s.id order by id limit 3) c where s.email like 'rep%'`,
    `insert into outreach_recipients (outreach_id, customer_id, decision, language)
     select o.id, c.id, 'send', 'en' from outreach o join customers c on c.external_id = o.audience -> 'customers' ->> 0`,
  ];
  for (const sql of statements) {
    await database.execute(
      sql
        .replaceAll(':customers', String(customers))
        .replaceAll(':reps', String(reps))
        .replaceAll(':now', `timestamptz '${now.toISOString()}'`),
    );
  }
  await database.execute('vacuum analyze');
}
