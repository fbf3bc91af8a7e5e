import { type Context, Hono } from 'hono';
import type { Workspace } from '../workspace/create-workspace.ts';

/** Where files are uploaded to and fetched from, each at an address that only those know who were given it. */
export function createFileServer(workspace: Workspace): Hono {
  const app = new Hono();
  const find = (c: Context) => {
    const file = workspace.files.get(c.req.param('id') ?? '');
    return file?.secret === c.req.param('secret') ? file : undefined;
  };

  app.post('/:id/:secret', async (c) => {
    const file = find(c);
    if (!file || file.content) return c.text('no upload is expected here', 404);
    const content = await readUpload(c);
    if (content.byteLength !== file.bytes) return c.text('the length is not the announced one', 400);
    file.content = content;
    return c.text(`OK - ${file.bytes}`);
  });

  app.get('/:id/:secret', (c) => {
    const file = find(c);
    if (!file?.content) return c.notFound();
    // A file is foreign text: it is saved, and a browser that shows it all the same runs nothing of it.
    return c.body(file.content, 200, {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
  });
  return app;
}

/** The bytes themselves, or the one file of a form. */
async function readUpload(c: Context): Promise<Uint8Array<ArrayBuffer>> {
  if (!c.req.header('content-type')?.startsWith('multipart/form-data'))
    return new Uint8Array(await c.req.arrayBuffer());
  const part = Object.values(await c.req.parseBody()).find((each) => each instanceof File);
  return part ? new Uint8Array(await part.arrayBuffer()) : new Uint8Array();
}
