import { DomainError } from '../../domain/errors.ts';
import type { Bilingual, Locale } from '../../domain/locale.ts';
import { changedParts, type NamedPart } from '../../domain/outreach/named-part.ts';
import { laidDown } from './laid-down.ts';
import type { ChangePlan } from './plan-change.ts';

/**
 * What saving will do, in words: of a new one everything, else what changes.
 * @throws {DomainError} 'conflict' when nothing would change
 */
export function previewChange<Content>(
  plan: ChangePlan<Content>,
  {
    partsOf,
    reason = '',
    locale,
  }: { partsOf: (content: Content) => NamedPart[]; reason?: string | undefined; locale: Locale },
): string {
  const words = WORDS[locale];
  const { kind, known, key, name, content, isOtherContent } = plan;
  const noun = kind.noun[locale];
  const because = reason === '' ? [] : [words.reason(reason)];
  if (known === undefined) {
    return [words.savesNew(noun, name[locale], key), ...laidDown(partsOf(content), locale), ...because].join('\n');
  }
  const beside = besideContent(plan).map((line) => line[locale]);
  if (!isOtherContent && beside.length === 0) throw nothingChanges(plan);
  const changes = changedParts(partsOf(known.content), partsOf(content)).map((line) => line[locale]);
  const first = isOtherContent
    ? words.savesVersion(noun, known.name[locale], known.version + 1)
    : words.changes(noun, known.name[locale]);
  return [first, ...(isOtherContent ? changes : []), ...beside, ...(isOtherContent ? because : [])].join('\n');
}

/** What changes that has no versions. */
function besideContent<Content>({ known, name, isArchived }: ChangePlan<Content>): Bilingual[] {
  if (known === undefined) return [];
  const isRenamed = known.name.en !== name.en || known.name.zh !== name.zh;
  const isOtherState = isArchived !== (known.archivedAt !== null);
  return [
    ...(isRenamed ? [{ en: `Name becomes: ${name.en} / ${name.zh}`, zh: `名称改为：${name.zh} / ${name.en}` }] : []),
    ...(isOtherState && isArchived
      ? [{ en: 'It is archived: not chosen any more, its versions stay.', zh: '归档：不再被选用，历史版本保留。' }]
      : []),
    ...(isOtherState && !isArchived ? [{ en: 'It is taken back into use.', zh: '恢复使用。' }] : []),
  ];
}

function nothingChanges<Content>({ kind: { noun }, known, name }: ChangePlan<Content>): DomainError {
  const { en, zh } = known?.name ?? name;
  return new DomainError('conflict', {
    en: `The ${noun.en} ${en} is so already; nothing would change.`,
    zh: `${noun.zh}“${zh}”已经如此，无需更改。`,
  });
}

const WORDS = {
  en: {
    savesNew: (noun: string, name: string, key: string) => `Saves the new ${noun} "${name}" (${key}).`,
    savesVersion: (noun: string, name: string, version: number) => `Saves version ${version} of the ${noun} "${name}".`,
    changes: (noun: string, name: string) => `Changes the ${noun} "${name}".`,
    reason: (text: string) => `Reason: ${text}`,
  },
  zh: {
    savesNew: (noun: string, name: string, key: string) => `保存新${noun}“${name}”（${key}）。`,
    savesVersion: (noun: string, name: string, version: number) => `保存${noun}“${name}”的第 ${version} 版。`,
    changes: (noun: string, name: string) => `修改${noun}“${name}”。`,
    reason: (text: string) => `原因：${text}`,
  },
} as const;
