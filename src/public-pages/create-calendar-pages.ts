import { Hono } from 'hono';
import { findCalendarOwner } from '../services/calendar/find-calendar-owner.ts';
import { printCalendar } from '../services/calendar/print-calendar.ts';
import { failurePage } from './failure-page.ts';
import type { PublicContext } from './public-context.ts';

/** What calendars subscribe to: `/calendar/TOKEN.ics`. */
export function createCalendarPages({ database, clock }: PublicContext): Hono {
  const app = new Hono();
  app.get('/:file{[A-Za-z0-9_-]+\\.ics}', async (c) => {
    const owner = await findCalendarOwner(database, c.req.param('file').slice(0, -'.ics'.length));
    if (owner === null) return failurePage(c, 'unknown');
    const text = await printCalendar({ database, asker: owner.asker, now: clock() }, owner.locale);
    return c.body(text, 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="follow-ups.ics"',
    });
  });
  return app;
}
