import { escapePattern } from '../domain/escape-pattern.ts';

/**
 * A plain text as simple HTML: its paragraphs and lines, everything escaped. Only links below `publicUrl` are clickable, so that
 * nothing in a text that a person or model wrote leads elsewhere by our hand.
 */
export function mailHtml(text: string, { language, publicUrl }: { language: 'en' | 'zh'; publicUrl: string | null }) {
  const paragraphs = text
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${linked(escaped(paragraph), publicUrl).replaceAll('\n', '<br>')}</p>`);
  const lang = language === 'zh' ? 'zh-Hans' : 'en';
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"></head><body style="font-family:sans-serif;line-height:1.5">${paragraphs.join('')}</body></html>`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character]!);
}

/** A link ends where its last path character does: a full stop or bracket after it is the sentence's. */
function linked(html: string, publicUrl: string | null): string {
  if (publicUrl === null) return html;
  const base = escapePattern(escaped(publicUrl.replace(/\/+$/, '')));
  return html.replace(new RegExp(`${base}/[\\w/-]*[\\w/]`, 'g'), (link) => `<a href="${link}">${link}</a>`);
}
