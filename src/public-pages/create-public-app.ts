import { getConnInfo } from '@hono/node-server/conninfo';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { DomainError } from '../domain/errors.ts';
import { clientAddress } from './client-address.ts';
import { createCalendarPages } from './create-calendar-pages.ts';
import { createMessageEvents } from './create-message-events.ts';
import { createRateLimit } from './create-rate-limit.ts';
import { createSurveyPages } from './create-survey-pages.ts';
import { createUnsubscribePages } from './create-unsubscribe-pages.ts';
import { failurePage } from './failure-page.ts';
import type { PublicContext } from './public-context.ts';
import { SECURITY_HEADERS } from './security-headers.ts';

/** Bytes: a comment of a survey in Chinese, and 500 events of a provider. */
const MOST_BYTES = { form: 32_000, events: 1_000_000 };
/** Pages a minute: mail programs click for many people from few addresses. */
const REQUESTS_A_MINUTE = 600;
/** What was refused a minute: wrong tokens and signatures; nobody guesses 122 bits so. */
const REFUSED_A_MINUTE = 30;

/** Everything that customers, providers and calendars reach. */
export function createPublicApp(context: PublicContext): Hono {
  const app = new Hono();
  const [requests, refused] = [createRateLimit(REQUESTS_A_MINUTE), createRateLimit(REFUSED_A_MINUTE)];

  app.use(async (c, next) => {
    const from = addressOf(c);
    const nowMs = context.clock().getTime();
    const isPage = !c.req.path.startsWith('/webhooks/');
    if (!refused.allows(from, nowMs) || (isPage && !requests.take(from, nowMs))) {
      c.res = failurePage(c, 'busy');
      c.res.headers.set('retry-after', '60');
    } else {
      await next();
      if ([401, 404].includes(c.res.status)) refused.take(from, nowMs);
    }
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) c.res.headers.set(name, value);
  });
  const tooLarge = (c: Context) => failurePage(c, 'tooLarge');
  app.use('/u/*', bodyLimit({ maxSize: MOST_BYTES.form, onError: tooLarge }));
  app.use('/s/*', bodyLimit({ maxSize: MOST_BYTES.form, onError: tooLarge }));
  app.use('/webhooks/*', bodyLimit({ maxSize: MOST_BYTES.events, onError: tooLarge }));

  app.route('/u', createUnsubscribePages(context));
  app.route('/s', createSurveyPages(context));
  app.route('/calendar', createCalendarPages(context));
  app.route('/webhooks', createMessageEvents(context));
  app.get('/robots.txt', (c) => c.text('User-agent: *\nDisallow: /\n'));
  app.notFound((c) => failurePage(c, 'unknown'));
  app.onError((error, c) => {
    const isOurs = !(error instanceof DomainError) || error.code === 'unavailable';
    if (isOurs) context.log.error({ err: error }, 'a public page failed');
    return failurePage(c, 'failed');
  });
  return app;
}

function addressOf(c: Context): string {
  return clientAddress(getConnInfo(c).remote.address, c.req.header('x-forwarded-for'));
}
