import type { Locale } from '../../../locale.ts';
import { beginsWithFamilyName } from './begins-with-family-name.ts';
import { chineseFamilyName } from './chinese-family-name.ts';

type PersonAbout = { gender: string | null; language: Locale; formality: 'formal' | 'casual' };

const TITLES = { en: { female: 'Ms', male: 'Mr' }, zh: { female: '女士', male: '先生' } } as const;

const ACADEMIC = /^(dr|prof|professor)\.?\s+/iu;
const TITLE = /^(?:mr|mrs|ms|miss|mx|sir|madam)\.?\s+/iu;
const ADDED = /(?:,?\s+(?:jr|sr|ii|iii|iv|esq|phd|md|mba)\.?)+$/iu;

/** How one person is addressed; null where the name has no part for it. */
export function personGreeting(name: string, about: PersonAbout): string | null {
  if (/^[\p{Script=Han}·\s]+$/u.test(name)) return chineseGreeting(name.replace(/\s/gu, ''), about);
  const [, academic] = ACADEMIC.exec(name) ?? [];
  const { first, last, full } = partsOf(name.replace(ACADEMIC, '').replace(TITLE, '').replace(ADDED, ''));
  if (full === '') return null;
  if (beginsWithFamilyName(first)) return full;
  const { gender, language, formality } = about;
  if (language === 'zh') {
    const title = titleOf(gender, 'zh');
    return title === undefined ? full : `${last}${title}`;
  }
  const title = academic === undefined ? titleOf(gender, 'en') : academic.charAt(0).toUpperCase() + academic.slice(1);
  if (formality === 'formal') return title === undefined || first === last ? full : `${title} ${last}`;
  // An initial is no name to call somebody by.
  return [...first.replace(/\./g, '')].length < 2 ? full : first;
}

function chineseGreeting(name: string, { gender, language }: PersonAbout): string {
  const stated = /^(.{1,2})(先生|女士|小姐|老师|医生|总|经理)$/u.exec(name);
  if (stated !== null) return name;
  const family = chineseFamilyName(name);
  const title = titleOf(gender, 'zh');
  return language === 'en' || title === undefined || family === null ? name : `${family}${title}`;
}

function titleOf(gender: string | null, language: Locale): string | undefined {
  if (gender !== 'female' && gender !== 'male') return undefined;
  return TITLES[language][gender];
}

/** "Clarke, Emma" is turned; names in capitals or small letters alone are written as names are. */
function partsOf(name: string): { first: string; last: string; full: string } {
  const turned = name.replace(/^([^,，]+)[,，]\s*([^,，]+)$/u, '$2 $1').trim();
  const written = turned === turned.toUpperCase() || turned === turned.toLowerCase() ? capitalised(turned) : turned;
  const parts = written.split(' ').filter((part) => part !== '');
  const particle = parts.findIndex(
    (part, at) => at > 0 && /^(?:van|von|de|da|del|della|di|du|le|la|bin|ibn|al|dos|ter)$/u.test(part),
  );
  return {
    first: parts[0] ?? '',
    last: particle === -1 ? (parts.at(-1) ?? '') : parts.slice(particle).join(' '),
    full: parts.join(' '),
  };
}

function capitalised(name: string): string {
  return name.toLowerCase().replace(/(?<![\p{L}\p{M}'’])\p{L}|(?<=\bo['’])\p{L}/gu, (letter) => letter.toUpperCase());
}
