import type { Bilingual } from '../locale.ts';

/** One thing that is laid down of a playbook or offer, in words. */
export type NamedPart = {
  label: Bilingual;
  /** A list has several; nothing is laid down where there are none. */
  items: readonly Bilingual[];
  isList?: boolean;
};

/** A part as it stands in a report. */
export function partText({ items }: Pick<NamedPart, 'items'>): Bilingual {
  return { en: items.map(({ en }) => en).join('; '), zh: items.map(({ zh }) => zh).join('；') };
}

/** What is other in the second of two lists of the same parts, one line each. */
export function changedParts(before: readonly NamedPart[], after: readonly NamedPart[]): Bilingual[] {
  return after.flatMap((part, index) => {
    const earlier = before[index]!;
    if (partText(earlier).en === partText(part).en && partText(earlier).zh === partText(part).zh) return [];
    return [part.isList ? listChange(part, earlier) : valueChange(part, earlier)];
  });
}

const NONE: Bilingual = { en: 'none', zh: '无' };

function valueChange(part: NamedPart, earlier: NamedPart): Bilingual {
  const [from, to] = [earlier, part].map((each) => (each.items.length === 0 ? NONE : partText(each)));
  return { en: `${part.label.en}: ${from!.en} → ${to!.en}`, zh: `${part.label.zh}：${from!.zh} → ${to!.zh}` };
}

/** What was added and removed; of the same items in another order, the order. */
function listChange(part: NamedPart, earlier: NamedPart): Bilingual {
  const added = without(part.items, earlier.items);
  const removed = without(earlier.items, part.items);
  if (added.length + removed.length === 0) {
    const { en, zh } = partText(part);
    return { en: `${part.label.en} in this order: ${en}`, zh: `${part.label.zh}顺序改为：${zh}` };
  }
  const [more, less] = [partText({ items: added }), partText({ items: removed })];
  const said = (verbs: readonly [string, string], texts: readonly [string, string], between: string) =>
    verbs.flatMap((verb, at) => (texts[at] === '' ? [] : [`${verb}${texts[at]}`])).join(between);
  return {
    en: `${part.label.en}: ${said(['added ', 'removed '], [more.en, less.en], '; ')}`,
    zh: `${part.label.zh}：${said(['新增', '移除'], [more.zh, less.zh], '；')}`,
  };
}

function without(items: readonly Bilingual[], others: readonly Bilingual[]): Bilingual[] {
  return items.filter(({ en, zh }) => !others.some((other) => other.en === en && other.zh === zh));
}
