import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { Hono } from 'hono';
import { findVendorFile } from './vendor-files.ts';

const PAGE = join(import.meta.dirname, 'page');
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
/** Lower case, digits and hyphens, in at most one folder: a path that can leave the folder does not match. */
const PAGE_FILE = /^(?:[a-z0-9-]+\/)?[a-z0-9-]+\.(?:js|css|svg)$/;

/** The files of the page and the browser libraries it needs, under a policy that loads nothing from anywhere else. */
export async function createPageFiles(): Promise<Hono> {
  const html = await readFile(join(PAGE, 'index.html'), 'utf8');
  const headers = securityHeaders(html);
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value);
  });
  app.get('/', (c) => c.html(html));
  app.get('/vendor/:path{.+}', async (c) => {
    const path = c.req.param('path');
    const content = await findVendorFile(path);
    return content === undefined ? c.notFound() : c.body(content, 200, { 'content-type': contentType(path) });
  });
  app.get('/page/:path{.+}', async (c) => {
    const path = c.req.param('path');
    if (!PAGE_FILE.test(path)) return c.notFound();
    const content = await readFile(join(PAGE, path), 'utf8').catch(() => undefined);
    return content === undefined ? c.notFound() : c.body(content, 200, { 'content-type': contentType(path) });
  });
  return app;
}

function contentType(path: string): string {
  return CONTENT_TYPES[extname(path)] ?? 'text/plain';
}

/** The import map is the only inline script; the policy names it by its hash. */
function securityHeaders(html: string): Record<string, string> {
  const importMap = /<script type="importmap">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '';
  const hash = createHash('sha256').update(importMap).digest('base64');
  const policy = [
    "default-src 'none'",
    `script-src 'self' 'sha256-${hash}'`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ];
  return {
    'content-security-policy': policy.join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
  };
}
