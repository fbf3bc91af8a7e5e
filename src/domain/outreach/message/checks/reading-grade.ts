/**
 * The American school grade that reads an English text with ease: 0.39 words a sentence + 11.8 syllables a word − 15.59 (Kincaid,
 * Fishburne, Rogers and Chissom, "Derivation of new readability formulas for Navy enlisted personnel", 1975). Lines that end in no
 * sentence, such as a greeting, count nothing; null: there is no sentence.
 */
export function readingGrade(text: string): { grade: number; words: number } | null {
  const sentences = text
    .split('\n')
    .filter((line) => /[.!?]["')]?\s*$/.test(line))
    .flatMap((line) => line.split(/(?<=[.!?])["')]?\s+/))
    .map((sentence) => sentence.match(/[a-z]+(?:['’][a-z]+)*/gi) ?? [])
    .filter((words) => words.length > 0);
  const words = sentences.flat();
  if (words.length === 0) return null;
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  const grade = 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
  return { grade, words: words.length };
}

/** Groups of vowels, without an e that is not heard; near enough for the mean of a text. */
function syllablesOf(word: string): number {
  const heard = word
    .toLowerCase()
    .replace(/['’].*/, '')
    .replace(/(?<=[^aeiouy].*)(?:(?<![td])ed|(?<![cgsxz]|sh|ch)es|(?<!l|[^aeiouy]l)e)$/, '');
  return Math.max(1, heard.match(/[aeiouy]+/g)?.length ?? 0);
}
