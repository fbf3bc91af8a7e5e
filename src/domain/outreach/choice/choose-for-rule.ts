import { isDeepStrictEqual } from 'node:util';
import type { Bilingual } from '../../locale.ts';
import { normalForm } from '../../rule/normal-form.ts';
import type { Rule } from '../../rule/schema.ts';
import type { Playbook } from '../playbook.ts';
import type { NamedSegment, PlaybookChoice } from './choice.ts';
import { chooseForSegment, playbooksFor } from './choose-for-segment.ts';
import { signOf } from './sign-of.ts';

export type KnownSegment = NamedSegment & { rule: Rule };

/**
 * The playbook for whom a rule finds: that of the segment which the rule narrows, that of all the segments which it joins, or that of what a
 * condition of it is a sign of. Null where nothing in it speaks for any.
 */
export function chooseForRule(
  playbooks: readonly Playbook[],
  rule: Rule,
  segments: readonly KnownSegment[],
): PlaybookChoice | null {
  const parts = partsOf(rule);
  const found = ofSegments(playbooks, parts, segments);
  if (found !== null) return { playbook: found.playbook, reason: reasonOf(found.segments) };
  for (const part of parts) {
    const sign = signOf(part);
    const choice = sign && chooseForSegment(playbooks, { key: sign.segment, name: sign.reason });
    if (choice) return { playbook: choice.playbook, reason: sign.reason };
  }
  return null;
}

type Found = { playbook: Playbook; segments: readonly NamedSegment[] };

function ofSegments(
  playbooks: readonly Playbook[],
  parts: readonly Rule[],
  segments: readonly KnownSegment[],
): Found | null {
  const [narrowed] = segments
    .filter(({ key }) => playbooksFor(playbooks, key).length > 0)
    .map((segment) => ({ segment, shared: sharedParts(parts, segment) }))
    .filter(({ shared }) => shared > 0)
    .toSorted((a, b) => b.shared - a.shared || (a.segment.key < b.segment.key ? -1 : 1));
  if (narrowed !== undefined) {
    const { segment } = narrowed;
    return { playbook: playbooksFor(playbooks, segment.key)[0]!, segments: [segment] };
  }
  for (const part of parts) {
    const joined = alternativesOf(part)?.map((each) => ofSegments(playbooks, partsOf(each), segments));
    const [first] = joined ?? [];
    if (first && joined!.every((each) => each?.playbook === first.playbook)) {
      return { playbook: first.playbook, segments: joined!.flatMap((each) => each!.segments) };
    }
  }
  return null;
}

/** How many parts of a rule say that who it finds is in the segment: its name, or all that it asks for; 0 where they do not say it. */
function sharedParts(parts: readonly Rule[], { key, rule }: KnownSegment): number {
  const has = (wanted: Rule) => parts.some((part) => isDeepStrictEqual(part, wanted));
  const asked = partsOf(rule);
  if (asked.every(has)) return asked.length;
  return has({ segment: key }) ? 1 : 0;
}

/** What all must hold, in normal form. */
function partsOf(rule: Rule): Rule[] {
  const normal = normalForm(rule);
  return 'all' in normal ? normal.all.flatMap(partsOf) : [normal];
}

/** What one of must hold, where the part is of this kind. */
function alternativesOf(part: Rule): Rule[] | null {
  if ('any' in part) return part.any.length > 0 ? part.any : null;
  if ('field' in part && part.is === 'in') return part.values.map((value) => ({ field: part.field, is: 'eq', value }));
  return null;
}

function reasonOf(segments: readonly NamedSegment[]): Bilingual {
  const en = segments.map(({ name }) => name.en).join(', ');
  const zh = segments.map(({ name }) => `“${name.zh}”`).join('、');
  return segments.length === 1
    ? { en: `Whom the rule finds belong to the segment ${en}.`, zh: `该规则找到的客户都属于分群${zh}。` }
    : { en: `Whom the rule finds belong to the segments ${en}.`, zh: `该规则找到的客户分别属于分群${zh}。` };
}
