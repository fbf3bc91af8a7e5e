import type { Locale } from '../../locale.ts';
import { normalForm } from '../../rule/normal-form.ts';
import type { Rule } from '../../rule/schema.ts';
import { createReader, type Reader, skipSpaces, takePhrase } from '../../rule/sentence/reader.ts';
import { Workflow, type WorkflowLimits } from '../workflow.ts';
import { takeActions } from './action-from-text.ts';
import { takeCondition } from './condition-from-text.ts';
import { takeLimits } from './limits-from-text.ts';
import { takeTrigger } from './trigger-from-text.ts';
import type { WorkflowReadContext } from './workflow-read-context.ts';

/** A rule in words, of which what holds it back may be left out. */
export type WrittenWorkflow = Omit<Workflow, 'limits'> & { limits: Partial<WorkflowLimits> };

/** The rule that a sentence of `workflowText` says, in either language; null for any other text. */
export function parseWorkflowText(text: string, context: WorkflowReadContext): WrittenWorkflow | null {
  for (const locale of ['en', 'zh'] as const) {
    const found = takeWorkflow(createReader(text), locale, context);
    if (found !== undefined && isPossible(found)) return found;
  }
  return null;
}

function isPossible({ limits, ...rest }: WrittenWorkflow): boolean {
  return Workflow.safeParse({ ...rest, limits: { againAfterDays: 0, perDay: 1, ...limits } }).success;
}

function takeWorkflow(reader: Reader, locale: Locale, context: WorkflowReadContext): WrittenWorkflow | undefined {
  const trigger = takeTrigger(reader, locale, context);
  if (trigger === undefined || !takePhrase(reader, ',')) return undefined;
  const condition = takeIf(reader, locale, context);
  const actions = takePhrase(reader, THEN[locale]) ? takeActions(reader, locale) : undefined;
  if (actions === undefined) return undefined;
  takePhrase(reader, '.');
  const limits = takeLimits(reader, locale);
  takePhrase(reader, '.');
  skipSpaces(reader);
  return reader.at === reader.text.length ? { trigger, ...(condition && { condition }), actions, limits } : undefined;
}

/** Undefined where there is no condition, or one that cannot be read: then nothing fits behind it. */
function takeIf(reader: Reader, locale: Locale, context: WorkflowReadContext): Rule | undefined {
  const from = reader.at;
  if (!takePhrase(reader, IF[locale])) return undefined;
  takePhrase(reader, 'the customer');
  const rule = takeCondition(reader, locale, context);
  if (rule !== undefined && takePhrase(reader, ',')) return normalForm(rule);
  reader.at = from;
  return undefined;
}

const IF: Record<Locale, string> = { en: 'if', zh: '如果' };
const THEN: Record<Locale, string> = { en: 'then', zh: '则' };
