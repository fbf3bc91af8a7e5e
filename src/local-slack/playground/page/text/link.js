import { html } from '../html.js';

/** Only web addresses become links; everything else stays words. */
export function isSafeUrl(url) {
  return /^https?:/i.test(url) && URL.canParse(url);
}

export function Link({ url, children }) {
  if (!isSafeUrl(url)) return html`<span>${children}</span>`;
  return html`<a href=${url} target="_blank" rel="noopener noreferrer nofollow">${children}</a>`;
}
