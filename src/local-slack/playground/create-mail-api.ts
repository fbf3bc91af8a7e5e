import { Hono } from 'hono';
import type { Mailbox } from '../mailbox.ts';

/** Of a foreign message's own look: it runs nothing, loads nothing, and its links open elsewhere. */
const POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-popups allow-popups-to-escape-sandbox',
].join('; ');

/** Messages that left: each as data, and an e-mail's HTML as a page for a frame. */
export function createMailApi(mailbox: Mailbox): Hono {
  const app = new Hono();
  app.get('/:id', (c) => {
    const mail = mailbox.get(c.req.param('id'));
    return mail === undefined ? c.json({ error: 'unknown message' }, 404) : c.json(mail);
  });
  app.get('/:id/html', (c) => {
    const html = mailbox.get(c.req.param('id'))?.html;
    if (html === null || html === undefined) return c.notFound();
    return c.html(`<!doctype html><meta charset="utf-8"><base target="_blank">${html}`, 200, {
      'content-security-policy': POLICY,
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
  });
  return app;
}
