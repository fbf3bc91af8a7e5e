import type { IncomingHttpHeaders } from 'node:http';

/**
 * Why a request is refused, or undefined. The Host check stops DNS rebinding (a foreign name that resolves to this
 * machine); Origin and Sec-Fetch-Site stop pages of other sites, which a browser lets post to 127.0.0.1.
 */
export function refusalOf(headers: IncomingHttpHeaders, port: number, isNavigation: boolean): string | undefined {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (!headers.host || !hosts.includes(headers.host)) return 'this server answers only to 127.0.0.1 and localhost';
  const { origin } = headers;
  if (origin !== undefined && origin !== `http://${headers.host}`) return 'requests of other sites are refused';
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none' && !isNavigation)
    return 'requests of other sites are refused';
  return undefined;
}
