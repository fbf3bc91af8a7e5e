import type { Locale } from '../../../locale.ts';
import type { DraftFlaw } from '../draft-flaw.ts';
import type { DraftPart } from '../draft-part.ts';

/** Some of these are in every English message of a few words, and in hardly any of another language in Latin letters. */
const COMMON_ENGLISH = new Set(
  'a am and any are as at be can dear for from hello hi how if in is it let like look of on our thank thanks that the this to us we will wish with would you your'.split(
    ' ',
  ),
);
/** Of all words; English prose has about half of such words, the shortest greetings a fifth. */
const COMMON_SHARE = 0.12;

/** Texts of another language than was asked for; words that are at home in both, such as brands, are allowed. */
export function findOtherLanguage(parts: DraftPart[], language: Locale): DraftFlaw[] {
  const flaws = parts.flatMap(({ where, written }): DraftFlaw[] => {
    const found =
      language === 'zh' ? notChinese(written) : /[^\P{L}\p{Script=Latin}\p{Script=Common}]+/u.exec(written)?.[0];
    return found === undefined ? [] : [{ kind: 'language', where, found }];
  });
  if (flaws.length > 0 || language === 'zh') return flaws;
  const words = parts.flatMap(({ written }) => written.toLowerCase().match(/[\p{L}']+/gu) ?? []);
  const common = words.filter((word) => COMMON_ENGLISH.has(word.replace(/'.*/, ''))).length;
  return common >= words.length * COMMON_SHARE
    ? []
    : [{ kind: 'language', where: 'whole', found: words.slice(0, 5).join(' ') }];
}

/** What makes a text no Chinese: another script, or more Latin words than Chinese characters. */
function notChinese(written: string): string | undefined {
  const other = /[^\P{L}\p{Script=Han}\p{Script=Latin}\p{Script=Common}]+/u.exec(written)?.[0];
  if (other !== undefined) return other;
  const latin = written.match(/\p{Script=Latin}+/gu) ?? [];
  const han = written.match(/\p{Script=Han}/gu) ?? [];
  return latin.length > han.length ? latin.slice(0, 5).join(' ') : undefined;
}
