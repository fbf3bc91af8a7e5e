import { readFile } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

type VendorFile = { readonly name: string; readonly path: string; readonly neededBy?: string };

/** The files of libraries that the page loads. Nothing else of node_modules is served. */
const VENDOR_FILES: ReadonlyMap<string, VendorFile> = new Map([
  ['preact.js', { name: 'preact', path: 'dist/preact.mjs' }],
  ['preact-hooks.js', { name: 'preact', path: 'hooks/dist/hooks.mjs' }],
  ['htm.js', { name: 'htm', path: 'dist/htm.mjs' }],
  ['marked.js', { name: 'marked', path: 'lib/marked.esm.js' }],
  ['dompurify.js', { name: 'dompurify', path: 'dist/purify.es.mjs' }],
  ['chart.js', { name: 'chart.js', path: 'dist/chart.js' }],
  ['chunks/index.js', { name: 'chart.js', path: 'dist/chunks/index.js' }],
  ['color.js', { name: '@kurkle/color', path: 'dist/color.esm.js', neededBy: 'chart.js' }],
  ['emoji.woff2', { name: 'twemoji-colr-font', path: 'twemoji.woff2' }],
]);

/** A file of a browser library, or undefined where the name is not on the list. */
export async function findVendorFile(name: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const file = VENDOR_FILES.get(name);
  if (!file) return undefined;
  const from = file.neededBy ? pathToFileURL(packageFile(file.neededBy, import.meta.url)).href : import.meta.url;
  return new Uint8Array(await readFile(join(dirname(packageFile(file.name, from)), file.path)));
}

function packageFile(name: string, from: string): string {
  const found = findPackageJSON(name, from);
  if (!found) throw new Error(`${name} is not installed`);
  return found;
}
