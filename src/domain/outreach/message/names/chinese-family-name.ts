/** Family names of two characters that are in use. */
const COMPOUND =
  /^(?:欧阳|上官|司马|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|司空|夏侯|宇文|长孙|轩辕|端木|百里|南宫|独孤|呼延|闻人|东郭|西门|申屠|澹台|公冶|宗政|濮阳|淳于|单于|太史|钟离|鲜于|第五|歐陽|諸葛|東方|司馬)/u;

/** The family name of a Chinese name of two to four characters; null where it is none, as a name with a dot or a nickname of many. */
export function chineseFamilyName(name: string): string | null {
  const length = [...name].length;
  if (name.includes('·') || length < 2 || length > 4) return null;
  const compound = COMPOUND.exec(name)?.[0];
  if (compound !== undefined && length > 2) return compound;
  return length > 3 ? null : [...name][0]!;
}
