import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** Package, and the file in it that the page loads. Nothing else of node_modules is served. */
const VENDOR_FILES: Readonly<Record<string, readonly [name: string, path: string]>> = {
  'preact.js': ['preact', 'dist/preact.mjs'],
  'preact-hooks.js': ['preact', 'hooks/dist/hooks.mjs'],
  'htm.js': ['htm', 'dist/htm.mjs'],
  'marked.js': ['marked', 'lib/marked.esm.js'],
  'dompurify.js': ['dompurify', 'dist/purify.es.mjs'],
  'chart.js': ['chart.js', 'dist/chart.js'],
  'chunks/index.js': ['chart.js', 'dist/chunks/index.js'],
  'color.js': ['@kurkle/color', 'dist/color.esm.js'],
};

/** A file of a browser library, or undefined where the name is not on the list. */
export async function findVendorFile(name: string): Promise<string | undefined> {
  const entry = Object.hasOwn(VENDOR_FILES, name) ? VENDOR_FILES[name] : undefined;
  return entry && readFile(join(packageFolder(entry[0]), entry[1]), 'utf8');
}

/** Not every package exports its package.json, so the folder is found from the search paths. */
function packageFolder(name: string): string {
  const main = require.resolve(name, name === '@kurkle/color' ? { paths: [dirname(require.resolve('chart.js'))] } : {});
  return main.slice(0, main.lastIndexOf(join('node_modules', name)) + join('node_modules', name).length);
}
