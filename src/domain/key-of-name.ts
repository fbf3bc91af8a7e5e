const MOST_LETTERS = 60;

/**
 * A key that nobody has: the English name in small ASCII letters, digits and `_`, numbered where it is taken. A name without
 * such letters gives `nameless`, because a romanisation would be guessed.
 */
export function keyOfName(
  nameEn: string,
  { taken, nameless }: { taken: ReadonlySet<string>; nameless: string },
): string {
  const slug = nameEn
    .normalize('NFKD')
    .replace(/['’\p{M}]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, MOST_LETTERS);
  const base = slug === '' ? nameless : slug;
  for (let number = 1; ; number++) {
    const key = number === 1 ? base : `${base}_${number}`;
    if (!taken.has(key)) return key;
  }
}
