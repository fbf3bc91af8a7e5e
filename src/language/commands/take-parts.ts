/** A name for what some words of a question say, and the words; in the order in which they are taken. */
export type PartWords<Part extends string> = readonly (readonly [Part, RegExp])[];

/** A hyphen in a name or a date is none. */
const SIGNS = /(?:[\s,，、;；:：。!！?？]|(?<![\p{L}\d])-|-(?![\p{L}\d]))+/gu;

/** Whether any of some parts stands in a question. */
export type Says<Part extends string> = (...parts: Part[]) => boolean;

/** What some words say in parts that are known, in any order, and the words that are left over. */
export function takeParts<Part extends string>(
  words: string,
  known: PartWords<Part>,
  fillers: RegExp,
): { says: Says<Part>; rest: string } {
  const found = new Set<Part>();
  let rest = words;
  for (const [name, pattern] of known) {
    rest = rest.replace(pattern, () => {
      found.add(name);
      return ' ';
    });
  }
  return {
    says: (...parts) => parts.some((each) => found.has(each)),
    rest: rest.replace(fillers, ' ').replace(SIGNS, ' ').trim(),
  };
}

/** What a pattern finds some parts by, wherever they stand. */
export function sourceOf<Part extends string>(known: PartWords<Part>, parts: readonly Part[]): string {
  return known
    .filter(([name]) => parts.includes(name))
    .map(([, { source }]) => source)
    .join('|');
}

/** English as whole words, Chinese anywhere. */
export function part(english: string, chinese: string): RegExp {
  return new RegExp(`(?<![a-z])(?:${english})(?![a-z])|${chinese}`, 'giu');
}

const DOES_EN =
  /^(?:(?:please|just) )?(?:set(?: up)?|create|add|make|(?:give|tell) (?!me\b|us\b)\w+|move|run|stop|start|pause|resume|cancel|put|assign|balance|split|turn|switch|change|remind|don['’]t|do not|i (?:have|need|must|want|should|will)|i['’]ll|let)\b/iu;
const DOES_ZH =
  /^(?:请)?(?:把|将|设置(?!的)|设定(?!的)|新建|创建|添加|暂停(?![的着])|停(?![用了掉止]?[的着了])|给(?!我)|提醒(?!我?的?(?:设|几|什么|是|记|发|都|怎))|我(?:今天|明天)?(?:要|得|想)(?!.*(?:谁|哪|什么|几|多少)))/u;

/** Words that say what is to be done, or what somebody will do: no question, whatever they are about. */
export function isToBeDone(words: string): boolean {
  return DOES_EN.test(words) || DOES_ZH.test(words);
}
