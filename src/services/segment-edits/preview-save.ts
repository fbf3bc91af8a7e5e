import type { Database, Transaction } from '../../db/database.ts';
import type { TableAnswer } from '../../domain/answer.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Reader } from '../population/reader.ts';
import { countEverybody, countSides } from '../segment-preview/count-sides.ts';
import { sidesTable } from '../segment-preview/preview-report.ts';
import { withPreviewed } from '../segment-preview/previewed.ts';
import { planSave, type SavePlan, type SegmentDraft } from '../segments/plan-save.ts';
import { savedRuleText } from '../segments/saved-rule-text.ts';
import { resolveConditions } from '../values/resolve-conditions.ts';
import { resolvedRuleText } from '../values/resolved-rule-text.ts';
import { EDIT_WORDS } from './edit-words.ts';

/**
 * What saving a draft will do: the rule in words, before and after, and who comes and goes.
 * @throws {DomainError} 'conflict' when nothing would change; as `planSave`
 */
export async function previewSave(
  draft: SegmentDraft,
  reader: Reader & { database: Database | Transaction },
): Promise<{ text: string; answer?: TableAnswer }> {
  const { locale, now } = reader;
  const words = EDIT_WORDS[locale];
  // By the asker's own data first: what only others' customers have is unknown to them.
  await resolveConditions(reader, { rule: draft.rule });
  const plan = await planSave(reader.database, draft, now);
  const { key, known, texts, rule, isOtherRule } = plan;
  const changed = changedTexts(plan);
  const name = texts.name[locale];
  if (!isOtherRule && changed.length === 0) throw nothingChanges(known?.name[locale] ?? key);
  const changes = changed.map((part) => words.becomes(words.parts[part], textOf(plan, part, locale)));
  if (!isOtherRule) return { text: [words.changesTexts(known!.name[locale]), ...changes].join('\n') };
  const { sides, answer } = await withPreviewed({ rule, segment: known?.key }, reader, async (previewed) => {
    const counted = { ...(await countSides(previewed)), everybody: await countEverybody(previewed) };
    return { sides: counted, answer: sidesTable(counted, known !== undefined, reader) };
  });
  const inWords = resolvedRuleText(await resolveConditions(reader, { rule }), reader).rule ?? '';
  const lines = known
    ? [
        words.savesVersion(known.name[locale], known.version + 1, sides),
        words.ruleNow(await savedRuleText(known, reader)),
        words.ruleThen(inWords),
        ...changes,
      ]
    : [words.savesNew(name, key, sides.after.customers), words.rule(inWords)];
  if (draft.reason) lines.push(words.reason(draft.reason));
  return { text: lines.join('\n'), answer };
}

const PARTS = ['name', 'description', 'playbook', 'topic'] as const;
type Part = (typeof PARTS)[number];

/** What of a known segment beside its rule would change. */
function changedTexts({ known, texts }: SavePlan): Part[] {
  if (known === undefined) return [];
  return PARTS.filter((part) => JSON.stringify(known[part]) !== JSON.stringify(texts[part]));
}

function textOf({ texts }: SavePlan, part: Part, locale: 'en' | 'zh'): string {
  const value = texts[part];
  return typeof value === 'object' ? value[locale] : value;
}

function nothingChanges(name: string): DomainError {
  return new DomainError('conflict', {
    en: `The segment ${name} is so already; nothing would change.`,
    zh: `分群“${name}”已经如此，无需更改。`,
  });
}
