import { isDeepStrictEqual } from 'node:util';
import type { Queryable } from '../../db/database.ts';
import { DomainError } from '../../domain/errors.ts';
import { keyOfName } from '../../domain/key-of-name.ts';
import type { Bilingual } from '../../domain/locale.ts';
import type { Rule } from '../../domain/rule/schema.ts';
import { companyViewpoint } from '../population/company-viewpoint.ts';
import { foldName } from '../products/name-words.ts';
import { resolveConditions } from '../values/resolve-conditions.ts';
import { matchSegment, unknownSegment } from './find-segment.ts';
import { refuseBadRules, refuseUnknownSegments } from './refuse-bad-rule.ts';
import { readSegments, type SegmentRow } from './segment-row.ts';
import type { SegmentTexts } from './write-segment.ts';

/** In one language or both. */
type SaidText = { [Language in keyof Bilingual]?: string | undefined };

/** What a person says of a segment; what is not said stays. */
export type SegmentDraft = {
  /** Key or name of the segment to change; a new one when absent. */
  segment?: string | undefined;
  name?: SaidText | undefined;
  description?: SaidText | undefined;
  playbook?: SaidText | undefined;
  topic?: string | undefined;
  ownerId?: number | null | undefined;
  rule?: Rule | undefined;
  /** Why the rule is so. */
  reason?: string | undefined;
};

/** What saving a draft will write; `known` is the segment as it is, absent where it is new. */
export type SavePlan = {
  key: string;
  known: SegmentRow | undefined;
  texts: SegmentTexts;
  rule: Rule;
  isOtherRule: boolean;
};

/**
 * What saving a draft would do; nothing is written.
 * @throws {DomainError} 'not_found' for an unknown segment, 'conflict' for a name that another has, 'invalid_input' for a new one
 * without name or rule and for a cycle; and as `resolveConditions` does
 */
export async function planSave(database: Queryable, draft: SegmentDraft, now: Date): Promise<SavePlan> {
  const segments = await readSegments(database);
  const known = draft.segment === undefined ? undefined : matchSegment(segments, draft.segment);
  if (draft.segment !== undefined && known === undefined) throw unknownSegment(draft.segment, segments);
  const texts = textsOf(draft, known);
  refuseTakenName(texts.name, known, segments);
  const rule = draft.rule ?? known?.rule;
  if (rule === undefined) throw withoutRule();
  const taken = new Set(segments.map((each) => each.key));
  const key = known?.key ?? keyOfName(texts.name.en, { taken, nameless: 'segment' });
  if (draft.rule !== undefined) {
    refuseUnknownSegments(rule, segments);
    const ruled = { ...(known ?? NO_LADDER), key, rule, name: texts.name };
    refuseBadRules([ruled, ...segments.filter((each) => each !== known)]);
    await resolveConditions(await companyViewpoint(database, now), { rule });
  }
  return { key, known, texts, rule, isOtherRule: !isDeepStrictEqual(rule, known?.rule) };
}

const NO_LADDER = { status: 'active', ladderId: null, rung: null } as const;

/** A text given in one language stands in the other one too until somebody says it there. */
function textsOf(draft: SegmentDraft, known: SegmentRow | undefined): SegmentTexts {
  const said = (text: SaidText | undefined, before: Bilingual | undefined): Bilingual => {
    const either = text?.en ?? text?.zh ?? '';
    return { en: text?.en ?? before?.en ?? either, zh: text?.zh ?? before?.zh ?? either };
  };
  return {
    name: said(trimmed(draft.name), known?.name),
    description: said(draft.description, known?.description),
    playbook: said(draft.playbook, known?.playbook),
    topic: draft.topic ?? known?.topic ?? 'custom',
    ownerId: draft.ownerId === undefined ? (known?.ownerId ?? null) : draft.ownerId,
  };
}

/** A name that shows nothing to read is none. */
function trimmed(name: SaidText | undefined): SaidText {
  return Object.fromEntries(
    Object.entries(name ?? {}).filter(([, text]) => text !== undefined && foldName(text) !== ''),
  );
}

function refuseTakenName(name: Bilingual, known: SegmentRow | undefined, segments: readonly SegmentRow[]): void {
  if (name.en === '') {
    throw new DomainError('invalid_input', { en: 'A new segment needs a name.', zh: '新分群需要名称。' });
  }
  const others = segments.filter((each) => each !== known);
  const other = matchSegment(others, name.en) ?? matchSegment(others, name.zh);
  if (other === undefined) return;
  throw new DomainError('conflict', {
    en: `There is a segment of that name already: ${other.name.en} (${other.key})${other.status === 'archived' ? ', archived' : ''}.`,
    zh: `已有同名分群：${other.name.zh}（${other.key}）${other.status === 'archived' ? '，已归档' : ''}。`,
  });
}

function withoutRule(): DomainError {
  return new DomainError('invalid_input', {
    en: 'A new segment needs a rule that says who is in it.',
    zh: '新分群需要一条说明谁在其中的规则。',
  });
}
