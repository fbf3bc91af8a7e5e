/** What people type where a name is asked for and none is given. */
const STAND_INS =
  /^(?:(?:mr|mrs|ms|miss|dr|sir|madam)\.?|test(?:er|ing)?(?: ?(?:user|customer|account))?|demo|dummy|sample|example|guest|user\d*|customer\d*|client\d*|admin|unknown|anonymous|anon|none|null|nil|undefined|nan|n\.?\/?a\.?|no ?name|not (?:given|known|provided)|x+|a+s+d+f*|first ?name|last ?name|(?:full |customer )?name|客户\d*|顾客\d*|用户\d*|会员\d*|测试\d*|匿名(?:用户)?|未知|无名?|无|没有|某某|先生|女士|小姐|姓名|微信用户|新用户)$/iu;

/** Whether somebody may be greeted by it: no digits, address, single letter, placeholder or stand-in. */
export function isUsableName(name: string): boolean {
  const letters = name.match(/\p{L}/gu) ?? [];
  if (letters.length < 2 || letters.length < [...name.replace(/\s/gu, '')].length / 2) return false;
  if (/[\p{N}@{}[\]<>_=|\\/*#%$]|:\/\/|www\./u.test(name)) return false;
  // One letter again and again is somebody's impatience.
  if (new Set(letters.map((letter) => letter.toLowerCase())).size === 1 && !/\p{Script=Han}/u.test(name)) return false;
  return !STAND_INS.test(name.replace(/[()（）.。\s]+$/gu, ''));
}
